import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The files attached to a PDF, by name. @throws where the bytes are no PDF */
export async function attachmentsIn(bytes: Uint8Array): Promise<Map<string, Uint8Array>> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS });
  try {
    const files: unknown = await (await task.promise).getAttachments();
    return new Map(
      Object.values((files ?? {}) as Record<string, AttachedFile>).map(({ filename, content }) => [
        filename,
        content,
      ]),
    );
  } finally {
    await task.destroy();
  }
}

interface AttachedFile {
  filename: string;
  content: Uint8Array;
}
