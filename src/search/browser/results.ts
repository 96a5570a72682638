import type { SearchClause, SearchData } from './data.ts';
import type { Hit } from './scan.ts';
import type { Engine } from './search.ts';

/** The most that is shown before the first hit and after the last, in UTF-16 units, where a sentence is longer. */
const around = 48;

/** Fills the search page for one query and again whenever the reader changes it. */
export function showResults(
  page: HTMLElement,
  query: string,
  root: string,
  load: () => Promise<Engine>,
): void {
  const input = page.querySelector<HTMLInputElement>('input[name=q]');
  const list = page.querySelector<HTMLElement>('[data-results]');
  const count = page.querySelector<HTMLElement>('[data-count]');
  if (!input || !list || !count) return;
  const show = async () => {
    const { data, scan } = await load();
    const hits = scan(input.value);
    count.textContent = countText(input.value, data, hits);
    list.replaceChildren(...hits.flatMap((hit, i) => resultOf(data, hit, i, root)));
  };
  const update = () => {
    show().catch(() => {
      count.textContent = '检索数据没有读到。存放本站的文件夹里应有 search/index-data.js。';
    });
  };
  input.value = query;
  input.addEventListener('input', () => {
    const url = new URL(location.href);
    url.searchParams.set('q', input.value);
    history.replaceState(null, '', url);
    update();
  });
  update();
}

function countText(query: string, data: SearchData, hits: readonly Hit[]): string {
  if (query.trim() === '') return '';
  if (hits.length === 0) return `没有“${query}”。本馆逐字检索，不猜字。`;
  const documents = new Set(hits.map((hit) => data.clauses[hit.clause]?.document)).size;
  const places = hits.reduce((sum, hit) => sum + hit.at.length, 0);
  return `${documents} 件文件，${hits.length} 条，共 ${places} 处`;
}

function resultOf(data: SearchData, hit: Hit, index: number, root: string): HTMLElement[] {
  const clause = data.clauses[hit.clause];
  const owner = clause && data.documents[clause.document];
  if (!clause || !owner) return [];
  const item = element('li', 'hit');
  item.dataset.hit = clause.id;
  item.dataset.document = owner.id;
  item.append(
    element('span', 'hit-number', String(index + 1)),
    headOf(clause, hit, data.documents.length > 1 ? owner.docNumber : '', root),
    excerptOf(clause, hit),
  );
  return [item];
}

function headOf(clause: SearchClause, hit: Hit, docNumber: string, root: string): HTMLElement {
  const head = element('p', 'hit-place');
  const link = element('a', '', clause.place);
  link.setAttribute('href', new URL(clause.href, root).href);
  const times = hit.at.length > 1 ? `${hit.at.length} 处` : '';
  const particulars = [clause.kind, times, docNumber].filter((word) => word !== '');
  head.append(link, ...particulars.map((word) => element('span', '', word)));
  return head;
}

function excerptOf({ text }: SearchClause, { at }: Hit): HTMLElement {
  const first = at[0]?.start ?? 0;
  const last = at.at(-1)?.end ?? first;
  const from = Math.max(sentenceStart(text, first), first - around);
  const to = Math.min(sentenceEnd(text, last), last + around);
  const out = element('p', 'hit-text');
  let done = from;
  for (const { start, end } of at) {
    out.append(text.slice(done, start), markOf(text.slice(start, end)));
    done = end;
  }
  out.append(text.slice(done, to));
  if (from > 0) out.prepend('……');
  if (to < sentenceEnd(text, last)) out.append('……');
  return out;
}

/** Each character apart, so that each has its dot. */
function markOf(text: string): HTMLElement {
  const mark = element('mark', '');
  mark.append(...[...text].map((char) => element('span', '', char)));
  return mark;
}

function sentenceStart(text: string, before: number): number {
  return Math.max(text.lastIndexOf('。', before - 1), text.lastIndexOf('；', before - 1)) + 1;
}

function sentenceEnd(text: string, after: number): number {
  const end = text.slice(after).search(/[。；]/u);
  return end === -1 ? text.length : after + end + 1;
}

function element(tag: string, name: string, text = ''): HTMLElement {
  const made = document.createElement(tag);
  if (name) made.className = name;
  made.textContent = text;
  return made;
}
