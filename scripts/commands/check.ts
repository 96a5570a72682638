import { existsSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { readCorpus } from '../../src/corpus/read.ts';
import { charactersIn, clausesOf } from '../../src/document/document.ts';
import { applyRules } from '../../src/rules/all.ts';
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
  const documents = (corpus?.documents ?? []).map((document) => ({
    id: document.id,
    clauses: clausesOf(document).length,
    characters: charactersIn(document),
    changes: document.changes.length,
  }));
  return {
    problems: concerned,
    summary:
      concerned.length > 0
        ? { zh: `${concerned.length} 处有误。`, en: `${concerned.length} problems.` }
        : {
            zh: documents
              .map(
                (d) => `${d.id}：${d.clauses} 条，${d.characters} 字，校勘 ${d.changes} 处，无误。`,
              )
              .join('\n'),
            en: documents
              .map(
                (d) =>
                  `${d.id}: ${d.clauses} clauses, ${d.characters} characters, ${d.changes} emended places, nothing wrong.`,
              )
              .join('\n'),
          },
    data: { documents },
  };
};

/** Which files the paths cover; all of them where none is given. */
function scopeOf(paths: readonly string[], root: string): (file: string) => boolean {
  if (paths.length === 0) return () => true;
  const covered = paths.map((path) => {
    const full = existsSync(resolve(path)) ? resolve(path) : resolve(root, path);
    if (!existsSync(full)) {
      throw new UsageError({ zh: `没有 ${path}`, en: `no ${path}` });
    }
    const inside = relative(root, full).split(sep).join('/');
    return statSync(full).isDirectory() && inside !== '' ? `${inside}/` : inside;
  });
  return (file) =>
    covered.some(
      (one) => one === '' || file === one || (one.endsWith('/') && file.startsWith(one)),
    );
}
