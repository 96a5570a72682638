import type { Document } from '../../src/document/document.ts';
import { type Edition, firstOfText, strictEdition } from '../../src/document/edition.ts';
import { type Bulletin, makeBulletin, type PrintTools } from './bulletin.ts';

/** A document as the standard alone would have it, and its differences from the record. */
export interface StrictBulletin extends Bulletin {
  edition: Edition;
}

/** Sets a document by the standard alone. 主送机关 move to the imprint only if page 1 would show no text (7.3.2). */
export async function makeStrict(document: Document, tools: PrintTools): Promise<StrictBulletin> {
  const kept = strictEdition(document, 'title');
  const bulletin = await makeBulletin(kept.document, tools);
  const text = firstOfText(kept.document)?.id ?? '';
  if (!document.addressees || bulletin.pageMap.pageOf[text] === 1)
    return { ...bulletin, edition: kept };
  const moved = strictEdition(document, 'imprint');
  return { ...(await makeBulletin(moved.document, tools)), edition: moved };
}
