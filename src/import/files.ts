import type { FrontMatter } from '../document/front-matter.ts';
import type { DraftDocument } from './draft.ts';
import type { Imported } from './import.ts';
import { emendationsFile, sourceFile } from './source.ts';
import { titleLinesOf } from './titles.ts';

export type TranscriptFacts = FrontMatter['transcript'];

/** The files of a document's folder but its transcript, by their names. */
export function filesOf(
  id: string,
  { draft, emendations, doubts }: Imported,
  transcript: TranscriptFacts,
): Map<string, string> {
  const files = new Map<string, string>();
  files.set('notice.mdx', sourceFile(frontOf(id, draft, transcript), draft.nodes, doubts));
  draft.annexes.forEach((annex, i) => {
    const { title, nodes } = annex;
    const usual =
      draft.annexes.length > 1 || (draft.elements.annexList?.length ?? 0) > 1
        ? `附件${i + 1}`
        : '附件';
    const front = {
      annex: i + 1,
      ...(annex.label.text === usual ? {} : { label: annex.label.text }),
      title: title.text,
      ...titleLines(annex.titleLines, title.text),
    };
    files.set(`annex-${i + 1}.mdx`, sourceFile(front, nodes));
  });
  files.set('emendations.yaml', emendationsFile(emendations));
  return files;
}

/** The front matter, in the order of GB/T 33480-2016. */
export function frontOf(id: string, draft: DraftDocument, transcript: TranscriptFacts): object {
  const { elements } = draft;
  return {
    identifier: id,
    kind: draft.kind,
    ...pick(elements, [
      'form',
      'copyNumber',
      'secrecy',
      'urgency',
      'issuers',
      'issuerColumns',
      'markWord',
      'docNumber',
      'signer',
    ]),
    title: draft.title.text,
    ...titleLines(draft.titleLines, draft.title.text),
    ...(draft.adoption.length > 0 ? { adoption: draft.adoption.map(({ text }) => text) } : {}),
    ...pick(elements, [
      'addressees',
      'addresseesAt',
      'annexList',
      'signatories',
      'dateOfIssue',
      'note',
      'attendance',
      'copiedTo',
      'printingOffice',
      'printedOn',
    ]),
    transcript,
  };
}

/** As the transcript has them where they are short enough to print, else broken by sense. */
function titleLines(given: string[] | undefined, title: string): { titleLines?: string[] } {
  const usable =
    given &&
    given.length > 1 &&
    given.join('') === title &&
    given.every((line) => line.length <= 20);
  const lines = usable ? given : titleLinesOf(title);
  return lines ? { titleLines: lines } : {};
}

function pick(elements: Partial<FrontMatter>, keys: readonly (keyof FrontMatter)[]): object {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = elements[key];
      const empty = value === undefined || (Array.isArray(value) && value.length === 0);
      return empty ? [] : [[key, value]];
    }),
  );
}
