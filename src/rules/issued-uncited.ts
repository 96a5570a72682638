import { clausesIn } from '../document/block.ts';
import { textOf } from '../document/clause.ts';
import { problem } from '../document/problem.ts';
import { evenMarks } from '../document/quoted-names.ts';
import { isSic, perDocument, type Rule } from './rule.ts';

/** A document names the text that it issues: by a part of the title, 《…》 or not, up to （试行） and the like. */
export const issuedUncited: Rule = perDocument((document) => {
  const words = evenMarks(
    [document.front.title, ...clausesIn(document.blocks).map(textOf)].join(''),
  );
  return document.annexes
    .filter(({ label, title }) => !label && !isSic(document, title))
    .filter(({ titleLines }) => !words.includes(evenMarks(coreOf(titleLines.join('')))))
    .map(({ title, titleLines }) =>
      problem('issued-uncited', title.place, {
        found: titleLines.join(''),
        expected: {
          zh: '标题或正文里写到的文件',
          en: 'a text that the title or the body of the document names',
        },
        mend: {
          zh: '改正标题；是附件就去掉 issued: true，写进 annexList；原件如此就记 sic',
          en: 'correct the title; remove issued: true and list it in annexList if it is an annex; record a sic if the original has it so',
        },
        second: document.title.place,
      }),
    );
});

function coreOf(title: string): string {
  return title.replace(/（[^（）]*）$/u, '');
}
