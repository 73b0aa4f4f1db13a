import { z } from 'zod';
import type { DocumentStage } from '../core/stage.ts';
import { tokenize } from '../text/tokens.ts';

/** Words, numbers and marks of each sentence, with their parts of speech. */
export const tokens: DocumentStage<'sentences', 'tokens', Record<string, never>> = {
  kind: 'document',
  name: 'tokens',
  version: 1,
  params: z.strictObject({}),
  references: [],
  reads: ['sentences'],
  transient: true,
  prepare: () => {
    return ({ text, layers }) => layers.sentences.map((sentence) => tokenize(text, sentence.start, sentence.end));
  },
};
