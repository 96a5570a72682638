import { deliveredText, printedText, textDiffers } from '../../src/checks/delivered-text.ts';
import { attachmentsIn } from '../../src/checks/pdf-attachments.ts';
import { pdfFileOf } from '../../src/checks/pdf-file.ts';
import { readPdfObjects } from '../../src/checks/pdf-objects.ts';
import { problemsOf } from '../../src/checks/pdf-rule.ts';
import { pdfaRules } from '../../src/checks/pdfa/rules.ts';
import { pdfuaRules } from '../../src/checks/pdfua/rules.ts';
import { type Problem, problem } from '../../src/document/problem.ts';
import type { DocumentRecord } from '../../src/records/json.ts';
import { readSource } from './source.ts';

/** A file that was delivered: its name for people, and its bytes. */
export interface Delivered {
  file: string;
  bytes: Uint8Array;
}

/** Whether a PDF is what it claims to be, PDF/A-3 and PDF/UA-1, and says the text. */
export async function pdfProblems(pdf: Delivered, text: string): Promise<Problem[]> {
  try {
    const objects = await readPdfObjects(pdf.bytes);
    return [
      ...deliveredText(pdf.file, printedText(pdfFileOf(objects)), text),
      ...problemsOf(pdfaRules, objects, { standard: 'ISO 19005-3', name: pdf.file }),
      ...problemsOf(pdfuaRules, objects, { standard: 'ISO 14289-1', name: pdf.file }),
    ];
  } catch (error) {
    return [unreadable(pdf.file, error)];
  }
}

/** Whether the record as data says the text, clause by clause. */
export function jsonProblems({ file, bytes }: Delivered, text: string): Problem[] {
  const record = readRecord(bytes);
  if (!record) return [unreadable(file, 'JSON')];
  const lines = Object.values(record.clauses).map((clause) => `${clause.text}\n`);
  return lines.join('') === text ? [] : deliveredOrRaw(file, lines.join(''), text);
}

export function readRecord(bytes: Uint8Array): DocumentRecord | undefined {
  try {
    const record: DocumentRecord = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return typeof record.clauses === 'object' && Array.isArray(record.parts) ? record : undefined;
  } catch {
    // No JSON at all: the caller says so.
    return undefined;
  }
}

/** Whether the source, read anew and held against its transcript, says the text. @param folder for people */
export function sourceProblems(
  id: string,
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  text: string,
): Problem[] {
  const { reading, problems } = readSource(id, files);
  if (reading === undefined || problems.length > 0)
    return problems.length > 0 ? problems : [unreadable(folder, 'notice.mdx')];
  return reading === text ? [] : deliveredOrRaw(`${folder}/notice.mdx`, reading, text);
}

/** What a PDF carries of its own source: the reading and the files of the document's folder. */
export async function attachedSource(
  bytes: Uint8Array,
): Promise<{ id: string; text: string; files: Map<string, Uint8Array> } | undefined> {
  const files = await attachmentsIn(bytes);
  const notice = Buffer.from(files.get('notice.mdx') ?? []).toString('utf8');
  const id = /^identifier:\s*['"]?([a-z0-9-]+)/mu.exec(notice)?.[1];
  const text = files.get(`${id}.txt`);
  if (id === undefined || !text) return undefined;
  files.delete(`${id}.txt`);
  return { id, text: Buffer.from(text).toString('utf8'), files };
}

/** Equal but for white space and width is not equal: then the whole line says so. */
function deliveredOrRaw(file: string, found: string, expected: string): Problem[] {
  const differs = deliveredText(file, found, expected);
  if (differs.length > 0) return differs;
  const [one, other] = [found.split('\n'), expected.split('\n')];
  const line = one.findIndex((row, i) => row !== other[i]);
  return [textDiffers(file, one[line] ?? '', other[line] ?? '')];
}

export function unreadable(file: string, error: unknown): Problem {
  return problem(
    'delivered-unreadable',
    { file, line: 1, column: 1 },
    {
      found: {
        zh: `读不了：${error instanceof Error ? error.message : String(error)}`,
        en: `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
      },
      expected: { zh: '完好的文件', en: 'a sound file' },
      mend: { zh: '取回原件', en: 'bring the original back' },
    },
  );
}
