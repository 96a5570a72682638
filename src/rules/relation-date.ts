import type { Document } from '../document/document.ts';
import { type Problem, problem, type Said } from '../document/problem.ts';
import { isActive, isDay, isoDayOf, type Related, type Relation } from '../document/relation.ts';
import { perRelation, type StatedRelation } from './relations.ts';
import { perDocument, type Rule } from './rule.ts';

/** Nothing is amended or ended before it was issued, by what came earlier, or on no day of the calendar. */
export const relationDate: Rule = (corpus) => [...ofRelations(corpus), ...ofTerms(corpus)];

const ofRelations = perRelation((stated) => {
  const expected = expectedOf(stated);
  if (!expected) return [];
  return [
    problem('relation-date', stated.place, {
      found: `${stated.relation.kind} ${stated.relation.from ?? ''}`.trim(),
      expected,
      mend: { zh: '对照原件改正日期或对象', en: 'correct the day or the other document' },
    }),
  ];
});

/** What the day should have been; undefined where it is right. */
function expectedOf({ document, relation, other }: StatedRelation): Said | undefined {
  const { from, kind } = relation;
  if (from === undefined && !isActive(kind))
    return { zh: '写明 from：自何日起', en: 'from: the first day' };
  if (from !== undefined && !isDay(from))
    return { zh: '日历上有的日子', en: 'a day of the calendar' };
  const earlier = earlierOf(document, relation, other);
  if (!earlier) return undefined;
  const issued = isoDayOf(earlier);
  const acting = isoDayOf(document.front);
  if (isActive(kind) && acting < issued)
    return {
      zh: `对象（${issued}）发在本件（${acting}）之前`,
      en: `an earlier document than ${acting}`,
    };
  if (from !== undefined && from < issued)
    return { zh: `不早于 ${issued}，即被改、被废的一件成文之日`, en: `a day not before ${issued}` };
  return undefined;
}

/** The document that the relation is done to. */
function earlierOf(
  document: Document,
  { kind }: Relation,
  other: Related | undefined,
): Related | undefined {
  return isActive(kind) ? other : document.front;
}

const ofTerms = perDocument(({ front, place, inForcePlace }): Problem[] => {
  const { from, until } = front.inForce ?? {};
  const days = [from, until].filter((day) => day !== undefined);
  const backwards = until !== undefined && until < (from ?? isoDayOf(front));
  if (days.every(isDay) && !backwards) return [];
  return [
    problem('relation-date', inForcePlace ?? place, {
      found: days.join(' – '),
      expected: {
        zh: '日历上有的日子，失效不早于生效',
        en: 'days of the calendar, the last not before the first',
      },
      mend: { zh: '对照原件改正', en: 'correct it from the original' },
    }),
  ];
});
