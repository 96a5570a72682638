import { writeFileSync } from 'node:fs';
import { withBrowser } from '../../print/pipeline/browser.ts';
import { readPrintFonts } from '../../print/pipeline/fonts.ts';
import { printIssue } from '../../scripts/build/issues.ts';
import { readCorpus } from '../../src/corpus/read.ts';

// The one issue of an archive as `build` makes it: bound, finished, and checked on its own bytes; the archive edition.

const [root = '', out = ''] = process.argv.slice(2);
const [issue] = readCorpus(root).corpus?.issues ?? [];
if (!issue) throw new Error(`no issue in ${root}`);
const fonts = await readPrintFonts();
const { files, problems } = await withBrowser({}, (browser) =>
  printIssue(issue, { browser, fonts, root }),
);
if (problems.length > 0) throw new Error(JSON.stringify(problems[0]));
for (const data of files.values()) writeFileSync(out, data);
