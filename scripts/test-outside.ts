import { installPrograms } from './outside/install.ts';
import { findProgram, programs } from './outside/programs.ts';
import { closingLine, tallyOf } from './tally.ts';
import { runVitest } from './vitest.ts';

installPrograms((line) => console.error(line));

const tests = await runVitest(['--config=vitest.outside.config.ts', ...process.argv.slice(2)]);
const tally = tests ? tallyOf(tests) : { passed: 0, failed: 1, skipped: 0 };
const missing = programs.filter((program) => !findProgram(program));
const notRun = missing.length === 0 ? '' : ` (未执行 / not run: ${missing.join(', ')})`;

console.log(`${closingLine(tally)}${notRun}`);
process.exitCode = tally.failed === 0 ? 0 : 1;
