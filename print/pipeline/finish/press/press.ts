import {
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { blocksOf } from '../../../../src/document/blocks.ts';
import type { Document } from '../../../../src/document/document.ts';
import { type Problem, problem } from '../../../../src/document/problem.ts';
import { dictIn, keysOf, latin1, nameIn, valueIn } from '../../../../src/pdf/objects.ts';
import { openPdf } from '../../../../src/pdf/open.ts';
import { sheet } from '../../../styles/geometry.ts';
import { markArtifacts } from '../artifacts.ts';
import { setBoxes } from '../boxes.ts';
import { rewriteContent } from '../content.ts';
import { boundFigures } from '../figures.ts';
import { identityOf } from '../file.ts';
import { marksOf, offset } from '../marks.ts';
import { mm } from '../pages.ts';
import { type PrintingCondition, saveForPress } from '../press-file.ts';
import { onAllPlates, registration, separation } from '../separation.ts';
import { packedStream } from '../stream.ts';
import { convertImage, type ImageFault, jpeg } from './images.ts';
import { type Palette, paletteOf } from './palette.ts';
import { recolour } from './recolour.ts';

export interface PressJob {
  condition: PrintingCondition;
  /** Whether an emblem is printed with its spot colour. */
  spot: boolean;
}

export interface PressEdition {
  pdf: Uint8Array;
  problems: Problem[];
}

/**
 * The press edition: PDF/X-4 in inks, with bleed and marks, and PDF/A-2a at once.
 * @param bulletin bytes of the bulletin, as `makeBulletin` gives them
 * @returns problems where it holds what cannot be printed; it is not to be used then
 */
export async function pressEdition(
  bulletin: Uint8Array,
  document: Document,
  { condition, spot }: PressJob,
): Promise<PressEdition> {
  const pdf = await openPdf(bulletin);
  const inks = new Inks(pdf, paletteOf(document, spot), condition.profile);
  const faults = pdf.getPages().flatMap((page, i) => {
    const before = inks.faults.size;
    rewriteContent(pdf, page, (content) =>
      shifted(inks.ofContent(markArtifacts(content), page.node.Resources())),
    );
    setBoxes(pdf, page, sheet.width, sheet.height);
    page.node.delete(PDFName.of('Annots'));
    return [...inks.faults].slice(before).map((fault) => unprintable(document, i + 1, fault));
  });
  for (const key of ['Outlines', 'Names', 'PageMode']) pdf.catalog.delete(PDFName.of(key));
  boundFigures(pdf);
  const bytes = await saveForPress(pdf, {
    edition: spot ? 'press spot' : 'press',
    source: identityOf(pdf),
    condition,
    tagged: true,
  });
  return { pdf: bytes, problems: faults };
}

const marks = marksOf({
  width: sheet.width,
  height: sheet.height,
  cuts: { x: [0, sheet.width], y: [0, sheet.height] },
});

/** The page moved to where it is trimmed, and the marks around it. */
function shifted(content: string): string {
  const by = Math.round(offset * mm * 1000) / 1000;
  return `q\n1 0 0 1 ${by} ${by} cm\n${content}Q\n/Artifact BMC\n${marks}EMC\n`;
}

/** Sets a page and all that it draws in inks. */
class Inks {
  readonly faults = new Set<string>();
  readonly #pdf: PDFDocument;
  readonly #palette: Palette;
  readonly #profile: Uint8Array;
  readonly #spaces = new Map<string, PDFRef>();
  readonly #done = new Set<PDFRawStream>();

  constructor(pdf: PDFDocument, palette: Palette, profile: Uint8Array) {
    this.#pdf = pdf;
    this.#palette = palette;
    this.#profile = profile;
    this.#spaces.set(registration, pdf.context.register(onAllPlates(pdf)));
  }

  ofContent(content: string, resources: PDFDict | undefined): string {
    const { content: inked, spots, unknown } = recolour(content, this.#palette, spaceName);
    for (const colour of unknown) this.faults.add(colour);
    const names = [registration, ...[...spots].map((spot) => this.#plate(spot))];
    const spaces = Object.fromEntries(names.map((name) => [name, this.#spaces.get(name) ?? null]));
    resources?.set(PDFName.of('ColorSpace'), this.#pdf.context.obj(spaces));
    for (const kind of ['Pattern', 'Shading'])
      if (keysOf(dictIn(resources, kind)).length > 0) this.faults.add(kind);
    this.#drawnBy(resources);
    return inked;
  }

  /** Pictures and forms among the resources. */
  #drawnBy(resources: PDFDict | undefined): void {
    const drawn = dictIn(resources, 'XObject');
    for (const key of keysOf(drawn)) {
      const stream = valueIn(drawn, key);
      if (!(stream instanceof PDFRawStream) || this.#done.has(stream)) continue;
      const next =
        nameIn(stream.dict, 'Subtype') === 'Form' ? this.#form(stream) : this.#image(stream);
      this.#done.add(next);
      const ref = this.#pdf.context.getObjectRef(stream);
      if (ref && next !== stream) this.#pdf.context.assign(ref, next);
    }
  }

  #form(stream: PDFRawStream): PDFRawStream {
    const content = this.ofContent(latin1(stream), dictIn(stream.dict, 'Resources'));
    const form = packedStream(this.#pdf.context, Buffer.from(content, 'latin1'));
    for (const [key, value] of stream.dict.entries())
      if (!['Length', 'Filter', 'DecodeParms'].includes(key.decodeText()))
        form.dict.set(key, value);
    const group = dictIn(form.dict, 'Group');
    group?.set(PDFName.of('CS'), PDFName.of('DeviceCMYK'));
    return form;
  }

  #image(stream: PDFRawStream): PDFRawStream {
    const converted: PDFRawStream | ImageFault = convertImage(this.#pdf, stream, this.#profile);
    if (converted instanceof PDFRawStream) return converted;
    this.faults.add(converted.fault);
    return stream;
  }

  #plate(spot: string): string {
    const name = spaceName(spot);
    const ink = [...this.#palette.values()].find((one) => one.spot === spot);
    if (ink && !this.#spaces.has(name))
      this.#spaces.set(name, this.#pdf.context.register(separation(this.#pdf, spot, ink.cmyk)));
    return name;
  }
}

function spaceName(spot: string): string {
  return spot.replace(/[^A-Za-z0-9]/gu, '');
}

function unprintable(document: Document, page: number, fault: string): Problem {
  if (fault === jpeg) return inJpeg(document, page);
  return problem(
    'press-colour',
    { file: `${document.id}.press.pdf`, line: page, column: 1 },
    {
      found: fault,
      expected: {
        zh: '黑 #000000、红 #f0593e、白，或文中标志的标准色；图为灰度或带色彩描述的 RGB',
        en: 'black #000000, red #f0593e, white or the colour of an emblem in the text; pictures grey or RGB with a profile',
      },
      mend: {
        zh: '改图中的颜色；渐变与图案不可付印',
        en: 'change the colours of the picture; gradients and patterns cannot be printed',
      },
    },
  );
}

/** At the picture in the source. */
function inJpeg(document: Document, page: number): Problem {
  const figure = blocksOf(document).find(
    (block) => block.kind === 'figure' && /\.jpe?g$/iu.test(block.src ?? ''),
  );
  const place =
    figure?.kind === 'figure'
      ? figure.place
      : { file: `${document.id}.press.pdf`, line: page, column: 1 };
  return problem('press-picture', place, {
    found: {
      zh: `第 ${page} 面的 JPEG 图（RGB）解不开，不能换成油墨`,
      en: `the JPEG on page ${page} (RGB) cannot be unpacked, and so not be set in inks`,
    },
    expected: { zh: 'PNG 或 SVG 图', en: 'a picture in PNG or SVG' },
    mend: {
      zh: '把图另存为 PNG，改 src；或不要付印件：npm run build -- --only site',
      en: 'save the picture as PNG and change src; or leave the press edition out: npm run build -- --only site',
    },
  });
}
