import type { Element } from 'hast';
import { typeArea } from '../styles/geometry.ts';
import { Rule } from './Rule.ts';

/** 版头中的分隔线: as wide as the type area, red (7.2.7); its weight is that of the standard's figures. */
export function RedRule(): Element {
  return Rule({ as: 'svg.red-rule', width: typeArea.width, weight: 0.57 });
}
