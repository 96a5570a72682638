import { impose } from '../../print/pipeline/finish/imposition/impose.ts';
import { perfectBinding, saddleStitch } from '../../print/pipeline/finish/imposition/plan.ts';
import { pressEdition } from '../../print/pipeline/finish/press/press.ts';
import { ticketHtml } from '../../print/ticket/page.ts';
import { type Ticket, ticketOf } from '../../print/ticket/ticket.ts';
import type { Check } from '../../src/checks/check.ts';
import type { Document } from '../../src/document/document.ts';
import type { Problem } from '../../src/document/problem.ts';
import { sha256 } from './hashes.ts';
import { imposedChecks, pressChecks } from './press-checks.ts';
import type { PressSettings } from './press-settings.ts';

/** What goes to the print shop. */
export interface PressDelivery {
  /** Content by file name. */
  files: Map<string, string | Uint8Array>;
  checks: Check[];
  /** What cannot be printed; nothing was made then. */
  refused: Problem[];
}

/**
 * Makes and checks what goes to the print shop.
 * @param bulletin bytes of the bulletin, before it became the archive edition
 * @param checked what was found about the document elsewhere and belongs on the job ticket
 */
export async function pressDelivery(
  bulletin: Uint8Array,
  document: Document,
  settings: PressSettings,
  checked: readonly Check[],
): Promise<PressDelivery> {
  const { condition, creep } = settings;
  const { pdf, problems } = await pressEdition(bulletin, document, settings);
  if (problems.length > 0) return { files: new Map(), checks: [], refused: problems };
  const press = await pressChecks(pdf, document);
  const pages = press.pages.length;
  const [booklet, signatures] = [saddleStitch(pages, creep), perfectBinding(pages)];
  const plans = [
    { edition: 'booklet', about: '骑马订拼版', sides: booklet },
    { edition: 'signatures', about: '胶订拼版', sides: signatures },
  ];
  const files = new Map<string, Uint8Array>([[`${document.id}.press.pdf`, pdf]]);
  const checks = [...press.checks];
  for (const plan of plans) {
    const imposed = await impose(pdf, plan, condition);
    files.set(`${document.id}.${plan.edition}.pdf`, imposed);
    checks.push(...(await imposedChecks(imposed, document, plan)));
  }
  const { pages: sizes, fonts, images } = press;
  const ticket = ticketOf({
    ...{ document, pages: sizes, fonts, images, booklet, signatures },
    condition: { name: condition.condition, about: condition.about },
    files: [...files].map(summed),
    checks: [...checks, ...checked],
  });
  const all = new Map<string, string | Uint8Array>([...files, ...written(ticket)]);
  return { files: all, checks, refused: [] };
}

function summed([name, bytes]: readonly [string, Uint8Array]) {
  return { name, bytes: bytes.length, sha256: sha256(bytes) };
}

function written(ticket: Ticket): [string, string][] {
  const { pictures: _, ...facts } = ticket;
  return [
    ['job-ticket.json', `${JSON.stringify(facts, null, 2)}\n`],
    ['job-ticket.html', ticketHtml(ticket)],
  ];
}
