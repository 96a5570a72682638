import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { sheet, typeArea } from '../styles/geometry.ts';
import type { Sheets, Ticket } from './ticket.ts';

const bleed = 3;
/** GB/T 9704-2012, 6.3. */
const staple = 70;

/** One page with its dimensions; lengths of the drawing are millimetres of the sheet. */
export function pagePicture(): Element {
  const { width, height } = sheet;
  const margin = 16;
  const viewBox = `${-margin} ${-margin} ${width + 2 * margin} ${height + 2 * margin}`;
  return s('svg', { viewBox, role: 'img', ariaLabel: '单面尺寸' }, [
    rectangle(-bleed, -bleed, width + 2 * bleed, height + 2 * bleed, 'bleed'),
    rectangle(0, 0, width, height, 'trim'),
    rectangle(typeArea.binding, typeArea.top, typeArea.width, typeArea.height, 'type'),
    ...[0, width].flatMap((x) => [line(x, -6, x, -14), line(x, height + 6, x, height + 14)]),
    ...[0, height].flatMap((y) => [line(-6, y, -14, y), line(width + 6, y, width + 14, y)]),
    ...[staple, height - staple].map((y) => rectangle(-1.5, y - 5, 3, 10, 'staple')),
    ...[
      [0, staple],
      [height - staple, height],
    ].map(([from = 0, to = 0]) => line(9, from, 9, to)),
    text(11, staple / 2, `${staple} ± 4`, 'start'),
    text(11, height - staple / 2, `${staple} ± 4`, 'start'),
    text(width / 2 + 4, typeArea.top - 4, `版心 ${typeArea.width} × ${typeArea.height}`),
    text(width / 2 + 4, height / 2, `成品 ${width} × ${height}`),
    text(width / 2, height + 13, `出血 ${bleed}`),
    text(11, height / 2, '订口', 'start'),
  ]);
}

/** The sheets of the booklet with small pictures of their pages. */
export function sheetPictures({ imposition, pictures, work }: Ticket): Element {
  const faces = { front: '正', back: '反' };
  return h('section', [
    h('h2', `拼版　骑马订，${work.sheetsOfA3} 张 A3，自外而内`),
    h(
      'div.sheets',
      imposition.booklet.map((side) =>
        h('figure', [
          sheetPicture(side, pictures),
          h(
            'figcaption',
            `${side.sheet} ${faces[side.face]}　${side.pages.map((page) => page || '白').join(' · ')}`,
          ),
        ]),
      ),
    ),
  ]);
}

function sheetPicture({ pages }: Sheets, pictures: Ticket['pictures']): Element {
  const { width, height } = sheet;
  return s('svg', { viewBox: `-2 -2 ${2 * width + 4} ${height + 4}`, ariaHidden: 'true' }, [
    ...pages.flatMap((page, column) =>
      (pictures[page - 1] ?? []).map(({ ink, x, y, width: w, height: t }) =>
        rectangle(
          ...([column * width + x, y, w, Math.max(t, 1)].map((length) => Math.round(length)) as [
            number,
            number,
            number,
            number,
          ]),
          ink === 'K 100' ? 'text' : 'second',
        ),
      ),
    ),
    ...pages.map((_, column) => rectangle(column * width, 0, width, height, 'trim')),
    ...[staple, height - staple].map((y) => rectangle(width - 2, y - 6, 4, 12, 'staple')),
  ]);
}

function rectangle(x: number, y: number, width: number, height: number, className: string) {
  return s('rect', { x, y, width, height, className });
}

function line(x1: number, y1: number, x2: number, y2: number): Element {
  return s('line', { x1, y1, x2, y2 });
}

function text(x: number, y: number, content: string, anchor = 'middle'): Element {
  return s('text', { x, y, textAnchor: anchor }, content);
}
