import { contentOf, type Operation, operationsIn } from '../../../../src/pdf/operators.ts';
import type { Ink, Palette } from './palette.ts';

export interface Recoloured {
  content: string;
  /** Spot inks that it uses. */
  spots: Set<string>;
  /** Colours that are not in the palette, as found. */
  unknown: Set<string>;
}

const otherColours = new Set(['k', 'K', 'cs', 'CS', 'sc', 'SC', 'scn', 'SCN', 'sh']);

/**
 * Sets every colour of a content stream in inks.
 * @param spaceOf name of a spot ink's colour space among the resources
 */
export function recolour(
  content: string,
  palette: Palette,
  spaceOf: (spot: string) => string,
): Recoloured {
  const spots = new Set<string>();
  const unknown = new Set<string>();
  const operations = operationsIn(content).flatMap((operation): Operation[] => {
    if (otherColours.has(operation.operator)) unknown.add(operation.operator);
    const colour = screenColourOf(operation);
    if (colour === undefined) return [operation];
    const ink = palette.get(colour);
    if (!ink) unknown.add(colour);
    if (ink?.spot) spots.add(ink.spot);
    return ink ? inkOperations(operation.operator, ink, spaceOf) : [operation];
  });
  return { content: contentOf(operations), spots, unknown };
}

/** `#rrggbb` of an operator that sets a colour of screens. Chromium writes eighths of bits with four decimals. */
function screenColourOf({ operator, operands }: Operation): string | undefined {
  const levels = /^rg$/iu.test(operator) ? operands : Array(3).fill(operands[0] ?? '0');
  if (!/^(?:rg|g)$/iu.test(operator)) return undefined;
  return `#${levels
    .map((level) =>
      Math.round(Number(level) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

function inkOperations(
  operator: string,
  { cmyk, spot }: Ink,
  spaceOf: (spot: string) => string,
): Operation[] {
  const stroking = operator === operator.toUpperCase();
  if (spot === undefined) {
    const { c, m, y, k } = cmyk;
    return [
      { operator: stroking ? 'K' : 'k', operands: [c, m, y, k].map((ink) => String(ink / 100)) },
    ];
  }
  return [
    { operator: stroking ? 'CS' : 'cs', operands: [`/${spaceOf(spot)}`] },
    { operator: stroking ? 'SCN' : 'scn', operands: ['1'] },
  ];
}
