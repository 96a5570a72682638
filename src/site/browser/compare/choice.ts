import type { SearchDocument } from '../../../search/browser/data.ts';
import { compared } from '../../../words/compare.ts';
import { wordsHere } from '../../../words/here.ts';

export interface Chosen {
  a: SearchDocument;
  b: SearchDocument;
}

/** Names that a field offers at once. */
const most = 50;

/** Two fields that offer the documents of the archive. What is chosen stands in the address. */
export function setUpChoice(
  page: HTMLElement,
  documents: readonly SearchDocument[],
  show: (chosen: Chosen) => void,
): void {
  const form = page.querySelector('form');
  const fields = [...(form?.querySelectorAll('input') ?? [])];
  const [first, second] = fields;
  if (!form || !first || !second) return;
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const known = documents.find(({ id }) => id === asked.get(field.name));
    if (known) field.value = nameOf(known);
    const offer = () => offerIn(field, documents);
    field.addEventListener('input', offer);
    offer();
  }
  const compare = () => {
    const [a, b] = [chosenIn(first, documents), chosenIn(second, documents)];
    if (!a || !b) return;
    history.replaceState(null, '', `?a=${a.id}&b=${b.id}`);
    show({ a, b });
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    compare();
  });
  form.hidden = false;
  if (fields.every((field) => field.value !== '')) compare();
}

function offerIn(field: HTMLInputElement, documents: readonly SearchDocument[]): void {
  field.setCustomValidity('');
  const options = matching(documents, field.value).map((one) => {
    const option = document.createElement('option');
    option.value = nameOf(one);
    return option;
  });
  field.list?.replaceChildren(...options.slice(0, most));
}

/** The one that the field names, or that alone holds its words; without it the field says what is wrong. */
function chosenIn(
  field: HTMLInputElement,
  documents: readonly SearchDocument[],
): SearchDocument | undefined {
  const typed = field.value.trim();
  const holding = matching(documents, typed);
  const named = holding.filter((one) => [nameOf(one), one.docNumber, one.title].includes(typed));
  const [only, ...others] = named.length > 0 ? named : holding;
  if (only && others.length === 0) return only;
  field.setCustomValidity(wordsHere(compared).unknown);
  field.reportValidity();
  return undefined;
}

function matching(documents: readonly SearchDocument[], typed: string): SearchDocument[] {
  const words = typed.split(/\s+/u);
  return documents.filter((one) => words.every((word) => nameOf(one).includes(word)));
}

function nameOf({ title, docNumber }: SearchDocument): string {
  return docNumber ? `${title}　${docNumber}` : title;
}
