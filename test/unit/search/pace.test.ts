import { describe, expect, it } from 'vitest';
import { inAll } from '../../../src/search/browser/in-all.ts';
import { atPace, inOneGo, keptAtPace, paceUntil } from '../../../src/search/browser/pace.ts';

const many = Array.from({ length: 4000 }, (_, i) => i);

/** Long enough that a thousand of them hold a key up. */
function work(): void {
  const start = performance.now();
  while (performance.now() - start < 0.05);
}

describe('long work at a pace', () => {
  it('lets others in before it is done', async () => {
    let done = 0;
    const seen: number[] = [];
    const other = setInterval(() => seen.push(done));
    await atPace(many, paceUntil(new AbortController().signal), () => {
      work();
      done += 1;
    });
    clearInterval(other);
    expect(done).toBe(many.length);
    expect(seen.some((one) => one > 0 && one < many.length)).toBe(true);
  });

  it('ends soon after nobody waits for it any more', async () => {
    const running = new AbortController();
    let done = 0;
    const doing = atPace(many, paceUntil(running.signal), () => {
      work();
      done += 1;
      if (done === 100) running.abort();
    });
    await expect(doing).rejects.toThrow();
    expect(done).toBeLessThan(many.length / 10);
  });

  it('keeps what it is asked for, in order', async () => {
    expect(await keptAtPace(many, inOneGo, (one) => one % 1000 === 7)).toEqual([
      7, 1007, 2007, 3007,
    ]);
  });
});

it('numbers in all of several rising lists', () => {
  expect(inAll([many, [2, 5, 9, 4100], [0, 5, 7, 9]])).toEqual([5, 9]);
  expect(inAll([[1, 2], []])).toEqual([]);
  expect(inAll([[3, 4]])).toEqual([3, 4]);
});
