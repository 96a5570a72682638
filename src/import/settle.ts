import { type Block, blocksIn } from '../document/block.ts';
import { type Clause, textOf } from '../document/clause.ts';
import { clausesOf, type Document } from '../document/document.ts';
import type { Emendation } from '../document/emendation.ts';
import type { Problem } from '../document/problem.ts';
import { type Doubt, doubt, many, together } from './doubt.ts';
import type { Imported } from './import.ts';
import type { Traced } from './traced.ts';
import { childrenOf, type Node } from './tree.ts';

/** What the transcript has against a rule is left as it is and declared. */
const declared = new Set([
  'numbering-gap',
  'half-width-punctuation',
  'organ-name-unknown',
  'tie-mismatch',
  'annex-missing',
  'annex-title-differs',
  'addressees-colon',
  'annex-entry-punctuation',
  'copied-to-stop',
  'date-order',
  'place-name-differs',
  'signatory-count',
  'date-impossible',
  'annex-uncited',
  'issued-uncited',
  'title-note-date',
  'title-kind-differs',
  'doc-number-form',
  'addressee-several',
  'kind-element-missing',
  'kind-element-forbidden',
]);

/**
 * Declares what a check found in an imported document, and gives an id to what shares one. The words are those of the
 * transcript, so the answer is a `sic`, never a change.
 */
export function settled(
  imported: Imported,
  document: Document,
  problems: readonly Problem[],
): Imported {
  const clauses = clausesOf(document);
  const ofRules = problems.filter(({ ruleId }) => declared.has(ruleId));
  const before = imported.emendations.length;
  const sics = ofRules.flatMap((one, i) =>
    sicFor(one, clauses, imported.lines, document.transcript.text, before + i),
  );
  const ofOneRule = [...Map.groupBy(sics, ({ ruleId }) => ruleId).values()];
  giveIds(imported, document);
  return {
    ...imported,
    emendations: [...imported.emendations, ...sics.map(({ sic }) => sic)],
    doubts: together([...imported.doubts, ...ofOneRule.flatMap(doubtsOf)]),
  };
}

interface Sic {
  sic: Emendation;
  line: number;
  ruleId: string;
}

/** What one rule found at several places, in the words of the first. */
function doubtsOf(sics: readonly Sic[]): Doubt[] {
  const { reason = '' } = sics[0]?.sic ?? {};
  return sics.map(({ sic, line }) => {
    const words = sics.length < many ? sic.reason : reason;
    return doubt(line, 0.5, words, words);
  });
}

function sicFor(
  { ruleId, place, second, found, expected }: Problem,
  clauses: readonly Clause[],
  lines: readonly Traced[],
  transcript: string,
  n: number,
): Sic[] {
  const at = (where: Problem['place'] | undefined) =>
    clauses.findIndex(
      (clause) =>
        where &&
        clause.place.file === where.file &&
        clause.place.line === where.line &&
        clause.place.column === where.column,
    );
  const first = ofTitle.test(ruleId) ? clauses.findIndex(isTitle) : at(place);
  const places = [first, ...(ruleId === 'tie-mismatch' ? [at(second)] : [])].flatMap((index) => {
    const [line, clause] = [lines[index], clauses[index]];
    if (!line || !clause) return [];
    return keptAround(line, wordsAt(ruleId, found.zh, textOf(clause)), transcript);
  });
  const [sicAt] = places;
  if (!sicAt) return [];
  const reason = `${found.zh}；应为${expected.zh}。抄本如此，未见原件，照录。`;
  return [
    {
      sic: { id: `sic-${ruleId}-${n + 1}`, kind: 'sic', reason, places },
      line: Number(sicAt.at.split(':')[0]),
      ruleId,
    },
  ];
}

/** Rules whose sic stands on the title; that of an order is its mark. */
const ofTitle = /^kind-element-/u;

function isTitle({ role }: Clause, _: number, clauses: readonly Clause[]): boolean {
  return role === (clauses.some((one) => one.role === 'title') ? 'title' : 'issuer');
}

/** Where in the clause the words stand that the rule is about. */
function wordsAt(ruleId: string, found: string, text: string): number {
  if (ruleId === 'half-width-punctuation') {
    const mark = found.indexOf('▸');
    const at = text.indexOf(found.replace('▸', ''));
    return at < 0 ? 0 : at + mark;
  }
  return /^(?:annex-missing|addressees-colon|annex-entry-punctuation|copied-to-stop)$/u.test(ruleId)
    ? text.length - 1
    : 0;
}

/** Up to a few characters around one that stand in the transcript just so. */
function keptAround(
  { text, from, to }: Traced,
  at: number,
  transcript: string,
): { at: string; find: string }[] {
  const kept = (i: number) =>
    text[i] !== undefined && to[i] === (from[i] ?? 0) + 1 && transcript[from[i] ?? 0] === text[i];
  const together = (i: number) => kept(i) && kept(i + 1) && from[i + 1] === to[i];
  const keptOnes = Array.from(text, (_, i) => i).filter(kept);
  const near = keptOnes.find((i) => i >= at) ?? keptOnes.at(-1) ?? -1;
  if (near < 0) return [];
  let [start, end] = [near, near];
  while (start > 0 && near - start < 4 && together(start - 1)) start -= 1;
  while (end - near < 8 && together(end)) end += 1;
  const offset = from[start] ?? 0;
  const before = transcript.slice(0, offset);
  const line = before.split('\n').length;
  const column = [...before.slice(before.lastIndexOf('\n') + 1)].length + 1;
  return [{ at: `${line}:${column}`, find: text.slice(start, end + 1) }];
}

/** The second of two that share an id gets one of its own. */
function giveIds({ draft }: Imported, document: Document): void {
  const seen = new Set<string>();
  const parts: [readonly Node[], readonly Block[]][] = [
    [draft.nodes, document.blocks],
    ...draft.annexes.map(({ nodes }, i): [Node[], Block[]] => [
      nodes,
      document.annexes[i]?.blocks ?? [],
    ]),
  ];
  for (const [nodes, blocks] of parts) {
    const named = blocksIn(blocks).filter((block) => 'label' in block);
    labelled(nodes).forEach((node, i) => {
      const id = named[i]?.id;
      if (id === undefined) return;
      if (seen.has(id)) {
        let n = 2;
        while (seen.has(`${id}-x${n}`)) n += 1;
        node.id = `${id}-x${n}`;
        seen.add(node.id);
      } else seen.add(id);
    });
  }
}

function labelled(nodes: readonly Node[]): (Node & { id?: string })[] {
  return nodes.flatMap((node) => [
    ...('label' in node ? [node] : []),
    ...labelled(childrenOf(node)),
  ]);
}
