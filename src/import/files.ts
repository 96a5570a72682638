import type { FrontMatter } from '../document/front-matter.ts';
import type { DraftAnnex, DraftDocument } from './draft.ts';
import type { Imported } from './import.ts';
import { emendationsFile, sourceFile } from './source.ts';
import { namesIn } from './title-names.ts';
import { isWellBroken, titleLinesOf } from './titles.ts';

export type TranscriptFacts = FrontMatter['transcript'];

/** The files of a document's folder but its transcript, by their names. */
export function filesOf(
  id: string,
  { draft, emendations, doubts }: Imported,
  transcript: TranscriptFacts,
  known: readonly string[] = [],
): Map<string, string> {
  const files = new Map<string, string>();
  const front = frontOf(id, draft, transcript, known);
  files.set('notice.mdx', sourceFile(front, draft.nodes, doubts));
  draft.annexes.forEach((annex, i) => {
    const { title, titleNote, issued, nodes } = annex;
    const front = {
      annex: i + 1,
      ...(issued ? { issued } : {}),
      ...(issued || annex.label.text === usualLabel(annex, draft)
        ? {}
        : { label: annex.label.text }),
      title: title.text,
      ...titleLines(annex.titleLines, title.text, namesIn(title.text, draft, known)),
      ...(titleNote ? { titleNote: titleNote.text } : {}),
    };
    files.set(`annex-${i + 1}.mdx`, sourceFile(front, nodes));
  });
  files.set('emendations.yaml', emendationsFile(emendations));
  return files;
}

/** 附件, with its number where there are several. */
function usualLabel(annex: DraftAnnex, { annexes, elements }: DraftDocument): string {
  const own = annexes.filter(({ issued }) => !issued);
  const listed = elements.annexList?.length ?? 0;
  const several = (listed === 0 ? annexes.length : listed) > 1;
  return several ? `附件${own.indexOf(annex) + 1}` : '附件';
}

/** The front matter, in the order of GB/T 33480-2016. */
export function frontOf(
  id: string,
  draft: DraftDocument,
  transcript: TranscriptFacts,
  known: readonly string[] = [],
): object {
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
      'editingOffice',
      'editingDate',
    ]),
    title: draft.title.text,
    ...titleLines(draft.titleLines, draft.title.text, namesIn(draft.title.text, draft, known)),
    ...(draft.adoption.length > 0 ? { adoption: draft.adoption.map(({ text }) => text) } : {}),
    ...pick(elements, [
      'titleNote',
      'addressees',
      'addresseesAt',
      'annexList',
      'signatories',
      'sealed',
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

/** As the transcript has them where they are short enough to print and broken as the standard asks, else broken by sense. */
function titleLines(
  given: string[] | undefined,
  title: string,
  names: readonly string[],
): { titleLines?: string[] } {
  const usable =
    given &&
    given.length > 1 &&
    given.join('') === title &&
    given.every((line) => line.length <= 20) &&
    isWellBroken(given);
  const lines = usable ? given : titleLinesOf(title, names);
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
