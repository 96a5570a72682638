import type { PdfRule } from '../pdf-rule.ts';
import { contentRules } from './content.ts';
import { documentRules } from './document.ts';
import { structureRules } from './structure.ts';

/** The rules of ISO 14289-1 that bear on what is written here; those on fonts are in ISO 19005-3 too. */
export const pdfuaRules: readonly PdfRule[] = [
  ...documentRules,
  ...structureRules,
  ...contentRules,
];
