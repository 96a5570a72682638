import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sumOf } from '../../../src/deposit/fixity.ts';

let folder: string;
let source: string;
let memory: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hongtou-source-sums-'));
  source = join(folder, 'notice.mdx');
  memory = join(folder, 'sums.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

/** The module as a process of its own has it. */
async function inNewProcess() {
  vi.resetModules();
  return await import('../../../scripts/build/source-sums.ts');
}

const sumOfText = (text: string) => sumOf(Buffer.from(text)).sha256;

/** What is remembered of a file that had stood for a while. */
async function remember(text: string): Promise<void> {
  writeFileSync(source, text);
  await setTimeout(2100);
  const { sumOfFile, rememberSums } = await inNewProcess();
  sumOfFile(source);
  rememberSums(memory);
}

test('a file that stays is not read again by the next build', async () => {
  await remember('甲');
  const [[, known]] = JSON.parse(readFileSync(memory, 'utf8').split('\n')[1] ?? '');
  known.sum.sha256 = 'as remembered';
  const json = JSON.stringify([[source, known]]);
  writeFileSync(memory, `${sumOfText(json)}\n${json}`);
  const { recallSums, sumOfFile } = await inNewProcess();
  recallSums(memory);
  expect(sumOfFile(source).sha256).toBe('as remembered');
});

test('a memory that was altered is none', async () => {
  await remember('甲');
  writeFileSync(memory, readFileSync(memory, 'utf8').replace(sumOfText('甲'), sumOfText('乙')));
  const { recallSums, sumOfFile } = await inNewProcess();
  recallSums(memory);
  expect(sumOfFile(source).sha256).toBe(sumOfText('甲'));
});

test('a file of the same length and time with other bytes has its own sum', async () => {
  await remember('甲');
  const { atime, mtime } = statSync(source);
  writeFileSync(source, '乙');
  utimesSync(source, atime, mtime);
  const { recallSums, sumOfFile } = await inNewProcess();
  recallSums(memory);
  expect(sumOfFile(source).sha256).toBe(sumOfText('乙'));
});

test('a file that was just written is not remembered, and damage of the memory is none to the sums', async () => {
  writeFileSync(source, '甲');
  const { sumOfFile, rememberSums, recallSums } = await inNewProcess();
  sumOfFile(source);
  writeFileSync(memory, '[["');
  recallSums(memory);
  rememberSums(memory);
  expect(readFileSync(memory, 'utf8')).toBe('[["');
  expect(sumOfFile(source).sha256).toBe(sumOfText('甲'));
});
