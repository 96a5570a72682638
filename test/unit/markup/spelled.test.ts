import { expect, it } from 'vitest';
import { elementsIn } from '../../../src/markup/markup.ts';
import { spelled } from '../../../src/markup/spelled.ts';

it('writes a text so that a page says it again, between tags and in an attribute', () => {
  const text = `<b title="甲">&amp; '乙'</b> & 丙`;
  const [element] = elementsIn(`<p title="${spelled(text)}">${spelled(text)}</p>`);
  expect(element?.text).toBe(text);
  expect(element?.attributes.title).toBe(text);
});
