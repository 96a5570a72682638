import { blocksIn } from '../document/block.ts';
import type { Document } from '../document/document.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { annexNumber, kindOf, namesIn, topOf } from './files.ts';

/** Files of a folder that the document does not name, and pictures that it names but that are not there. */
export function strayFiles(root: string, document: Document): Problem[] {
  const problems: Problem[] = [];
  const pictures = picturesOf(document);
  const known = new Set([
    'notice.mdx',
    'emendations.yaml',
    'mentions.yaml',
    'glossary.yaml',
    document.front.transcript.file,
    document.front.transcript.received?.file ?? 'transcript.txt',
    ...pictures.map((picture) => picture.src),
  ]);
  const names = namesIn(root, document.folder, problems);
  const stray = names.filter(
    (name) => !known.has(name) && !name.startsWith('.') && annexNumber(name) === undefined,
  );
  const missing = pictures.filter(
    ({ src }) => kindOf(root, `${document.folder}/${src}`) !== 'file',
  );
  return [
    ...problems,
    ...stray.map((name) => unexpectedFile(`${document.folder}/${name}`)),
    ...missing.map(({ src, place }) => noPicture(src, place)),
  ];
}

function picturesOf(document: Document): { src: string; place: Place }[] {
  return [document, ...document.annexes]
    .flatMap(({ blocks }) => blocksIn(blocks))
    .flatMap((block) =>
      block.kind === 'figure' && block.src !== undefined
        ? [{ src: block.src, place: block.place }]
        : [],
    );
}

function unexpectedFile(file: string): Problem {
  return problem('file-unexpected', topOf(file), {
    found: { zh: '公文没有提到的文件', en: 'a file that nothing names' },
    expected: {
      zh: 'notice.mdx、annex-N.mdx、抄本、emendations.yaml、mentions.yaml、glossary.yaml、<Figure> 的图',
      en: 'notice.mdx, annex-N.mdx, the transcript, emendations.yaml, mentions.yaml, glossary.yaml, pictures of <Figure>',
    },
    mend: { zh: '移走，或改正名字', en: 'move it away or correct its name' },
  });
}

function noPicture(src: string, place: Place): Problem {
  return problem('figure-missing', place, {
    found: { zh: `图 ${src} 不在文件夹里`, en: `no picture ${src} in the folder` },
    expected: { zh: '同一文件夹里的图', en: 'a picture in the same folder' },
    mend: {
      zh: '放进图，或去掉 src（显示空框）',
      en: 'add the picture, or remove src to show an empty frame',
    },
  });
}
