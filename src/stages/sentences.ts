import { z } from 'zod';
import type { Sentence } from '../core/layers.ts';
import type { DocumentStage, ReferenceTable } from '../core/stage.ts';
import { splitSentences } from '../text/sentences.ts';

export const abbreviations: ReferenceTable<{
  abbreviation: string;
  may_end_sentence: 'true' | 'false';
  example: string;
}> = {
  name: 'abbreviations',
  row: z.strictObject({
    abbreviation: z.string().endsWith('.').lowercase(),
    may_end_sentence: z.enum(['true', 'false']),
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
    const known = new Map(
      references.rows(abbreviations).map((row) => [row.abbreviation, row.may_end_sentence === 'true']),
    );
    return ({ text, layers }) =>
      layers.blocks.flatMap((block, n): Sentence[] =>
        layers.cleaning[n]?.kept ? splitSentences(text, block, known).map((span) => ({ ...span, block: n })) : [],
      );
  },
};
