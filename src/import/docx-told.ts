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
    'Word 的上标、下标照平排写（CO2、10-6）：对照原件',
    'raised or lowered characters of Word stand on the line (CO2, 10-6): compare them with the original',
  );
}
