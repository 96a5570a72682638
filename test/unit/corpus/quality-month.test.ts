import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { emend } from '../../../src/corpus/emend.ts';
import { readCorpus } from '../../../src/corpus/read.ts';
import { blocksIn } from '../../../src/document/block.ts';
import { textOf } from '../../../src/document/clause.ts';
import { clausesOf, readingOf } from '../../../src/document/document.ts';
import { emendationsSchema } from '../../../src/document/emendation.ts';
import { problemsIn, withArchive } from '../../support/archive.ts';
import { randomNumbers } from '../../support/random.ts';

const root = join(import.meta.dirname, '../../..');
const folder = 'documents/2017-quality-month';

const { corpus } = readCorpus(root);
const document = corpus?.documents.find(({ id }) => id === '2017-quality-month');
if (!corpus || !document) throw new Error('the first document cannot be read');

const texts = new Map(clausesOf(document).map((clause) => [clause.id, textOf(clause)]));

describe('the notice of 2017', () => {
  test('has nothing wrong', () => {
    expect(problemsIn(root)).toEqual([]);
  });

  test('names 47 bodies in the masthead, 47 in the signatures, 48 in all', () => {
    expect(document.issuers).toHaveLength(47);
    expect(document.signatories).toHaveLength(47);
    const named = [...document.issuers, ...document.signatories].map(({ organ }) => organ);
    expect(new Set(named).size).toBe(48);
    expect(corpus.organs.organs).toHaveLength(48);
  });

  test('gives the bodies in the printed order, row by row', () => {
    const names = document.issuers.map(({ name }) => name);
    expect(names.slice(0, 4)).toEqual([
      '国家质量监督检验检疫总局',
      '中共中央宣传部',
      '国家发展和改革委员会',
      '教育部',
    ]);
    expect(names.slice(-2)).toEqual(['中国石油和化学工业联合会', '中国纺织工业联合会']);
  });

  test('has five annexes with 5 + 32, 23, 41 and 18 entries and one emblem', () => {
    const counts = document.annexes.map(({ blocks }) => {
      const kinds = blocksIn(blocks).map(({ kind }) => kind);
      const count = (kind: string): number => kinds.filter((one) => one === kind).length;
      return [count('clause'), count('item'), count('slogan'), count('emblem')];
    });
    expect(counts).toEqual([
      [5, 32, 0, 0],
      [0, 23, 0, 0],
      [0, 41, 0, 0],
      [0, 0, 18, 0],
      [0, 0, 0, 1],
    ]);
  });

  test('closes with the imprint, after the last annex', () => {
    expect([...texts].slice(-4)).toEqual([
      ['a5-emblem-p6', '下载地址：http://zlgls.aqsiq.gov.cn'],
      ['copied-to', '抄送：总局领导，认监委、标准委，总局各司局。'],
      ['printing-office', '质检总局办公厅'],
      ['printed-on', '2017年8月23日印发'],
    ]);
  });

  test('turns its page 25 times where the transcript broke a sentence', () => {
    const turns = document.pageTurns.map(({ clause, offset }) => {
      const text = texts.get(clause) ?? '';
      return `${clause} ${text.slice(0, offset).slice(-4)}|${text.slice(offset, offset + 4)}`;
    });
    expect(turns).toHaveLength(25);
    expect(turns.slice(0, 6)).toEqual([
      'addressees 团质量技|术监督局',
      's1-p1 量提升行|动，夯实',
      'c3-2 知度。曝|光一批质',
      'c3-5 和技能。|广泛开展',
      'c4-3 教于乐的|活动。要',
      'a1-c1-2 托车和食|品农产品',
    ]);
    expect(turns.at(-1)).toBe('a3-i37 开展全市|工程质量');
  });

  test('tells readers of eleven discrepancies, in reading order', () => {
    const noted = document.notes.map(({ number, at }) => {
      return `${number} ${at.clause} ${texts.get(at.clause)?.slice(at.start, at.end)}`;
    });
    expect(noted).toEqual([
      '1 issuer-28 中国科学院',
      '2 issuer-35 国家铁路总局',
      '3 s2-p1 大力提升质量建设质量强国',
      '4 signatory-28 工程院',
      '5 a1-c1-4 省级政府工作考核',
      '6 a2-i12 中国长江三峡集团集团公司',
      '7 a2-i13 中国联通网络通信集团有限公司',
      '8 a3-i22 退出',
      '9 a3-i24 品牌经验管理',
      '10 a3-i30 民生活活动',
      '11 a5-emblem-p3 Swis721 B k BT',
    ]);
  });
});

describe('its text', () => {
  const transcript = readFileSync(join(root, folder, 'transcript.txt'));

  test('was received as its sum says', () => {
    expect(createHash('sha256').update(transcript).digest('hex')).toBe(document.transcript.sha256);
  });

  test('is the transcript after its emendations, character by character', () => {
    const listed = emendationsSchema.parse(
      parse(readFileSync(join(root, folder, 'emendations.yaml'), 'utf8')),
    );
    const nowhere = { file: '', line: 1, column: 1 };
    const { reading, problems } = emend(
      transcript.toString('utf8'),
      'transcript.txt',
      listed.map((value) => ({ value, placeAt: () => nowhere })),
    );
    expect(problems).toEqual([]);
    expect(readingOf(document)).toBe(reading);
  });

  test('gives back every changed place of the transcript', () => {
    const received = transcript.toString('utf8').split('\n');
    for (const { kind, from, before } of document.changes) {
      if (kind === 'order' || before.includes('\n')) continue;
      const characters = [...(received[from.line - 1] ?? '')].slice(from.column - 1);
      expect(characters.join('').startsWith(before)).toBe(true);
    }
  });

  test('has every change in its reading', () => {
    for (const { kind, at, after } of document.changes) {
      if (kind === 'order' || after.includes('\n')) continue;
      expect(texts.get(at.clause)?.slice(at.start, at.end)).toBe(after);
    }
  });
});

describe('one wrong character of the source', () => {
  const sources = readdirSync(join(root, folder)).filter((name) => name.endsWith('.mdx'));

  test.each(sources)('of %s is found in its file, on its line', (name) => {
    const random = randomNumbers(374);
    const file = `${folder}/${name}`;
    const sound = readFileSync(join(root, file), 'utf8');
    const spots = recordedIn(sound);
    withArchive([root], (copy) => {
      for (let i = 0; i < 10; i++) {
        const spot = spots[Math.floor(random() * spots.length)] ?? 0;
        writeFileSync(join(copy, file), `${sound.slice(0, spot)}囗${sound.slice(spot + 1)}`);
        const line = sound.slice(0, spot).split('\n').length;
        const found = problemsIn(copy).map(({ place }) => `${place.file}:${place.line}`);
        expect(found, sound.slice(spot - 5, spot + 5)).toContain(`${file}:${line}`);
      }
    });
  });

  /** Offsets of the characters of the record itself: no comments, no descriptions of pictures, no notes on addresses. */
  function recordedIn(text: string): number[] {
    const ours = /^#.*$|<Figure.*$|note: .*$/gmu;
    const blanked = text.replace(ours, (words) => ' '.repeat(words.length));
    return [...blanked.matchAll(/[\p{Script=Han}，。、：；“”《》（）]/gu)].map(
      ({ index }) => index,
    );
  }
});
