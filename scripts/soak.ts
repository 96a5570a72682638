import { closingLine, tallyOf } from './tally.ts';
import { runVitest } from './vitest.ts';

/** Thousands of damaged sources and hundreds of killed builds; with a number, from another seed. */
process.env.HONGTOU_SOAK = process.argv[2] ?? '2017';
const report = await runVitest(['test/end-to-end/safety.test.ts']);
const tally = report ? tallyOf(report) : { passed: 0, failed: 1, skipped: 0 };
console.log(closingLine(tally));
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
