import { type Doubt, doubt } from './doubt.ts';

/** What a person is to look at in the paragraph that is being read. */
export interface Telling {
  told: Omit<Doubt, 'line'>[];
}

export function tell(at: Telling, zh: string, en: string, alike?: string): void {
  const { confidence, what } = doubt(1, 0.6, zh, en);
  at.told.push({ confidence, what, ...(alike ? { alike } : {}) });
}

/** Words that are not to be seen in the record as they were in Word. */
export function tellWords(at: Telling, words: string, zh: string, en: string): void {
  const shown = words.replace(/\s+/gu, ' ').trim();
  if (shown === '') return;
  const some = shown.length > 40 ? `${shown.slice(0, 40)}…` : shown;
  tell(at, `${zh}：“${some}”`, `${en}: “${some}”`, zh);
}

/** Of many such words one is told once. */
export function tellOnce(at: Telling, zh: string, en: string): void {
  if (!at.told.some(({ what }) => what.zh === zh)) tell(at, zh, en);
}

/** A formula in one line of characters is to be compared with the original. */
export function tellLinear(at: Telling): void {
  tell(
    at,
    'Word 的公式写成了一行字（a/b、x^2、x_i、√）：对照原件',
    'a formula of Word as one line of characters (a/b, x^2, x_i, √): compare it with the original',
  );
}

export function tellFlat(at: Telling): void {
  tell(
    at,
    'Word 的上标、下标没有合用的字，照平排写（第甲组），或不知是不是注号（产值²）：对照原件',
    'raised or lowered characters of Word without a form of their own stand on the line, or may mark a note (产值²): compare them with the original',
  );
}

/** Where a page or a column ends within a paragraph, before the end of a sentence, the next line may be its other half. */
export function tellTurns(at: Telling & { text: string; turns: readonly number[] }): void {
  const amid = at.turns.some(
    (turn) =>
      /[^\s，、。；：！？”）]\s*$/u.test(at.text.slice(0, turn)) && /\S/u.test(at.text.slice(turn)),
  );
  if (amid)
    tell(
      at,
      'Word 的一段当中换页、换栏：分作两行，是一句话的接起来',
      'a page or a column ends within a paragraph of Word: it became two lines, to be joined where they are one sentence',
    );
}
