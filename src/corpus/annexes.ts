import type { Block } from '../document/block.ts';
import type { Annex } from '../document/document.ts';
import type { AnnexFrontMatter } from '../document/front-matter.ts';
import type { Place } from '../document/problem.ts';
import { clause, titleLinesOf } from './elements.ts';
import type { Located } from './located.ts';

/** An annex before it is known which number it bears. */
export interface AnnexFile {
  annex: Annex;
  issued: boolean;
  /** 附表, 附录 … as printed, where it is no 附件 with its number. */
  label?: string | undefined;
  place: Place;
}

/**
 * Annexes in the order in which they are printed. The label has a number where the notice lists several (GB/T
 * 9704-2012 7.3.4, 7.3.7); a text that the document issues has no label.
 */
export function labelled(files: readonly AnnexFile[], several: boolean): Annex[] {
  let entry = 0;
  return files.map(({ annex, issued, label, place }) => {
    if (issued) return annex;
    entry += 1;
    const text = label ?? (several ? `附件${entry}` : '附件');
    return { ...annex, entry, label: clause(annex.id, 'annexLabel', text, place) };
  });
}

export function annexOf(
  number: number,
  { value, placeAt }: Located<AnnexFrontMatter>,
  blocks: Block[],
  file: string,
): AnnexFile {
  const id = `annex-${number}`;
  const issued = value.issued === true;
  const titleId = issued ? id : `a${number}-title`;
  const { titleNote } = value;
  const annex: Annex = {
    number,
    id,
    title: clause(titleId, 'annexTitle', value.title, placeAt(['title'])),
    ...titleLinesOf({ value, placeAt }),
    ...(titleNote === undefined
      ? {}
      : {
          titleNote: clause(`a${number}-note`, 'titleNote', titleNote, placeAt(['titleNote'])),
        }),
    ...(value.short === undefined ? {} : { short: value.short }),
    blocks,
    ...(value.linesBefore === undefined ? {} : { linesBefore: value.linesBefore }),
    file,
  };
  return { annex, issued, label: value.label, place: placeAt(['annex']) };
}
