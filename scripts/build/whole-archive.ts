import type { Archive, ArchivedDocument } from '../../src/view/archive.ts';
import type { MakeJob } from './make.ts';

/** What the pages and the search say of the archive as a whole. */
export function archiveOf({ config, corpus }: MakeJob, documents: ArchivedDocument[]): Archive {
  const { title, publisher, baseUrl, search } = config;
  const { organs, places, withdrawn } = corpus;
  const address = baseUrl === undefined ? {} : { baseUrl };
  const gone = withdrawn ? { withdrawn } : {};
  return { title, publisher, ...address, documents, organs, places, ...gone, search };
}
