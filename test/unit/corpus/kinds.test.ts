import { describe, expect, test } from 'vitest';
import { beyondItsKind } from '../../../src/corpus/kinds.ts';
import type { Replacement } from '../../../src/document/emendation.ts';

const place = { file: 'emendations.yaml', line: 1, column: 1 };

function beyond(kind: Replacement['kind'], find: string, put: string): boolean {
  const value: Replacement = { id: 'x', reason: '。', kind, find, put, at: ['1:1'] };
  return beyondItsKind(value, place) !== undefined;
}

describe('an emendation does what its kind says:', () => {
  test.each<[Replacement['kind'], string, string]>([
    ['join', '\n\n', ''],
    ['join', '  \n', ' '],
    ['space', ' ', ''],
    ['space', '', ' '],
    ['width', ', ', '，'],
    ['width', '（', '('],
    ['width', '\u2f00', '一'],
    ['width', '\u2ed3', '长'],
    ['markup', '**', ''],
    ['markup', '---\n', ''],
    ['markup', '<sub>2</sub>', '₂'],
    ['markup', '^-6^', '⁻⁶'],
    ['markup', '<sup>**2**</sup>', '²'],
    ['markup', '<sub>2.5</sub>', '₂.₅'],
    ['markup', '~2~', '₂'],
    ['markup', '', '\n'],
    ['correction', '没', '设'],
  ])('%s may turn %j into %j', (kind, find, put) => {
    expect(beyond(kind, find, put)).toBe(false);
  });

  test.each<[Replacement['kind'], string, string]>([
    ['join', '好\n', ''],
    ['join', ' ', ''],
    ['join', '\n', '的'],
    ['space', '好', '坏'],
    ['width', '好', '坏'],
    ['width', '\u2ed3', '张'],
    ['width', '，做好人', ''],
    ['markup', '不得', ''],
    ['markup', '**', '不'],
    ['markup', '<sub>2</sub>', '₃'],
    ['markup', '^2^', '2'],
    ['markup', '^2^', '₂'],
    ['markup', '~2~', '²'],
    ['markup', '<sub>2</sub>', '²'],
    ['markup', '<sup>2</sup>', '₂'],
    ['markup', '3*2', '3²'],
    ['markup', '*2', '²'],
    ['markup', '5|2', '5²'],
    ['markup', '|2|', '₂'],
    ['markup', '^2', '²'],
    ['markup', '<sub>2', '₂'],
    ['markup', '<sup>2</sub>', '²'],
  ])('%s may not turn %j into %j', (kind, find, put) => {
    expect(beyond(kind, find, put)).toBe(true);
  });
});
