import type { Element } from 'hast';
import { s } from 'hastscript';
import { doubleRule, ruleHeight, ruleWidth } from '../styles/letter.ts';
import { mm } from './lengths.ts';

interface Props {
  /** Upper edge on the sheet, in millimetres. */
  top: number;
  thickFirst: boolean;
}

/** A red double rule of a letter (10.1), wider than the type area: it is laid on the sheet of page 1 afterwards. */
export function DoubleRule({ top, thickFirst }: Props): Element {
  const { thick, thin } = doubleRule;
  const [first, second] = thickFirst ? [thick, thin] : [thin, thick];
  const style = `width:${mm(ruleWidth)};height:${mm(ruleHeight)};top:${mm(top)}`;
  const viewBox = `0 0 ${ruleWidth} ${ruleHeight}`;
  return s('svg.double-rule', { viewBox, style, ariaHidden: 'true', preserveAspectRatio: 'none' }, [
    s('rect', { width: ruleWidth, height: first }),
    s('rect', { y: ruleHeight - second, width: ruleWidth, height: second }),
  ]);
}
