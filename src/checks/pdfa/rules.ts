import type { PdfRule } from '../pdf-rule.ts';
import { fileRules } from './file.ts';
import { fontRules } from './fonts.ts';
import { graphicsRules } from './graphics.ts';
import { logicalRules } from './logical.ts';
import { metadataRules } from './metadata.ts';

/** The rules of ISO 19005-3, level A, that bear on what is written here. */
export const pdfaRules: readonly PdfRule[] = [
  ...fileRules,
  ...graphicsRules,
  ...fontRules,
  ...logicalRules,
  ...metadataRules,
];
