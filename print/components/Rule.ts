import type { Element } from 'hast';
import { s } from 'hastscript';
import { mm } from './lengths.ts';

interface Props {
  as?: string;
  /** In millimetres. */
  width: number;
  weight: number;
}

/** A rule of exact weight: Chromium rounds borders to whole pixels, but not the shapes of a picture. */
export function Rule({ as = 'svg', width, weight }: Props): Element {
  const style = `width:${mm(width)};height:${mm(weight)}`;
  const viewBox = `0 0 ${width} ${weight}`;
  return s(as, { viewBox, style, ariaHidden: 'true', preserveAspectRatio: 'none' }, [
    s('rect', { width, height: weight }),
  ]);
}
