import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from './collections/archive.ts';
import { drawSite, readArchive } from './collections/site.ts';
import { walkThrough } from './collections/walk.ts';
import { filesIn } from './scale/archive.ts';

// An archive of many small documents, made up: draws its site without print, checks it, and goes through its lists, what
// is new and the search over file:// as a reader does. Exits 1 where anything is wrong. The folder is left for a look.

const { values } = parseArgs({ options: { documents: { type: 'string', default: '3000' } } });
const least = 2000;
if (!(Number(values.documents) >= least)) {
  console.error(`至少 ${least} 件，各表才有第七面 / at least ${least}, or no list has a page 7`);
  process.exit(2);
}
const root = join(tmpdir(), 'hongtou-bench-collections');
const outDir = join(root, 'site');
let last = performance.now();
const done = (step: string): void => {
  const now = performance.now();
  console.log(`| ${step} | ${((now - last) / 1000).toFixed(1)} | ${peak()} |`);
  last = now;
};

console.log('| step | s | peak MB |\n| --- | --: | --: |');
writeArchive(root, Number(values.documents));
done(`${values.documents} sources written`);
const archive = readArchive(root);
done('sources read, rules applied');
const problems = await drawSite(archive, { root, outDir, done });
const { count, bytes } = filesIn(outDir);
console.log(
  `\n${count} files, ${(bytes / 1024 ** 2).toFixed(0)} MB, ${problems.length} problems\n`,
);

const { steps, failures } = await walkThrough(outDir);
console.log('| a reader | saw | ms | script MB |\n| --- | --- | --: | --: |');
for (const { step, saw, ms, heap } of steps)
  console.log(`| ${step} | ${saw} | ${ms} | ${heap.toFixed(1)} |`);
for (const one of [...problems.slice(0, 20).map((problem) => JSON.stringify(problem)), ...failures])
  console.log(one);
process.exitCode = problems.length + failures.length === 0 ? 0 : 1;

function peak(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
