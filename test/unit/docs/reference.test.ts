import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { reference } from '../../support/reference.ts';

test('the reference says what the code does (write it anew with: npm test -- test/unit/docs -u)', async () => {
  await expect(reference()).toMatchFileSnapshot(
    resolve(import.meta.dirname, '../../../docs/reference.md'),
  );
}, 60_000);
