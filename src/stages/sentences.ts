import { z } from 'zod';
import type { Sentence } from '../core/layers.ts';
import type { DocumentStage, ReferenceTable } from '../core/stage.ts';
import { type Ending, splitSentences } from '../text/sentences.ts';

export const abbreviations: ReferenceTable<{
  abbreviation: string;
  ends_sentence: Ending;
  example: string;
}> = {
  name: 'abbreviations',
  row: z.strictObject({
    abbreviation: z.string().endsWith('.').lowercase(),
    ends_sentence: z.enum(['never', 'before_opener', 'unless_number']),
    example: z.string().min(1),
  }),
};

/** The sentences of the kept blocks. */
export const sentences: DocumentStage<'blocks' | 'cleaning', 'sentences', Record<string, never>> = {
  kind: 'document',
  name: 'sentences',
  version: 1,
  params: z.strictObject({}),
  references: [abbreviations],
  reads: ['blocks', 'cleaning'],
  prepare: (_, references) => {
    const known = new Map(references.rows(abbreviations).map((row) => [row.abbreviation, row.ends_sentence]));
    return ({ text, layers }) =>
      layers.blocks.flatMap((block, n): Sentence[] =>
        layers.cleaning[n]?.kept ? splitSentences(text, block, known).map((span) => ({ ...span, block: n })) : [],
      );
  },
};
