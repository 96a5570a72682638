import { type Block, blocksIn } from '../document/block.ts';
import { charactersIn, clausesOf, type Document } from '../document/document.ts';

/** What one part of a document counts. */
export interface PartFigures {
  /** `notice` or `annex-1` … */
  id: string;
  sections: number;
  divisions: number;
  articles: number;
  points: number;
  clauses: number;
  items: number;
  slogans: number;
}

/** The counts by which a document is known to be whole. */
export interface Figures {
  id: string;
  clauses: number;
  /** White space not counted. */
  characters: number;
  issuers: number;
  signatories: number;
  /** Ranks at which masthead and signatures name one body. */
  ties: number;
  /** Different bodies named in masthead and signatures. */
  organs: number;
  changes: number;
  notes: number;
  pageTurns: number;
  parts: PartFigures[];
}

export function figuresOf(document: Document): Figures {
  const { issuers, signatories } = document;
  return {
    id: document.id,
    clauses: clausesOf(document).length,
    characters: charactersIn(document),
    issuers: issuers.length,
    signatories: signatories.length,
    ties: issuers.filter((issuer, i) => signatories[i]?.organ === issuer.organ).length,
    organs: new Set([...issuers, ...signatories].map(({ organ }) => organ)).size,
    changes: document.changes.length,
    notes: document.notes.length,
    pageTurns: document.pageTurns.length,
    parts: [
      partFigures('notice', document.blocks),
      ...document.annexes.map(({ id, blocks }) => partFigures(id, blocks)),
    ],
  };
}

function partFigures(id: string, blocks: readonly Block[]): PartFigures {
  const all = blocksIn(blocks);
  const count = (kind: Block['kind']): number => all.filter((block) => block.kind === kind).length;
  return {
    id,
    sections: count('section'),
    divisions: count('division'),
    articles: count('article'),
    points: count('point'),
    clauses: count('clause'),
    items: count('item'),
    slogans: count('slogan'),
  };
}
