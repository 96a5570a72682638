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
  const names = namesOf(documents);
  const asked = new URLSearchParams(location.search);
  for (const field of fields) {
    const known = documents.find(({ id }) => id === asked.get(field.name));
    if (known) field.value = names.get(known) ?? '';
    const offer = () => offerIn(field, names);
    field.addEventListener('input', offer);
    offer();
  }
  const compare = () => {
    const [a, b] = [chosenIn(first, names), chosenIn(second, names)];
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

type Names = ReadonlyMap<SearchDocument, string>;

function offerIn(field: HTMLInputElement, names: Names): void {
  field.setCustomValidity('');
  const options = matching(names, field.value).map((one) => {
    const option = document.createElement('option');
    option.value = names.get(one) ?? '';
    return option;
  });
  field.list?.replaceChildren(...options.slice(0, most));
}

/** The one that the field names, or that alone holds its words; without it the field says what is wrong. */
function chosenIn(field: HTMLInputElement, names: Names): SearchDocument | undefined {
  const typed = field.value.trim();
  const holding = matching(names, typed);
  const called = holding.find((one) => names.get(one) === typed);
  const named = holding.filter(({ docNumber, title }) => [docNumber, title].includes(typed));
  const [only, ...others] = called ? [called] : named.length > 0 ? named : holding;
  if (only && others.length === 0) return only;
  field.setCustomValidity(wordsHere(compared).unknown);
  field.reportValidity();
  return undefined;
}

function matching(names: Names, typed: string): SearchDocument[] {
  const words = typed.split(/\s+/u);
  return [...names]
    .filter(([, name]) => words.every((word) => name.includes(word)))
    .map(([one]) => one);
}

/** Title and number, and the id where others have the same: versions of one law do. */
function namesOf(documents: readonly SearchDocument[]): Names {
  const called = ({ title, docNumber }: SearchDocument) =>
    docNumber ? `${title}　${docNumber}` : title;
  const alike = new Map<string, number>();
  for (const name of documents.map(called)) alike.set(name, (alike.get(name) ?? 0) + 1);
  return new Map(
    documents.map((one) => {
      const name = called(one);
      return [one, (alike.get(name) ?? 0) > 1 ? `${name}　${one.id}` : name];
    }),
  );
}
