import { spelled } from '../markup/spelled.ts';
import {
  type ChangeKind,
  type ComparisonRow,
  changeKinds,
  type Remark,
} from '../view/comparison.ts';
import type { Span } from '../view/spans.ts';

// There are thousands of these on a page, and a component for each takes longer than all else on it.

const tags = { removed: 'del', added: 'ins' } as const;

/** The rows of a comparison. */
export function rowsHtml(rows: readonly ComparisonRow[]): string {
  return rows.map(rowHtml).join('');
}

function rowHtml({
  id,
  href,
  place,
  received,
  published,
  remarks,
  differs,
}: ComparisonRow): string {
  return [
    `<tr id="${spelled(id)}"${differs ? '' : ' class="unchanged"'}>`,
    `<th scope="row"><a href="${spelled(href)}">${spelled(place)}</a></th>`,
    `<td class="received">${spansHtml(received)}</td>`,
    `<td class="published">${spansHtml(published)}</td>`,
    `<td class="remarks">${remarks.map(remarkHtml).join('')}</td>`,
    '</tr>',
  ].join('');
}

function remarkHtml({ kind, count, reasons }: Remark): string {
  if (kind === 'markup') return `<div class="markup kind">${kindWords(kind, count)}</div>`;
  const said = reasons.map((reason) => `<p>${spelled(reason)}</p>`).join('');
  return `<div>${kindHtml(kind, count)}${said}</div>`;
}

/** A kind of change as one framed character, and how often it occurs. */
export function kindHtml(kind: ChangeKind, count?: number): string {
  return `<span class="kind">${kindWords(kind, count)}</span>`;
}

function kindWords(kind: ChangeKind, count?: number): string {
  const { sign, name } = changeKinds[kind];
  const words = count === undefined ? name : `${name} ${count}`;
  return `<span class="kind-sign">${sign}</span>${words}`;
}

/** One side of a comparison. Unseen things get a small framed sign. */
export function spansHtml(spans: readonly Span[]): string {
  return spans.map(spanHtml).join('');
}

function spanHtml({ kind, text, markup }: Span): string {
  if (kind === 'same') return spelled(text);
  if (kind === 'far' || kind === 'doubtful') return `<span class="${kind}">${spelled(text)}</span>`;
  const words = text
    .split(/(\s)/u)
    .map((part) => (/^\s$/u.test(part) ? signFor(part) : spelled(part)));
  return `<${tags[kind]}${markup ? ' class="markup"' : ''}>${words.join('')}</${tags[kind]}>`;
}

function signFor(space: string): string {
  const [sign, name] = space === '\n' ? ['¶', '换行'] : ['', '空格'];
  return `<span class="sign" role="img" aria-label="${name}">${sign}</span>`;
}
