import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { packedStream } from './stream.ts';

/** For what a file's colours are meant. */
export interface OutputIntent {
  use: 'GTS_PDFA1' | 'GTS_PDFX';
  /** Name of the condition in its registry. */
  condition: string;
  about: string;
  registry?: string;
  profile: Uint8Array;
  components: 3 | 4;
}

export function addOutputIntent(pdf: PDFDocument, intent: OutputIntent): void {
  const { context, catalog } = pdf;
  const { use, condition, about, registry, profile, components } = intent;
  const dict = context.obj({ Type: 'OutputIntent', S: use });
  dict.set(PDFName.of('OutputConditionIdentifier'), PDFString.of(condition));
  dict.set(PDFName.of('Info'), PDFHexString.fromText(about));
  if (registry) dict.set(PDFName.of('RegistryName'), PDFString.of(registry));
  const stream = packedStream(context, profile, { N: components });
  dict.set(PDFName.of('DestOutputProfile'), context.register(stream));
  catalog.set(PDFName.of('OutputIntents'), context.obj([context.register(dict)]));
}
