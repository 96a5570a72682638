import { Worker } from 'node:worker_threads';
import { afterEach, expect, test } from 'vitest';
import type { DocumentJob } from '../../../scripts/build/document-job.ts';
import type { Summed } from '../../../scripts/build/keys.ts';
import { type Crew, crewOf, type Start } from '../../../scripts/build/workers.ts';
import type { Document } from '../../../src/document/document.ts';
import { clause } from '../../support/clauses.ts';
import { theForms } from '../../support/forms.ts';

const document = theForms().get('order') as Document;
const minutes = theForms().get('minutes') as Document;
const one = { document, sum: 'sum' } as Summed;
const voice = { progress: () => undefined } as unknown as Parameters<typeof crewOf>[1]['voice'];
let crew: Crew;
let hired: Worker | undefined;

afterEach(() => crew.leave());

/** A crew of which each worker does what a script says with what it is `told`. */
function crewDoing(script: string): Crew {
  const code = `const { parentPort: port } = require('node:worker_threads');
    port.on('message', (told) => { if (told === 'end') process.exit(); ${script} });`;
  const hire = () => {
    hired = new Worker(code, { eval: true });
    return hired;
  };
  crew = crewOf({} as Start, { jobs: 1, voice, hire });
  return crew;
}

const answers =
  'if (told.make) port.postMessage({ problems: [{ ruleId: told.make.document.id }] });';

test('what workers say of documents comes together', async () => {
  const problems = await crewDoing(answers).makeAll([one, one], {} as DocumentJob);
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(['order', 'order']);
});

/** A document with so long a text: the longest is made first. */
function long(id: string, length: number): Summed {
  const words = clause('p1', 'paragraph', '字'.repeat(length));
  const blocks = [{ kind: 'paragraph' as const, clause: words }];
  return { ...one, document: { ...document, id, blocks } } as Summed;
}

test('it is told of each document as soon as it is made, but of none with problems', async () => {
  const told: string[] = [];
  // The last one is made when the first was told of, or never.
  const { makeAll } = crewDoing(`
    const id = told.make?.document.id;
    if (id === 'wrong') port.postMessage({ problems: [{ ruleId: id }] });
    if (id === 'first' || told === 'first') port.postMessage({ problems: [] });`);
  const waiting = [long('wrong', 3), long('first', 2), long('last', 1)];
  const problems = await makeAll(waiting, {} as DocumentJob, (made) => {
    told.push(made.document.id);
    hired?.postMessage(made.document.id);
  });
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(['wrong']);
  expect(told).toEqual(['first', 'last']);
});

test('what goes wrong when it is told is thrown to whoever has documents made', async () => {
  const { makeAll } = crewDoing('if (told.make) port.postMessage({ problems: [] });');
  const making = makeAll([long('order', 1)], {} as DocumentJob, () => {
    throw new Error('gone');
  });
  await expect(making).rejects.toThrow('gone');
});

test('a worker that is called prints ahead the first document that it is told of, and makes it first', async () => {
  const { call, printAhead, makeAll } = crewDoing(`
    if (told.ahead) port.ahead = (port.ahead ?? '') + told.ahead.document.id;
    if (told.make) port.postMessage({ problems: [{ ruleId: port.ahead + ' ' + told.make.document.id }] });`);
  const other = long('other', 9999);
  call();
  printAhead({ document, sum: 'sum' });
  printAhead({ document: minutes, sum: 'sum' });
  const problems = await makeAll([other, one], {} as DocumentJob);
  expect(problems.map(({ ruleId }) => ruleId)).toEqual(['order order', 'order other']);
});

test.each([
  ['ends', 'if (told.ahead) process.exit(3);', 'ended with 3'],
  ['breaks', "if (told.ahead) throw new Error('no memory');", 'no memory'],
])(
  'whoever has a worker make something is told that it %s while it printed ahead',
  async (_, script, said) => {
    const { call, printAhead, makeAll } = crewDoing(script + answers);
    call();
    printAhead({ document, sum: 'sum' });
    await expect(makeAll([one], {} as DocumentJob)).rejects.toThrow(said);
  },
);

test('a worker that ends while it prints ahead is nobody’s trouble where nothing is made', async () => {
  const { call, printAhead, leave } = crewDoing('if (told.ahead) process.exit(3);');
  call();
  printAhead({ document, sum: 'sum' });
  await expect(leave()).resolves.toBeUndefined();
});

test.each([
  [5, 2, 'as many as work at once'],
  [1, 1, 'no more than there are documents'],
])('of %i documents %i workers stand by: %s', async (documents, expected) => {
  const { hires, crew: standing } = crewOfTwo();
  standing.standBy(documents);
  standing.standBy(documents);
  expect(hires).toEqual(Array(expected).fill(false));
  const waiting = [long('order', 2), long('minutes', 1)];
  expect(await standing.makeAll(waiting, {} as DocumentJob)).toHaveLength(2);
  expect(hires).toHaveLength(2);
});

test('nobody stands by beside a worker that was called', () => {
  const { hires, crew: called } = crewOfTwo();
  called.call();
  called.standBy(5);
  expect(hires).toEqual([true]);
});

/** A crew of two, and whether each of those that came was to make ready to print. */
function crewOfTwo() {
  const hires: boolean[] = [];
  const code = `const { parentPort: port } = require('node:worker_threads');
    port.on('message', (told) => { if (told === 'end') process.exit(); ${answers} });`;
  const hire = ({ prints }: { prints: boolean }) => {
    hires.push(prints);
    return new Worker(code, { eval: true });
  };
  crew = crewOf({} as Start, { jobs: 2, voice, hire });
  return { hires, crew };
}
