import { eachOperation, type Operation } from './operators.ts';

/** Words once each: a file of thousands of pages has millions, and few that differ. */
export class Words {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    this.#words.push(word);
    this.#numbers.set(word, this.#words.length - 1);
    return this.#words.length - 1;
  }

  at(number: number): string {
    return this.#words[number] ?? '';
  }
}

/** The operations of a content stream in a tenth of the room: numbers of words, read out one operation at a time. */
export class PackedOperations implements Iterable<Operation> {
  readonly #words: Words;
  /** Of each operation: how many operands, they themselves, the operator. */
  readonly #numbers: Int32Array;
  /** Each operator that occurs, once. */
  readonly operators: ReadonlySet<string>;

  /** @throws Error where it is no content stream, or holds an inline image */
  constructor(content: string, words: Words) {
    const numbers: number[] = [];
    const operators = new Set<number>();
    eachOperation(content, (operator, operands) => {
      const number = words.numberOf(operator);
      operators.add(number);
      numbers.push(operands.length);
      for (const operand of operands) numbers.push(words.numberOf(operand));
      numbers.push(number);
    });
    this.#words = words;
    this.#numbers = Int32Array.from(numbers);
    this.operators = new Set(Array.from(operators, (number) => words.at(number)));
  }

  *[Symbol.iterator](): Iterator<Operation> {
    const numbers = this.#numbers;
    for (let at = 0; at < numbers.length; at += (numbers[at] ?? 0) + 2) {
      const operands: string[] = [];
      yield { operator: this.#readInto(operands, at), operands };
    }
  }

  /** The same without making a list for each. */
  each(take: (operator: string, operands: readonly string[]) => void): void {
    const numbers = this.#numbers;
    const operands: string[] = [];
    for (let at = 0; at < numbers.length; at += (numbers[at] ?? 0) + 2) {
      operands.length = 0;
      take(this.#readInto(operands, at), operands);
    }
  }

  /** The operator of the operation that begins at a place, its operands into a list. */
  #readInto(operands: string[], at: number): string {
    const count = this.#numbers[at] ?? 0;
    for (let i = 1; i <= count; i++) operands.push(this.#words.at(this.#numbers[at + i] ?? 0));
    return this.#words.at(this.#numbers[at + count + 1] ?? 0);
  }

  /** Those with one of some operators; nothing is read out where there are none. */
  with(isWanted: (operator: string) => boolean): Operation[] {
    const wanted = new Set([...this.operators].filter(isWanted));
    return wanted.size === 0 ? [] : [...this].filter(({ operator }) => wanted.has(operator));
  }
}
