import type { Actor, Block } from '../document/block.ts';
import type { Clause, ClauseRole, Run } from '../document/clause.ts';
import { problem } from '../document/problem.ts';
import { type Named, numberOf, paragraphsIn, type Scope } from './scope.ts';

/** （一） with its run-in heading. */
export function clause(component: Named<'Clause'>, scope: Scope): Block {
  const { label, heading } = component.attributes;
  const number = numberOf(component, scope);
  const id = component.attributes.id ?? `${scope.prefix}c${scope.section}${number}`;
  const opening: Run[] = [
    { role: 'label', text: label },
    { role: 'heading', text: heading },
  ];
  return {
    kind: 'clause',
    id,
    label,
    heading,
    paragraphs: runIn(component, id, 'paragraph', opening, scope),
  };
}

/** A numbered item that opens with the name of who acts. */
export function item(component: Named<'Item'>, scope: Scope): Block {
  const { label, name } = component.attributes;
  const number = numberOf(component, scope);
  const id = component.attributes.id ?? `${scope.prefix}i${scope.section}${number}`;
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

/** Paragraphs of a clause or item; label and heading open the first, as printed. */
function runIn(
  component: Named<'Clause' | 'Item'>,
  id: string,
  role: ClauseRole,
  opening: Run[],
  scope: Scope,
): Clause[] {
  const paragraphs = paragraphsIn(component, scope);
  const texts = paragraphs.length > 0 ? paragraphs : [{ text: '', place: component.place }];
  return texts.map(({ text, place }, i) => ({
    id: i === 0 ? id : `${id}-p${i + 1}`,
    role: i === 0 ? role : 'paragraph',
    runs: [...(i === 0 ? opening : []), ...(text ? [{ role: 'text' as const, text }] : [])],
    place: i === 0 ? component.place : place,
  }));
}
