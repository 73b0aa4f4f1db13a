import { z } from 'zod';
import { clean } from '../cleaning/clean.ts';
import { furniture, Phrases } from '../cleaning/phrases.ts';
import { stopWords, wordLists } from '../cleaning/stop-words.ts';
import type { DocumentStage } from '../core/stage.ts';

/** What each block is: kept in a role, or removed for a reason. */
export const cleaning: DocumentStage<'blocks' | 'repetition', 'cleaning', Record<string, never>> = {
  kind: 'document',
  name: 'cleaning',
  version: 1,
  params: z.strictObject({}),
  references: [furniture, stopWords],
  reads: ['blocks', 'repetition'],
  prepare: (_, references) => {
    const knowledge = {
      lists: wordLists(references.rows(stopWords)),
      phrases: new Phrases(references.rows(furniture)),
    };
    return (document) => clean(document, knowledge);
  },
};
