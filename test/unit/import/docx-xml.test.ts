import { expect, test } from 'vitest';
import { isWhole } from '../../../src/import/docx-xml.ts';

test.each([
  ['a character beyond the last one', '<a>甲&#x110000;</a>', false],
  ['half of a character', '<a>甲&#xD800;</a>', false],
  ['a number that is no character of XML', '<a>甲&#0;</a>', false],
  ['a name that nothing declares', '<a>甲&nbsp;乙</a>', false],
  ['one in an attribute', '<a b="&#x110000;"/>', false],
  ['a sign that begins no reference', '<a>甲&乙</a>', false],
  [
    'characters by their numbers',
    '<a b="&#x20;&apos;">&#26085;&#x672C;&#x1F600;&amp;nbsp;</a>',
    true,
  ],
  ['words that are no references', '<a><![CDATA[甲&乙]]><!-- & --></a>', true],
])('XML with %s', (_, xml, expected) => {
  expect(isWhole(xml)).toBe(expected);
});
