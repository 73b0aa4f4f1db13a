import { z } from 'zod';
import type { DocumentStage } from '../core/stage.ts';
import { codeUnitsReader } from '../text/code-units.ts';
import { buildLexicon } from '../text/lexicon.ts';
import { Spellings } from '../text/spellings.ts';
import { tagWords } from '../text/tag-words.ts';
import { tagger } from '../text/tags.ts';
import { cutter, tokensOf } from '../text/tokens.ts';
import { irregularPlurals, irregularVerbs, wordClasses } from '../text/word-tables.ts';

/** Words, numbers and marks of each sentence, with their parts of speech. */
export const tokens: DocumentStage<'sentences', 'tokens', Record<string, never>> = {
  kind: 'document',
  name: 'tokens',
  version: 6,
  params: z.strictObject({}),
  references: [wordClasses, irregularVerbs, irregularPlurals],
  reads: ['sentences'],
  transient: true,
  prepare: (_, references) => {
    const lexicon = buildLexicon({
      words: references.rows(wordClasses),
      verbs: references.rows(irregularVerbs),
      plurals: references.rows(irregularPlurals),
    });
    const spellings = new Spellings(tagWords(lexicon));
    const tag = tagger();
    const cut = cutter(spellings);
    const unitsOf = codeUnitsReader();
    return ({ text, layers }) => {
      const units = unitsOf(text);
      return layers.sentences.map(({ start, end }) => {
        const stretch = cut(text, units, start, end);
        const tags = tag(stretch.words, stretch.count);
        return tokensOf(stretch, tags);
      });
    };
  },
};
