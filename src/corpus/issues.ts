import { isoDate } from '../document/date.ts';
import type { Document } from '../document/document.ts';
import { type Issue, type IssuePart, issueSchema } from '../document/issue.ts';
import { type Place, type Problem, problem } from '../document/problem.ts';
import { chainFrom, type Withdrawn } from '../document/withdrawn.ts';
import { kindOf, namesIn, notPlain, topOf } from './files.ts';
import type { Located } from './located.ts';
import { readYamlFile } from './yaml-file.ts';

const folder = 'documents/issues';

/** Ids that are no longer in use, and where the file says so. */
type Gone = Located<Omit<Withdrawn, 'annexes'>[]>;

interface Known {
  documents: readonly Document[];
  gone: Gone;
}

/** The issues of the archive, in the order of their names. */
export function readIssues(root: string, known: Known, problems: Problem[]): Issue[] {
  const kind = kindOf(root, folder);
  if (kind === 'none') return [];
  if (kind !== 'folder') {
    problems.push(notPlain(folder));
    return [];
  }
  return namesIn(root, folder, problems)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => readIssue(root, name, known, problems) ?? []);
}

function readIssue(
  root: string,
  name: string,
  { documents, gone }: Known,
  problems: Problem[],
): Issue | undefined {
  const file = `${folder}/${name}`;
  const id = /^([a-z0-9][a-z0-9-]*)\.yaml$/u.exec(name)?.[1];
  if (id === undefined) {
    problems.push(misnamed(file));
    return undefined;
  }
  const located = readYamlFile(root, file, issueSchema, problems);
  if (!located) return undefined;
  const { value, placeAt } = located;
  if (documents.some((document) => document.id === id)) problems.push(taken(id, topOf(file)));
  if (isoDate(value.date) === undefined) problems.push(onNoCalendar(value.date, placeAt(['date'])));
  const first = new Map<string, Place>();
  const parts = value.parts.map(({ title, documents: ids }, i): IssuePart => {
    const found = ids.flatMap((one, j) => {
      const place = placeAt(['parts', i, 'documents', j]);
      const document = documents.find((other) => other.id === one);
      const before = first.get(one);
      if (!document) problems.push(missing(one, place, gone));
      else if (before) problems.push(twice(one, place, before));
      else first.set(one, place);
      return document && !before ? [document] : [];
    });
    return { ...(title === undefined ? {} : { title }), documents: found };
  });
  return { ...value, id, parts, place: placeAt(['title']), file };
}

function onNoCalendar(date: string, place: Place): Problem {
  return problem('date-impossible', place, {
    found: date,
    expected: { zh: '日历上有的日子', en: 'a day of the calendar' },
    mend: { zh: '改正出版日期', en: 'correct the day of publication' },
  });
}

function missing(id: string, place: Place, { value, placeAt }: Gone): Problem {
  const at = value.findIndex(({ document }) => document === id);
  const entry = value[at];
  return entry
    ? withdrawn(id, place, chainFrom(entry, value).at(-1), placeAt([at]))
    : unknown(id, place);
}

function withdrawn(id: string, place: Place, now: string | undefined, second: Place): Problem {
  return problem('issue-document-unknown', place, {
    found: { zh: `${id}，已撤下或改名`, en: `${id}, which was withdrawn or renamed` },
    expected: { zh: '馆内公文的标识', en: 'the identifier of a document of the archive' },
    mend: now
      ? { zh: `改作 ${now}`, en: `write ${now}` }
      : { zh: '从这一期里去掉', en: 'remove it from the issue' },
    second,
  });
}

function unknown(id: string, place: Place): Problem {
  return problem('issue-document-unknown', place, {
    found: id,
    expected: { zh: '馆内公文的标识', en: 'the identifier of a document of the archive' },
    mend: { zh: '改正，或先收入这件公文', en: 'correct it, or add the document first' },
  });
}

function twice(id: string, place: Place, second: Place): Problem {
  return problem('issue-document-twice', place, {
    found: { zh: `${id} 又列一次`, en: `${id} once more` },
    expected: { zh: '一期之内一件公文一次', en: 'each document once in an issue' },
    mend: { zh: '去掉一处', en: 'remove one of the two' },
    second,
  });
}

function taken(id: string, place: Place): Problem {
  return problem('issue-id-taken', place, {
    found: { zh: `${id}，已是一件公文的标识`, en: `${id}, which is a document's identifier` },
    expected: { zh: '另一个文件名', en: 'another file name' },
    mend: { zh: '文件改名', en: 'rename the file' },
  });
}

function misnamed(file: string): Problem {
  return problem('issue-file-name', topOf(file), {
    found: file,
    expected: `${folder}/<id>.yaml`,
    mend: {
      zh: '文件名只用小写字母、数字和连字符，以 .yaml 结尾；别的移走',
      en: 'name it with lower-case letters, digits and hyphens and .yaml at the end; move all else away',
    },
  });
}
