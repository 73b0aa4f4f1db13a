import { z } from 'zod';
import type { DocumentStage } from '../core/stage.ts';
import { dateReader } from '../dates/document.ts';
import { DATE_REFERENCES } from '../dates/lexicon.ts';
import { publicationOf } from '../dates/publication.ts';
import { stampReader } from '../dates/stamp-reader.ts';
import { STAMP_REFERENCES } from '../dates/stamp-words.ts';
import { tenseCues } from '../dates/tense.ts';

/** When the document was published: what dates are resolved against, and a value of its metadata. */
export const publication: DocumentStage<'blocks' | 'cleaning', 'publication', Record<string, never>> = {
  kind: 'document',
  name: 'publication',
  version: 2,
  params: z.strictObject({}),
  references: [...DATE_REFERENCES, ...STAMP_REFERENCES, tenseCues],
  reads: ['blocks', 'cleaning'],
  transient: true,
  prepare: (_, references) => {
    const stamps = stampReader(references, dateReader(references));
    return (document) => publicationOf(document, stamps);
  },
};
