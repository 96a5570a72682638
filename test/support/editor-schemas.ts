import * as z from 'zod';
import { organsFileSchema, placesFileSchema } from '../../src/document/authority.ts';
import { emendationsSchema } from '../../src/document/emendation.ts';
import { annexFrontMatterSchema, frontMatterSchema } from '../../src/document/front-matter.ts';
import { glossarySchema } from '../../src/document/glossary.ts';
import { issueSchema } from '../../src/document/issue.ts';
import { mentionNotesSchema } from '../../src/document/mention-notes.ts';
import { withdrawnSchema } from '../../src/document/withdrawn.ts';

/** What editors complete and check while a source is written; by the name of the file that is written. */
const schemas = {
  notice: frontMatterSchema,
  annex: annexFrontMatterSchema,
  emendations: emendationsSchema,
  mentions: mentionNotesSchema,
  glossary: glossarySchema,
  organs: organsFileSchema,
  places: placesFileSchema,
  withdrawn: withdrawnSchema,
  issue: issueSchema,
};

/** The schemas as files, made from those by which sources are read. */
export function editorSchemas(): [name: string, text: string][] {
  return Object.entries(schemas).map(([name, schema]) => {
    const json = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
    return [`${name}.schema.json`, `${JSON.stringify({ title: name, ...json }, null, 2)}\n`];
  });
}
