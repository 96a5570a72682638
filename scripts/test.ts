import { execFile } from 'node:child_process';
import { sep } from 'node:path';
import { rooms } from '../vitest.config.ts';
import { closingLine, type Report, sum, type Tally, tallyOf } from './tally.ts';
import { runVitest } from './vitest.ts';

const checks = ['check:lint', 'check:types', 'check:format', 'check:unused'];

const passed: Tally = { passed: 1, failed: 0, skipped: 0 };
const failed: Tally = { passed: 0, failed: 1, skipped: 0 };

/** Everything; or, with arguments for Vitest such as a file, only what they choose. */
async function test(args: readonly string[]): Promise<Tally> {
  if (args.length > 0) return tallyTests(await runVitest(args));
  const ofChecks = await Promise.all(checks.map(check));
  const tests = await runVitest([]);
  return sum([...ofChecks, tallyTests(tests), ...rooms.map((room) => hasTests(room, tests))]);
}

function check(script: string): Promise<Tally> {
  return new Promise((done) => {
    execFile('npm', ['run', '--silent', script], { maxBuffer: 2 ** 26 }, (error, out, err) => {
      console.log(`${error ? '✗' : '✓'} ${script}`);
      if (error) console.log(`${out}${err}`.trimEnd());
      done(error ? failed : passed);
    });
  });
}

function tallyTests(tests: Report | undefined): Tally {
  if (tests) return tallyOf(tests);
  console.log('✗ vitest: no report');
  return failed;
}

/** A room whose tests have vanished must not look like one whose tests pass. */
function hasTests(room: string, tests: Report | undefined): Tally {
  const inRoom = `${sep}test${sep}${room}${sep}`;
  if (tests?.testResults.some(({ name }) => name.includes(inRoom))) return passed;
  console.log(`✗ test/${room}: no test was run`);
  return failed;
}

const tally = await test(process.argv.slice(2));
console.log(closingLine(tally));
process.exitCode = tally.failed === 0 && tally.passed > 0 ? 0 : 1;
