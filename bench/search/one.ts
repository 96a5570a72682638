import { contenderOf } from './contenders.ts';
import { figuresOf } from './figures.ts';
import { itemsOf } from './items.ts';
import { absentFrom, oracleOver, stretchesOver, titlesOf } from './queries.ts';

// One contender over one body of texts: prints `built` when its index is, and then its figures.

const [name = '', queries = '', ...body] = process.argv.slice(2);
const items = itemsOf(body);
const start = performance.now();
const built = await contenderOf(name).build(items);
const buildMs = performance.now() - start;
process.stdout.write('built\n');
const figures = await figuresOf(built, {
  oracle: oracleOver(items),
  queries: stretchesOver(items, Number(queries)),
  titles: titlesOf(items, 100),
  absent: absentFrom(items, 100),
});
process.stdout.write(`${JSON.stringify({ ...figures, buildMs })}\n`);
await built.close?.();
process.exit(0);
