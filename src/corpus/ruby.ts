import { type Clause, textOf } from '../document/clause.ts';
import { clausesOf, type Document } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import type { Edit } from './emend.ts';
import { lineIndex } from './lines.ts';
import { pinpoint } from './pinpoint.ts';

/** 龚（gòng）, and what HTML writes of it: 龚<rt>gòng</rt>. */
const forms = [
  /^\s*[（(〔［[](?<reading>[\p{sc=Latin}\p{sc=Bopomofo}\p{M}\p{Sk}\p{Lm}·'’\- ]+)[）)〕］\]]\s*$/u,
  /^(?:<rp>[^<]*<\/rp>)?<rt>(?<reading>[^<]+)<\/rt>(?:<rp>[^<]*<\/rp>)?(?:<\/ruby>)?$/u,
];

/** The reading over words, where that is how a transcript types one. */
export function typedReading(text: string): string | undefined {
  return forms.map((form) => form.exec(text)?.groups?.reading).find(Boolean);
}

/** A reading that the source prints over words, with the offset in the published text at which these end. */
interface PrintedReading {
  reading: string;
  clause: Clause;
  /** In the clause's text. */
  start: number;
  words: string;
  end: number;
}

/**
 * A reading over words is no part of the line. The transcript has to type it behind them, an emendation to take just
 * that out: so nothing is read that was not received, and nothing received is lost.
 */
export function readingProblems(
  document: Document,
  edits: readonly Edit[],
  sources: ReadonlyMap<string, string>,
): Problem[] {
  const printed = readingsIn(clausesOf(document));
  const taken = edits.flatMap((edit) => {
    const reading = edit.emendation.kind === 'markup' ? typedReading(edit.before) : undefined;
    return reading === undefined ? [] : [{ at: edit.to, from: edit.from, reading }];
  });
  const typed = new Map(taken.map(({ at, reading }) => [at, reading]));
  const shown = new Map(printed.map(({ end, reading }) => [end, reading]));
  const { text, file } = document.transcript;
  const index = lineIndex(text);
  return [
    ...printed
      .filter(({ end, reading }) => typed.get(end) !== reading)
      .map((one) => notTyped(one, typed.get(one.end), sources)),
    ...taken
      .filter(({ at }) => !shown.has(at))
      .map(({ from, reading }) => notShown(reading, { file, ...index.position(from) })),
  ];
}

function readingsIn(clauses: readonly Clause[]): PrintedReading[] {
  let before = 0;
  return clauses.flatMap((clause) => {
    let at = 0;
    const found = clause.runs.flatMap(({ text, reading }) => {
      const start = at;
      at += text.length;
      return reading === undefined
        ? []
        : [{ reading, clause, start, words: text, end: before + at }];
    });
    before += textOf(clause).length + 1;
    return found;
  });
}

function notTyped(
  { clause, start, words, reading }: PrintedReading,
  typed: string | undefined,
  sources: ReadonlyMap<string, string>,
): Problem {
  const place = pinpoint(clause, start, sources.get(clause.place.file) ?? '');
  return problem('ruby-differs', place, {
    found: { zh: `“${words}”上注“${reading}”`, en: `“${reading}” over ${words}` },
    expected:
      typed === undefined
        ? {
            zh: `抄本在“${words}”之后有（${reading}），一条 markup 校勘把它移出`,
            en: `（${reading}） behind ${words} in the transcript, and an emendation (markup) that takes it out`,
          }
        : {
            zh: `与抄本相同：“${typed}”`,
            en: `“${typed}”, as the transcript has it`,
          },
    mend: {
      zh: '照抄本写 reading；抄本没有的读音不写，可写进 glossary.yaml',
      en: 'write reading as in the transcript; one that it does not have belongs into glossary.yaml',
    },
  });
}

function notShown(reading: string, place: Problem['place']): Problem {
  return problem('ruby-differs', place, {
    found: {
      zh: `校勘记移去了（${reading}），公文源在这里没有注音`,
      en: `an emendation takes out （${reading}）, and there is no reading in the source`,
    },
    expected: `<Ruby reading="${reading}">…</Ruby>`,
    mend: {
      zh: '原件注在字上的写成 <Ruby>；原件就印作括号里的字，去掉这条校勘',
      en: 'write <Ruby> for what stands over the words; where the original prints it in brackets, remove the emendation',
    },
  });
}
