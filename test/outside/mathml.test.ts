import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findProgram } from '../../scripts/outside/programs.ts';
import { foreignIn, formulas } from '../support/formulas.ts';
import { run } from '../support/programs.ts';

/** The schema of MathML 3 that the W3C publishes, in the package w3c-sgml-lib. */
const dtd = '/usr/share/xml/w3c-sgml-lib/schema/dtd/REC-MathML3-20101021/mathml3.dtd';
const folder = mkdtempSync(join(tmpdir(), 'hongtou-mathml-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function validate(mathml: string): string {
  const file = join(folder, 'formula.xml');
  writeFileSync(file, mathml);
  return run('xmllint', '--noout', '--nonet', '--dtdvalid', dtd, file);
}

describe.runIf(findProgram('xmllint') && existsSync(dtd))('a formula in Akoma Ntoso', () => {
  test.each(formulas)('is valid by the schema of MathML: %s', (tex) => {
    expect(validate(foreignIn(tex))).toBe('');
  });

  test('would not be with a part too few', () => {
    const broken = foreignIn('\\frac{a}{b}').replace('<mi>b</mi>', '');
    expect(() => validate(broken)).toThrow();
  });
});
