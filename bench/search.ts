import { parseArgs } from 'node:util';
import { contenders, installPeers } from './search/contenders.ts';
import { type Figures, figuresOf } from './search/figures.ts';
import { corpusItems, noticeItems } from './search/items.ts';
import { absentFrom, oracleOver, stretchesOver } from './search/queries.ts';

// Searches the notice, and a folder of Markdown files if one is named, with this project and with its peers; says
// what each finds of what stands there, how much it finds that does not, how large its index is and how long it takes.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    queries: { type: 'string', default: '1000' },
    files: { type: 'string', default: '60' },
  },
});

const folder = await installPeers((line) => console.error(line));
const bodies = [{ name: 'the notice', items: noticeItems() }];
const [corpus] = positionals;
const more = corpus === undefined ? undefined : corpusItems(corpus, Number(values.files));
if (more) bodies.push({ name: `${corpus}, ${values.files} files`, items: more });
else console.error(corpus ? `no folder ${corpus}: skipped` : 'no corpus named: the notice alone');

for (const { name, items } of bodies) {
  const characters = items.reduce((sum, { text }) => sum + text.length, 0);
  console.log(`\n${name}: ${items.length} clauses, ${characters} characters\n`);
  console.log(
    '| engine | recall | precision | no result | nonsense found | KB before first result | KB of index | build s | p50 ms | p95 ms |',
  );
  console.log('| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: |');
  const oracle = oracleOver(items);
  const queries = stretchesOver(items, Number(values.queries));
  const absent = absentFrom(items, 100);
  for (const contender of contenders(folder)) {
    console.error(`${contender.name} …`);
    const built = await contender.build(items);
    console.log(row(contender.name, await figuresOf(built, { oracle, queries, absent })));
    await built.close?.();
  }
}

function row(name: string, figures: Figures): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  const cells = [
    percent(figures.recall),
    percent(figures.precision),
    percent(figures.zero),
    `${figures.nonsense}/${figures.absent}`,
    (figures.firstBytes / 1000).toFixed(1),
    (figures.indexBytes / 1000).toFixed(1),
    (figures.buildMs / 1000).toFixed(1),
    figures.p50.toFixed(2),
    figures.p95.toFixed(2),
  ];
  return `| ${[name, ...cells].join(' | ')} |`;
}
