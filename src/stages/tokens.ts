import { z } from 'zod';
import type { DocumentStage } from '../core/stage.ts';
import { buildLexicon } from '../text/lexicon.ts';
import { tagger } from '../text/tags.ts';
import { tokenize } from '../text/tokens.ts';
import { irregularPlurals, irregularVerbs, wordClasses } from '../text/word-tables.ts';

/** Words, numbers and marks of each sentence, with their parts of speech. */
export const tokens: DocumentStage<'sentences', 'tokens', Record<string, never>> = {
  kind: 'document',
  name: 'tokens',
  version: 2,
  params: z.strictObject({}),
  references: [wordClasses, irregularVerbs, irregularPlurals],
  reads: ['sentences'],
  transient: true,
  prepare: (_, references) => {
    const tag = tagger(
      buildLexicon({
        words: references.rows(wordClasses),
        verbs: references.rows(irregularVerbs),
        plurals: references.rows(irregularPlurals),
      }),
    );
    return ({ text, layers }) =>
      layers.sentences.map((sentence) => {
        const words = tokenize(text, sentence.start, sentence.end);
        tag(words);
        return words;
      });
  },
};
