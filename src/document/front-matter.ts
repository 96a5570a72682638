import { z } from 'zod';
import { addressNoteSchema } from './address-note.ts';
import { inForceSchema, relationSchema } from './relation.ts';

/** The 15 kinds of 《党政机关公文处理工作条例》 article 8. */
export const documentKinds = [
  '决议',
  '决定',
  '命令',
  '公报',
  '公告',
  '通告',
  '意见',
  '通知',
  '通报',
  '报告',
  '请示',
  '批复',
  '议案',
  '函',
  '纪要',
] as const;

/** Laws and regulations, and what courts and procurators say of them; `法规` where it is not known which. */
export const actKinds = ['法律', '行政法规', '地方性法规', '规章', '司法解释', '法规'] as const;

/**
 * The forms in which a document is set: the general one and the three of GB/T 9704-2012, 10; `plain` for what is
 * without 版头, as gazettes print it: the title, and below it the number and the lines on its adoption.
 */
export const forms = ['general', 'letter', 'order', 'minutes', 'plain'] as const;

export type Form = (typeof forms)[number];

const printedName = z.strictObject({
  /** As printed in this document. */
  name: z.string().min(1),
  /** Id of the body in organs.yaml. */
  organ: z.string().min(1),
});

/** Who signs: a body, or for it the holder of an office (签名章, 7.3.5.3). */
const signatory = printedName.extend({ office: z.string().min(1).optional() });

/**
 * 成文日期 and 印发日期: Arabic digits, full year, no zero padding (7.3.5.4); as it was printed before 2012 in Chinese
 * ones.
 */
export const dateSchema = z
  .string()
  .regex(
    /^(?:\d{4}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日|[〇零○一二三四五六七八九]{4}年([一二三四五六七八九]|十[一二]?)月([一二三四五六七八九]|[一二]?十[一二三四五六七八九]?|三十一?)日)$/u,
  );

const titleLines = z.array(z.string().min(1)).min(1).optional();

/** 题注, in round brackets. */
const titleNote = z.string().regex(/^（.+）$/u);

/** The front matter of `notice.mdx`, in the terms of GB/T 33480-2016. */
const elements = z.strictObject({
  /** 公文标识 */
  identifier: z.string().regex(/^[a-z0-9][a-z0-9-]*$/u),
  /** 文种 */
  kind: z.enum([...documentKinds, ...actKinds]),
  /** 信函格式, 命令（令）格式, 纪要格式 (10), without 版头; what is usual for the kind where it is not given. */
  form: z.enum(forms).optional(),
  /** 份号 (7.2.1) */
  copyNumber: z
    .string()
    .regex(/^\d{6}$/u)
    .optional(),
  /** 密级和保密期限 (7.2.2) */
  secrecy: z.string().optional(),
  /** 紧急程度 (7.2.3) */
  urgency: z.enum(['特急', '加急']).optional(),
  /** 发文机关标志, row by row in the printed order (7.2.4) */
  issuers: z.array(printedName).default([]),
  /** What follows the names in the mark: 文件, 令, ××会议纪要 (7.2.4, 10.2, 10.3). */
  markWord: z.string().min(1).optional(),
  /** Columns in which the masthead is printed. */
  issuerColumns: z.union([z.literal(1), z.literal(2)]).default(1),
  /** 发文字号 (7.2.5; × stands for a name that is withheld), the 令号 of an order (10.2), the number of an announcement; some have none */
  docNumber: z
    .string()
    .regex(
      /^(?:[\p{sc=Han}×]+〔\d{4}〕[1-9]\d*[号號]|(?:\d{4}年)?第[1-9]\d*[号期]|第[一二三四五六七八九十百]+号|[\p{sc=Han}]+(?:\d{4}年)?第[1-9]\d*号)$/u,
    )
    .optional(),
  /** 签发人 (7.2.6) */
  signer: z.array(z.string().min(1)).optional(),
  /** 标题 (7.3.1) */
  title: z.string().min(1),
  titleLines,
  /** 题注 under the title, in its round brackets: when and by whom it was passed */
  titleNote: titleNote.optional(),
  /** 题注 of a law: when and by whom it was adopted, amended and put into force, a line each */
  adoption: z.array(z.string().min(1)).default([]),
  /** 主送机关, closing mark included: a colon under the title (7.3.2), a full stop in the imprint (7.4.2) */
  addressees: z.string().min(1).optional(),
  /** Where they are printed, when not under the title. */
  addresseesAt: z.literal('imprint').optional(),
  /** 附件说明 (7.3.4) */
  annexList: z.array(z.string().min(1)).default([]),
  /** 署名 (7.3.5) */
  signatories: z.array(signatory).default([]),
  /** Whether room is kept for seals (7.3.5.1); a seal itself is never drawn. */
  sealed: z.boolean().optional(),
  /** Columns in which the signatures are printed, each as wide as its number of characters. */
  signatoryColumns: z.array(z.int().positive()).optional(),
  /** 成文日期 */
  dateOfIssue: dateSchema.optional(),
  /** 附注, in its round brackets (7.3.6) */
  note: z
    .string()
    .regex(/^（.+）$/u)
    .optional(),
  /** Who was at a meeting, excused or sat in (10.3) */
  attendance: z
    .array(z.strictObject({ kind: z.enum(['出席', '请假', '列席']), names: z.string().min(1) }))
    .optional(),
  /** 抄送机关, as printed after 抄送： (7.4.2) */
  copiedTo: z.string().optional(),
  /** 印发机关 (7.4.3) */
  printingOffice: z.string().min(1).optional(),
  /** 印发日期 */
  printedOn: dateSchema.optional(),
  /** 发布层次 */
  releaseLevel: z.string().optional(),
  /** What the document does to others, and others to it. */
  relations: z.array(relationSchema).optional(),
  /** When it is in force, where it states more than its date of issue. */
  inForce: inForceSchema.optional(),
  /** What is known of the addresses of elsewhere that it prints. */
  outsideAddresses: z.array(addressNoteSchema).optional(),
  /** 收录日期: the day on which the archive took it in. */
  recorded: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/u)
    .optional(),
  /** What was received, and the sum that proves it. */
  transcript: z.strictObject({
    file: z.string().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    receivedFrom: z.string().optional(),
    /** The file as it came, where the transcript is its text: of another encoding, or of Word. */
    received: z
      .strictObject({
        file: z.string().regex(/^received\.(?:txt|docx)$/u),
        sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      })
      .optional(),
  }),
});

export type FrontMatter = z.infer<typeof elements>;

/** A document has its mark, its number and its date, unless it has no 版头; which then has no mark. */
export const frontMatterSchema = elements.superRefine((front, context) => {
  if (formOf(front) === 'plain') {
    if (front.issuers.length > 0)
      context.addIssue({ code: 'custom', path: ['issuers'], input: front.issuers });
    return;
  }
  const missing = [
    ...(front.issuers.length === 0 ? ['issuers'] : []),
    ...(front.dateOfIssue === undefined ? ['dateOfIssue'] : []),
  ];
  for (const key of missing) context.addIssue({ code: 'custom', path: [key], input: undefined });
});

/** What an excerpt of an archive keeps of documents that it does not hold. */
export const relatedSchema = elements.pick({
  identifier: true,
  title: true,
  docNumber: true,
  dateOfIssue: true,
  adoption: true,
  relations: true,
  inForce: true,
});

const usualForms: Partial<Record<FrontMatter['kind'], Form>> = {
  命令: 'order',
  函: 'letter',
  纪要: 'minutes',
  法律: 'plain',
  行政法规: 'plain',
  地方性法规: 'plain',
  规章: 'plain',
  司法解释: 'plain',
  法规: 'plain',
};

export function isAct({ kind }: Pick<FrontMatter, 'kind'>): boolean {
  return actKinds.some((one) => one === kind);
}

export function formOf({ form, kind }: Pick<FrontMatter, 'form' | 'kind'>): Form {
  return form ?? usualForms[kind] ?? 'general';
}

/** The front matter of `annex-N.mdx`. */
export const annexFrontMatterSchema = z.strictObject({
  annex: z.int().positive(),
  /** 附表, 附录 … as printed, where it is not 附件 with its number. */
  label: z.string().regex(/^附/u).optional(),
  title: z.string().min(1),
  titleLines,
  /** A text that the document issues: it has no 附件 above its title, and the 附件说明 does not name it. */
  issued: z.literal(true).optional(),
  /** 题注 under its title */
  titleNote: titleNote.optional(),
  /** Grid lines before the first line of text, where the original departs from 7.3.7. */
  linesBefore: z.int().positive().optional(),
});

export type AnnexFrontMatter = z.infer<typeof annexFrontMatterSchema>;
