import * as z from 'zod';
import { addressNoteSchema } from './address-note.ts';
import { id } from './authority.ts';
import { actKinds, documentKinds, formOf, forms } from './form.ts';
import { day, inForceSchema, relationSchema } from './relation.ts';

const printedName = z.strictObject({
  name: z.string().min(1).describe('照本件印面的名称'),
  organ: z.string().min(1).describe('organs.yaml 里的 id'),
});

/** Who signs: a body, or for it the holder of an office (签名章, 7.3.5.3). */
const signatory = printedName.extend({
  office: z.string().min(1).optional().describe('签名章的职务：市长（7.3.5.3）'),
});

/**
 * 成文日期 and 印发日期: Arabic digits, full year, no zero padding (7.3.5.4); as it was printed before 2012 in Chinese
 * ones.
 */
export const printedDay =
  /^(?:\d{4}年([1-9]|1[0-2])月([1-9]|[12]\d|3[01])日|[〇零○一二三四五六七八九]{4}年([一二三四五六七八九]|十[一二]?)月([一二三四五六七八九]|[一二]?十[一二三四五六七八九]?|三十一?)日)$/u;

export const dateSchema = z.string().regex(printedDay);

const sum = z.string().regex(/^[0-9a-f]{64}$/u);

const titleLines = z.array(z.string().min(1)).min(1).optional();

/** 题注, in round brackets. */
const titleNote = z.string().regex(/^（.+）$/u);

/** The front matter of `notice.mdx`, in the terms of GB/T 33480-2016. */
const elements = z.strictObject({
  identifier: id.describe('公文标识，与文件夹同名'),
  kind: z
    .enum([...documentKinds, ...actKinds])
    .describe('文种：《党政机关公文处理工作条例》的十五种之一，或法律法规的一种'),
  form: z
    .enum(forms)
    .optional()
    .describe(
      '格式：general 一般、letter 信函、order 命令、minutes 纪要、plain 没有版头；不写就依文种（第 10 章）',
    ),
  copyNumber: z
    .string()
    .regex(/^\d{6}$/u)
    .optional()
    .describe('份号：六位数字，加引号（7.2.1）'),
  secrecy: z.string().optional().describe('密级和保密期限：机密★1年（7.2.2）'),
  urgency: z.enum(['特急', '加急']).optional().describe('紧急程度：特急或加急（7.2.3）'),
  issuers: z
    .array(printedName)
    .default([])
    .describe('发文机关标志：照印面一行一行从左到右（7.2.4）'),
  markWord: z
    .string()
    .min(1)
    .optional()
    .describe('发文机关标志里名称之后的字：文件、令、××会议纪要（7.2.4、10.2、10.3）'),
  issuerColumns: z
    .union([z.literal(1), z.literal(2)])
    .default(1)
    .describe('版头栏数：1 或 2'),
  docNumber: z
    .string()
    .regex(
      /^(?:[\p{sc=Han}×]+〔\d{4}〕[1-9]\d*[号號]|(?:\d{4}年|〔\d{4}〕)?第[1-9]\d*[号期次]|第[一二三四五六七八九十百]+号|[\p{sc=Han}]+(?:\d{4}年)?第[1-9]\d*号)$/u,
    )
    .optional()
    .describe('发文字号：水教联〔2019〕7号（7.2.5）；命令写令号（10.2）；× 代隐去的字'),
  signer: z.array(z.string().min(1)).optional().describe('签发人：上行文用（7.2.6）'),
  editingOffice: z
    .string()
    .min(1)
    .optional()
    .describe('纪要版头里编印的办公室，在红线之上左侧（10.3）'),
  editingDate: dateSchema
    .optional()
    .describe('纪要版头里的日期，在红线之上右侧；文后没有成文日期时，它就是这一件的日期'),
  title: z.string().min(1).describe('标题，一行写完（7.3.1）'),
  titleLines: titleLines.describe('分行的标题，连起来与标题一字不差'),
  titleNote: titleNote.optional().describe('题注：标题之下的圆括号，连括号写'),
  adoption: z
    .array(z.string().min(1))
    .default([])
    .describe('法律法规的题注：何时由谁通过、修正、施行，照原件一行一条'),
  addressees: z
    .string()
    .min(1)
    .optional()
    .describe('主送机关：以全角冒号结尾（7.3.2）；移入版记的以句号结尾（7.4.2）'),
  addresseesAt: z.literal('imprint').optional().describe('imprint：主送机关移入版记'),
  annexList: z
    .array(z.string().min(1))
    .default([])
    .describe('附件说明：附件名称，末尾不加标点（7.3.4）'),
  signatories: z.array(signatory).default([]).describe('署名：与版头逐位相应（7.3.5）'),
  sealed: z.boolean().optional().describe('署名处有印章：照 7.3.5.1 留出位置；印章一律不画'),
  signatoryColumns: z
    .array(z.int().positive())
    .optional()
    .describe('署名各栏的宽，按字数：[8, 10, 8]'),
  dateOfIssue: dateSchema.optional().describe('成文日期：2017年8月22日（7.3.5.4）'),
  note: z
    .string()
    .regex(/^（.+）$/u)
    .optional()
    .describe('附注：连圆括号写（7.3.6）'),
  attendance: z
    .array(
      z.strictObject({
        kind: z.enum(['出席', '请假', '列席']).describe('出席、请假或列席'),
        names: z.string().min(1).describe('姓名，用顿号隔开'),
      }),
    )
    .optional()
    .describe('纪要的出席、请假、列席（10.3）'),
  copiedTo: z.string().optional().describe('抄送机关：“抄送：”之后的字，以句号结尾（7.4.2）'),
  printingOffice: z.string().min(1).optional().describe('印发机关（7.4.3）'),
  printedOn: dateSchema.optional().describe('印发日期，不写“印发”二字（7.4.3）'),
  releaseLevel: z.string().optional().describe('发布层次：原件没有就不写'),
  relations: z
    .array(relationSchema)
    .optional()
    .describe('与其他公文的关系：修改、代替、废止、执行'),
  inForce: inForceSchema.optional().describe('效力的起止：原件写明时才写'),
  outsideAddresses: z.array(addressNoteSchema).optional().describe('正文印出的站外地址现状如何'),
  recorded: day.optional().describe('收录日期：本馆收入这一件的日子，2026-03-01'),
  transcript: z
    .strictObject({
      file: z.string().min(1).describe('抄本的文件名：transcript.txt'),
      sha256: sum.describe('抄本的校验值：sha256sum transcript.txt'),
      receivedFrom: z.string().optional().describe('从哪里收到'),
      received: z
        .strictObject({
          file: z
            .string()
            .regex(/^received\.(?:txt|docx)$/u)
            .describe('收到时的文件：received.txt 或 received.docx'),
          sha256: sum.describe('它的校验值'),
        })
        .optional()
        .describe('收到的不是 UTF-8 文字（其他编码、Word）时，原来那个文件'),
    })
    .describe('抄本：文件名与 sha256'),
});

export type FrontMatter = z.infer<typeof elements>;

/**
 * A document has its mark, its number and its date, unless it has no 版头; which then has no mark. Minutes alone may have
 * their date in their 版头.
 */
export const frontMatterSchema = elements.superRefine((front, context) => {
  if (formOf(front) !== 'minutes')
    for (const key of ['editingOffice', 'editingDate'] as const)
      if (front[key] !== undefined)
        context.addIssue({ code: 'custom', path: [key], input: front[key] });
  if (formOf(front) === 'plain') {
    if (front.issuers.length > 0)
      context.addIssue({ code: 'custom', path: ['issuers'], input: front.issuers });
    return;
  }
  const missing = [
    ...(front.issuers.length === 0 ? ['issuers'] : []),
    ...((front.dateOfIssue ?? front.editingDate) === undefined ? ['dateOfIssue'] : []),
  ];
  for (const key of missing) context.addIssue({ code: 'custom', path: [key], input: undefined });
});

/** What an excerpt of an archive keeps of documents that it does not hold. */
export const relatedSchema = elements.pick({
  identifier: true,
  title: true,
  docNumber: true,
  dateOfIssue: true,
  editingDate: true,
  adoption: true,
  relations: true,
  inForce: true,
});

/** The front matter of `annex-N.mdx`. */
export const annexFrontMatterSchema = z.strictObject({
  annex: z.int().positive().describe('附件顺序号'),
  label: z
    .string()
    .regex(/^附/u)
    .optional()
    .describe('附件标题上方印的字，不是“附件”加号时写：附表、附录'),
  title: z.string().min(1).describe('附件标题，一行写完'),
  titleLines: titleLines.describe('分行的标题，连起来与标题一字不差'),
  short: z
    .string()
    .min(1)
    .max(12)
    .optional()
    .describe('馆方给的简称，检索的筛选里跟在“附件 1”之后：主办单位'),
  issued: z
    .literal(true)
    .optional()
    .describe('true：这是公文所印发的文件，不是附件；上方没有“附件”二字，不进附件说明'),
  titleNote: titleNote.optional().describe('题注：标题之下的圆括号，连括号写'),
  linesBefore: z.int().positive().optional().describe('正文之前空几行，原件与 7.3.7 不同时才写'),
});

export type AnnexFrontMatter = z.infer<typeof annexFrontMatterSchema>;
