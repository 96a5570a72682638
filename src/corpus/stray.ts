import type { Document } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import { annexNumber, namesIn, topOf } from './files.ts';
import { pictureProblems, picturesOf } from './pictures.ts';

/** Files of a folder that the document does not name, and pictures that it names but cannot show. */
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
  return [
    ...problems,
    ...stray.map((name) => unexpectedFile(`${document.folder}/${name}`)),
    ...pictureProblems(root, document),
  ];
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
