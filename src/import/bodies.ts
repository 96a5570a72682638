import { pinyin } from 'pinyin-pro';
import type { Authority } from './authority.ts';

/** Links names to the bodies of the archive; one that it does not know is proposed, with nothing but its name. */
export class Bodies {
  readonly proposed = new Map<string, string[]>();
  readonly #authority: Authority;

  constructor(authority: Authority) {
    this.#authority = authority;
  }

  known(name: string): string | undefined {
    return this.#authority.organs.get(name);
  }

  /** The id of a body, its own or a proposed one. */
  idOf(name: string): string {
    const known =
      this.known(name) ?? [...this.proposed].find(([, names]) => names.includes(name))?.[0];
    if (known) return known;
    const spelled = pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' })
      .map((one) => one.replace(/[^a-z0-9]/giu, '').toLowerCase())
      .join('-');
    const id = `x-${spelled || 'body'}`;
    this.proposed.set(id, [name]);
    return id;
  }

  /** Another name of a proposed body. */
  also(id: string, name: string): void {
    const names = this.proposed.get(id);
    if (names && !names.includes(name)) names.push(name);
  }

  /** The longest known name that a text begins with. */
  prefixOf(
    text: string,
  ): { name: string; actor: { organ: string } | { place: string } } | undefined {
    for (let length = Math.min(30, text.length); length >= 2; length--) {
      const name = text.slice(0, length);
      const organ = this.#authority.organs.get(name);
      if (organ) return { name, actor: { organ } };
      const place = this.#authority.places.get(name);
      if (place) return { name, actor: { place } };
    }
    return undefined;
  }
}

/** Whether the short name's characters stand in the long one in their order: 质检总局 in 国家质量监督检验检疫总局. */
export function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}
