import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import { linesPerPage, typeArea } from '../styles/geometry.ts';
import { gridLines, mm } from './lengths.ts';

/** A sheet of its own, its head on the left on odd and even pages alike (GB/T 9704-2012, 8). */
export function Turned(selector: string, properties: Properties, drawn: Element[]): Element {
  const style = `width:${mm(typeArea.height)};height:${mm(typeArea.width)}`;
  const sheet = { ...properties, style: `height:${gridLines(linesPerPage)}` };
  return h(`${selector}.whole.turned`, sheet, [h('div', { style }, drawn)]);
}
