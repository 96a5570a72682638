import {
  getDocument,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import type {
  Bookmark,
  Mark,
  MarkedText,
  PdfFile,
  PdfFont,
  PdfPage,
} from '../../src/checks/pdf-file.ts';

/** A PDF of whatever program, as pdf.js reads it: a second reader beside the project's own. @throws where the bytes are no PDF */
export async function readByPdfJs(bytes: Uint8Array): Promise<PdfFile> {
  // pdf.js takes the bytes for its own.
  const data = new Uint8Array(bytes);
  const task = getDocument({ data, verbosity: VerbosityLevel.ERRORS, fontExtraProperties: true });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

async function read(pdf: PDFDocumentProxy): Promise<PdfFile> {
  const labels = await pdf.getPageLabels();
  const marks = await pdf.getMarkInfo();
  const { info } = await pdf.getMetadata();
  const pages: PdfPage[] = [];
  const fonts = new Map<string, PdfFont>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push(await readPage(page, labels?.[number - 1] ?? ''));
    for (const font of await fontsOf(page)) if (!fonts.has(font.name)) fonts.set(font.name, font);
  }
  return {
    pages,
    destinations: Object.keys(await pdf.getDestinations()),
    bookmarks: bookmarksOf(await pdf.getOutline()),
    tagged: marks?.Marked === true,
    info: info as Record<string, unknown>,
    fonts: [...fonts.values()],
  };
}

async function readPage(page: PDFPageProxy, label: string): Promise<PdfPage> {
  const options = { includeMarkedContent: true, disableNormalization: true };
  const { items } = await page.getTextContent(options);
  const tree: unknown = await page.getStructTree();
  return { box: page.view, label, texts: textsOf(items as TextItem[]), marks: marksIn(tree, []) };
}

/** A text, or the beginning or the end of a marked stretch. */
interface TextItem {
  str?: string;
  type?: string;
  id?: string;
  tag?: string;
}

function textsOf(items: readonly TextItem[]): MarkedText[] {
  const open: (string | undefined)[] = [];
  const texts: MarkedText[] = [];
  for (const { str, type, id, tag } of items) {
    if (type === 'endMarkedContent') open.pop();
    else if (type) open.push(tag === 'Artifact' ? undefined : (id ?? open.at(-1)));
    const mark = open.at(-1);
    if (str) texts.push({ text: str, ...(mark ? { mark } : {}) });
  }
  return texts;
}

interface TreeNode {
  type?: string;
  id?: string;
  role?: string;
  children?: TreeNode[];
}

function marksIn(node: unknown, within: readonly string[]): Mark[] {
  const { type, id, role, children = [] } = (node ?? {}) as TreeNode;
  if (type === 'content' && id) return [{ id, within: [...within] }];
  return children.flatMap((child) => marksIn(child, role ? [...within, role] : within));
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

function bookmarksOf(outline: Outline): Bookmark[] {
  return (outline ?? []).flatMap(({ title, dest, items }) => [
    { title, destination: typeof dest === 'string' ? dest : '' },
    ...bookmarksOf(items),
  ]);
}

interface LoadedFont {
  name: string;
  type: string;
  missingFile?: boolean;
}

async function fontsOf(page: PDFPageProxy): Promise<PdfFont[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const used = fnArray.flatMap((operator, i) =>
    operator === OPS.setFont ? [String(argsArray[i][0])] : [],
  );
  return [...new Set(used)].map((id) => {
    const { name, type, missingFile } = page.commonObjs.get(id) as LoadedFont;
    return { name, type, embedded: missingFile !== true, page: page.pageNumber };
  });
}
