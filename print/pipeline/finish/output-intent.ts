import { type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { packedStream } from './stream.ts';

/** For what a file's colours are meant. */
export interface OutputIntent {
  /** By which standards; all with the same profile (ISO 19005-3, 6.2.3). */
  uses: readonly ('GTS_PDFA1' | 'GTS_PDFX')[];
  /** Name of the condition in its registry. */
  condition: string;
  about: string;
  registry?: string;
  profile: Uint8Array;
  components: 3 | 4;
}

export function addOutputIntents(pdf: PDFDocument, intent: OutputIntent): void {
  const { context, catalog } = pdf;
  const { uses, condition, about, registry, profile, components } = intent;
  const stream = context.register(packedStream(context, profile, { N: components }));
  const intents = uses.map((use) => {
    const dict = context.obj({ Type: 'OutputIntent', S: use });
    dict.set(PDFName.of('OutputConditionIdentifier'), PDFString.of(condition));
    dict.set(PDFName.of('Info'), PDFHexString.fromText(about));
    if (registry) dict.set(PDFName.of('RegistryName'), PDFString.of(registry));
    dict.set(PDFName.of('DestOutputProfile'), stream);
    return context.register(dict);
  });
  catalog.set(PDFName.of('OutputIntents'), context.obj(intents));
}
