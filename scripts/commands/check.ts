import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { readCorpus } from '../../src/corpus/read.ts';
import type { Words } from '../../src/document/problem.ts';
import { applyRules } from '../../src/rules/all.ts';
import { type Figures, figuresOf, type PartFigures } from '../../src/view/figures.ts';
import { UsageError } from '../cli/outcome.ts';
import { readConfig, rootOf } from '../config.ts';
import type { Run } from './run.ts';

/** Reads and checks everything; with paths, reports only what concerns them. */
export const check: Run = async (request) => {
  const root = rootOf(request);
  const scope = scopeOf(request.positionals, root);
  const config = await readConfig(request);
  const { corpus, problems } = readCorpus(root);
  const all = [...config.problems, ...problems, ...(corpus ? applyRules(corpus) : [])];
  const concerned = all.filter(
    ({ place, second }) => scope(place.file) || (second && scope(second.file)),
  );
  const documents = (corpus?.documents ?? []).map(figuresOf);
  return {
    problems: concerned,
    summary: concerned.length > 0 ? faults(concerned.length) : proof(documents),
    data: { documents },
  };
};

function faults(count: number): Words {
  return { zh: `${count} 处有误。`, en: `${count} problems.` };
}

function proof(documents: readonly Figures[]): Words {
  return {
    zh: documents.map(proofInChinese).join('\n'),
    en: documents.map(proofInEnglish).join('\n'),
  };
}

function proofInChinese(d: Figures): string {
  return [
    `${d.id}：${d.clauses} 条，${d.characters} 字；抄本加校勘记（${d.changes} 处，存疑 ${d.notes} 处）与读本逐字符相等。`,
    `  发文机关 ${d.issuers}，署名 ${d.signatories}，逐位相应 ${d.ties}，机构 ${d.organs}。`,
    ...d.parts.map(
      (part) =>
        `  ${part.id}：${counts(part, ['部分', '编章节', '条（法）', '项（数字）', '条', '项', '口号'])}`,
    ),
  ].join('\n');
}

function proofInEnglish(d: Figures): string {
  return [
    `${d.id}: ${d.clauses} clauses, ${d.characters} characters; the transcript after its emendations (${d.changes} places, ${d.notes} of them sic) equals the reading.`,
    `  issuers ${d.issuers}, signatories ${d.signatories}, ranks tied ${d.ties}, bodies ${d.organs}.`,
    ...d.parts.map(
      (part) =>
        `  ${part.id}: ${counts(part, ['sections', 'divisions', 'articles', 'points', 'clauses', 'items', 'slogans'])}`,
    ),
  ].join('\n');
}

function counts(part: PartFigures, names: readonly string[]): string {
  const { sections, divisions, articles, points, clauses, items, slogans } = part;
  const values = [sections, divisions, articles, points, clauses, items, slogans];
  const given = values.flatMap((value, i) => (value === 0 ? [] : [`${names[i]} ${value}`]));
  return given.length > 0 ? given.join(', ') : '–';
}

/** Which files the paths cover; all of them where none is given. */
function scopeOf(paths: readonly string[], root: string): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const covered = paths.map((path) => {
    const full = existsSync(resolve(path)) ? resolve(path) : resolve(root, path);
    if (!existsSync(full)) throw new UsageError({ zh: `没有 ${path}`, en: `no ${path}` });
    const inside = relative(root, full).split(sep).join('/');
    return statSync(full).isDirectory() && inside !== '' ? `${inside}/` : inside;
  });
  return (file) =>
    covered.some(
      (one) => one === '' || file === one || (one.endsWith('/') && file.startsWith(one)),
    );
}
