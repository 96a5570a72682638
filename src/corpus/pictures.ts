import { extname } from 'node:path';
import { blocksOf } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { type Place, type Problem, problem, type Words } from '../document/problem.ts';
import { kindOf, readBytes } from './files.ts';
import { pictureFault } from './picture-form.ts';

export interface Picture {
  src: string;
  place: Place;
}

export function picturesOf(document: Document): Picture[] {
  return blocksOf(document).flatMap((block) =>
    block.kind === 'figure' && block.src !== undefined
      ? [{ src: block.src, place: block.place }]
      : [],
  );
}

/** Pictures that are not there, that are not what their names say, or whose inks no browser keeps. */
export function pictureProblems(root: string, document: Document): Problem[] {
  const problems: Problem[] = [];
  for (const { src, place } of picturesOf(document)) {
    const file = `${document.folder}/${src}`;
    if (kindOf(root, file) !== 'file') problems.push(missing(src, place));
    else {
      const bytes = readBytes(root, file, problems, Infinity);
      const fault = bytes && pictureFault(bytes, extname(src).toLowerCase());
      if (fault) problems.push(problem('figure-form', place, { found: named(src), ...fault }));
    }
  }
  return problems;
}

function named(src: string): Words {
  return { zh: `图 ${src}`, en: `the picture ${src}` };
}

function missing(src: string, place: Place): Problem {
  return problem('figure-missing', place, {
    found: { zh: `图 ${src} 不在文件夹里`, en: `no picture ${src} in the folder` },
    expected: { zh: '同一文件夹里的图', en: 'a picture in the same folder' },
    mend: {
      zh: '放进图，或去掉 src（显示空框）',
      en: 'add the picture, or remove src to show an empty frame',
    },
  });
}
