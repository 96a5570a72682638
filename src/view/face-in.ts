import type { Clause, ClauseRole, RunRole } from '../document/clause.ts';
import { isLowLevel } from '../document/numerals.ts';
import type { FaceRole } from './faces.ts';

/** Whole clauses that are not set in 仿宋 (GB/T 9704-2012, 7.2.2 to 7.2.4, 7.3.1, 7.3.3, 7.3.7). */
const faceOfClause: Partial<Record<ClauseRole, FaceRole>> = {
  secrecy: 'heiti',
  urgency: 'heiti',
  issuer: 'xiaobiaosong',
  markWord: 'xiaobiaosong',
  title: 'xiaobiaosong',
  titleNote: 'kaiti',
  annexTitle: 'xiaobiaosong',
  adoption: 'kaiti',
  heading: 'heiti',
  division: 'heiti',
  annexLabel: 'heiti',
};

/** The face of each kind of run in a clause: a heading or a name that runs into the text is in 楷体 with its number (7.3.3). */
export function faceIn(clause: Clause): (run: RunRole) => FaceRole {
  const whole = faceOfClause[clause.role];
  if (whole) return () => whole;
  // 签发人： in 仿宋, the names in 楷体 (7.2.6).
  if (clause.role === 'signer') return (run) => (run === 'label' ? 'fangsong' : 'kaiti');
  if (clause.role === 'attendance') return (run) => (run === 'label' ? 'heiti' : 'fangsong');
  if (clause.role === 'tableRow') return (run) => (run === 'heading' ? 'heiti' : 'fangsong');
  const has = (role: RunRole) => clause.runs.some((run) => run.role === role);
  const low = isLowLevel(clause.runs[0]?.text ?? '');
  const opening = has('actor') || (has('heading') && !low) ? 'kaiti' : 'fangsong';
  return (run) => (run === 'text' || run === 'reference' ? 'fangsong' : opening);
}
