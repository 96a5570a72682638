/** Words in quotation marks with title, number, place and, where the page has one, address. */
export function quoted(main: HTMLElement, clauses: readonly HTMLElement[], words: string): string {
  const { title = '', docNumber = '' } = main.dataset;
  const loci = [clauses[0], clauses.at(-1)].map((clause) => clause?.dataset.locus ?? '');
  const places = [...new Set(loci.filter((locus) => locus !== ''))].join('至');
  const source = [`《${title}》`, docNumber, places].filter((one) => one !== '').join('，');
  const address = addressOf(main, clauses[0]);
  return `“${words}”（${source}）${address === undefined ? '' : `\n${address}`}`;
}

/** A folder's address leads nobody else to it. */
function addressOf(main: HTMLElement, clause: HTMLElement | undefined): string | undefined {
  const page = main.dataset.address ?? location.href;
  return page.startsWith('http') && clause ? new URL(`#${clause.id}`, page).href : undefined;
}
