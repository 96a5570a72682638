import { textIn } from '../../pdf/objects.ts';
import { fileSpecs } from '../pdf-parts.ts';
import { faultIf, type PdfRule } from '../pdf-rule.ts';
import { colourRules } from './colour.ts';
import { fileRules } from './file.ts';
import { fontRules } from './fonts.ts';
import { graphicsRules } from './graphics.ts';
import { leafRules } from './leaves.ts';
import { logicalRules } from './logical.ts';
import { claimRule, metadataRules } from './metadata.ts';
import { syntaxRules } from './syntax.ts';

const common: readonly PdfRule[] = [
  ...fileRules,
  ...syntaxRules,
  ...leafRules,
  ...graphicsRules,
  ...colourRules,
  ...fontRules,
  ...logicalRules,
  ...metadataRules,
];

/** The rules of ISO 19005-3, level A, that bear on what is written here. */
export const pdfaRules: readonly PdfRule[] = [...common, claimRule(3)];

/** Those of ISO 19005-2, level A: the same, but for its claim and for files inside, which it restricts. */
export const pdfa2Rules: readonly PdfRule[] = [
  ...common,
  claimRule(2),
  {
    id: 'pdfa-embedded',
    clause: '6.8',
    says: { zh: '没有附带文件', en: 'no attached files' },
    faults: ({ pdf }) =>
      fileSpecs(pdf.catalog).flatMap((spec) => faultIf(true, textIn(spec, 'UF') ?? '')),
  },
];
