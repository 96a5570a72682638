import { describe, expect, test } from 'vitest';
import { turnsOf } from '../../../../src/checks/gbt9704/turns.ts';

function turns(painted: string, expected: string): number[] {
  return turnsOf([...painted], [...expected]);
}

describe('the turn of each painted character', () => {
  test('is its place where the file says what the record says', () => {
    expect(turns('质量月', '质量月')).toEqual([0, 1, 2]);
  });

  test('is that of the character in whose place another stands', () => {
    expect(turns('质重月活动通知', '质量月活动通知')).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test('is the turn before for a character too many', () => {
    expect(turns('质量量月活动通知', '质量月活动通知')).toEqual([0, 1, 1, 2, 3, 4, 5, 6]);
  });

  test('goes on behind what is lost', () => {
    expect(turns('质活动通知', '质量月活动通知')).toEqual([0, 3, 4, 5, 6]);
    expect(turns('质量', '质量月')).toEqual([0, 1]);
  });

  test('begins at 0 however the file begins', () => {
    expect(turns('〇质量月', '质量月')).toEqual([0, 0, 1, 2]);
  });
});
