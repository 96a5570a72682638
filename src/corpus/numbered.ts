import type { Actor, ClauseBlock, ItemBlock } from '../document/block.ts';
import type { Clause, ClauseRole, Run } from '../document/clause.ts';
import { problem } from '../document/problem.ts';
import { type Named, numberedId, numberOf, parted, type Scope, wordsOf } from './scope.ts';

/** （一）, 1. or （1）, up to where something else than paragraphs begins in it. */
export function clause(component: Named<'Clause'>, scope: Scope): ClauseBlock {
  const { label, heading } = component.attributes;
  const number = numberOf(component, scope);
  const id = component.attributes.id ?? numberedId('c', number, scope);
  const opening: Run[] = [
    { role: 'label', text: label },
    ...(heading === undefined ? [] : [{ role: 'heading' as const, text: heading }]),
  ];
  return {
    kind: 'clause',
    id,
    label,
    ...(heading === undefined ? {} : { heading }),
    paragraphs: runIn(component, id, 'paragraph', opening, scope),
    blocks: [],
  };
}

/** A numbered item that opens with the name of who acts. */
export function item(component: Named<'Item'>, scope: Scope): ItemBlock {
  const { label, name } = component.attributes;
  const number = numberOf(component, scope);
  const id = component.attributes.id ?? numberedId('i', number, scope);
  const opening: Run[] = [
    { role: 'label', text: label },
    { role: 'actor', text: name },
  ];
  return {
    kind: 'item',
    id,
    label,
    actor: actorOf(component, scope),
    paragraphs: runIn(component, id, 'item', opening, scope),
    blocks: [],
  };
}

function actorOf({ attributes, place }: Named<'Item'>, scope: Scope): Actor {
  const { name, organ, enterprise, place: where, collective } = attributes;
  const actors: Actor[] = [
    ...(organ === undefined ? [] : [{ kind: 'organ' as const, organ, name }]),
    ...(enterprise === undefined ? [] : [{ kind: 'enterprise' as const, enterprise, name }]),
    ...(where === undefined ? [] : [{ kind: 'place' as const, place: where, name }]),
    ...(collective === undefined ? [] : [{ kind: 'collective' as const, name }]),
  ];
  const [actor] = actors;
  if (actor && actors.length === 1) return actor;
  scope.problems.push(
    problem('item-actor', place, {
      found: { zh: `${actors.length} 个主体`, en: `${actors.length} actors` },
      expected: {
        zh: 'organ、enterprise、place、collective 之一',
        en: 'one of organ, enterprise, place, collective',
      },
      mend: { zh: '只写一个', en: 'give exactly one' },
    }),
  );
  return { kind: 'collective', name };
}

/** The first paragraphs of a clause or item; label and heading open the first, as printed. */
function runIn(
  component: Named<'Clause' | 'Item'>,
  id: string,
  role: ClauseRole,
  opening: Run[],
  scope: Scope,
): Clause[] {
  const paragraphs = parted(component).opening.map((paragraph) => wordsOf(paragraph, scope));
  const texts = paragraphs.length > 0 ? paragraphs : [{ runs: [], place: component.place }];
  return texts.map(({ runs, place }, i) => ({
    id: i === 0 ? id : `${id}-p${i + 1}`,
    role: i === 0 ? role : 'paragraph',
    runs: i === 0 ? [...opening, ...runs] : runs,
    place: i === 0 ? component.place : place,
  }));
}
