import { z } from 'zod';
import type { Sentence } from '../core/layers.ts';
import type { DocumentStage, ReferenceTable } from '../core/stage.ts';
import { codeUnitsReader } from '../text/code-units.ts';
import { cutLong } from '../text/long-sentences.ts';
import { type Ending, sentenceSplitter } from '../text/sentences.ts';

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
  version: 2,
  params: z.strictObject({}),
  references: [abbreviations],
  reads: ['blocks', 'cleaning'],
  prepare: (_, references) => {
    const split = sentenceSplitter(
      new Map(references.rows(abbreviations).map((row) => [row.abbreviation, row.ends_sentence])),
    );
    const unitsOf = codeUnitsReader();
    return ({ text, layers }) => {
      const units = unitsOf(text);
      const found: Sentence[] = [];
      for (let block = 0; block < layers.blocks.length; block++)
        if (layers.cleaning[block]?.kept)
          for (const { start, end } of cutLong(text, split(text, units, layers.blocks[block]!)))
            found.push({ start, end, block });
      return found;
    };
  },
};
