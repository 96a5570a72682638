import type { Cmyk } from '../document/block.ts';

export function inksOf({ c, m, y, k }: Cmyk): string {
  return `C ${c}　M ${m}　Y ${y}　K ${k}`;
}

/** A colour for screens, `#rrggbb`: near the ink, never a substitute for it. */
export function screenColour({ c, m, y, k }: Cmyk): string {
  return `#${[c, m, y].map((ink) => hex(255 * (1 - ink / 100) * (1 - k / 100))).join('')}`;
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}
