import { type Clause, textOf } from '../document/clause.ts';
import { clausesOf, type Document } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** Punctuation between Han characters is full-width (GB/T 15834, GB/T 9704-2012 clause 9). */
const halfWidth = /(?<=[\p{Script=Han}）》”])[,;:?!()]|[,;:?!()](?=[\p{Script=Han}（《“])/u;

export const halfWidthPunctuation: Rule = perDocument((document) =>
  clausesOf(document).flatMap((clause) => {
    const match = halfWidth.exec(textOf(clause));
    if (!match || isSic(document, clause.id)) return [];
    return [
      problem('half-width-punctuation', clause.place, {
        found: context(textOf(clause), match.index),
        expected: {
          zh: '汉字之间用全角标点（GB/T 15834）',
          en: 'full-width punctuation between Han characters (GB/T 15834)',
        },
        mend: {
          zh: '改为全角，并在 emendations.yaml 记 width',
          en: 'make it full-width and record it as width in emendations.yaml',
        },
      }),
    ];
  }),
);

/** An empty clause is a lost one. */
export const clauseEmpty: Rule = perDocument((document) =>
  clausesOf(document)
    .filter(
      (clause) =>
        clause.runs.every((run) => run.role === 'label' || run.role === 'actor') ||
        textOf(clause).trim() === '',
    )
    .map((clause) =>
      problem('clause-empty', clause.place, {
        found: textOf(clause) || '∅',
        expected: { zh: '有文字', en: 'some text' },
        mend: { zh: '补上文字，或删去这一条', en: 'add its text or remove it' },
      }),
    ),
);

/** A title broken by sense is still the same title. */
export const titleLinesDiffer: Rule = perDocument((document) => [
  ...titleProblem(document.title, document.titleLines),
  ...document.annexes.flatMap((annex) => titleProblem(annex.title, annex.titleLines)),
]);

function titleProblem(title: Clause, lines: readonly string[]): Problem[] {
  if (lines.join('') === textOf(title)) return [];
  return [
    problem('title-lines-differ', title.place, {
      found: lines.join(' / '),
      expected: textOf(title),
      mend: { zh: '各行连起来与标题一字不差', en: 'joined, the lines must equal the title' },
    }),
  ];
}

/** 主送机关 end with a full-width colon (7.3.2). */
export const addresseesColon: Rule = perDocument((document) =>
  endsWith(document, document.addressees, '：', 'addressees-colon'),
);

/** 抄送机关 end with a full stop (7.4.2). */
export const copiedToStop: Rule = perDocument((document) =>
  document.imprint?.copiedTo
    ? endsWith(document, document.imprint.copiedTo, '。', 'copied-to-stop')
    : [],
);

function endsWith(document: Document, clause: Clause, mark: string, ruleId: string): Problem[] {
  const text = textOf(clause);
  if (text.endsWith(mark) || isSic(document, clause.id)) return [];
  return [
    problem(ruleId, clause.place, {
      found: `…${text.slice(-8)}`,
      expected: `…${mark}`,
      mend: {
        zh: `以“${mark}”结尾；原件没有就记 sic`,
        en: `end with “${mark}”; record a sic if the original lacks it`,
      },
    }),
  ];
}

function context(text: string, at: number): string {
  return `${text.slice(Math.max(0, at - 6), at)}▸${text.slice(at, at + 6)}`;
}
