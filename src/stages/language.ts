import { z } from 'zod';
import { stopWords } from '../cleaning/stop-words.ts';
import type { Block, LanguageLayer } from '../core/layers.ts';
import type { DocumentStage, References } from '../core/stage.ts';
import { detector } from '../text/detector.ts';
import { type KnownWord, KnownWords } from '../text/known-words.ts';
import { baseLanguage, canonicalTag, readLanguage } from '../text/language.ts';
import { withS } from '../text/lexicon.ts';
import { wordClasses } from '../text/word-tables.ts';

/**
 * The language of the document, by what was kept of it, and of each block: the document's where its words don't speak against that.
 * A list of names or a headline in an English text is thereby English, not what a detector makes of it.
 */
export const language: DocumentStage<'blocks' | 'cleaning', 'language', Record<string, never>> = {
  kind: 'document',
  name: 'language',
  version: 2,
  params: z.strictObject({}),
  references: [stopWords, wordClasses],
  reads: ['blocks', 'cleaning'],
  prepare: (_, references) => {
    const readerOf = readLanguage(new KnownWords(knownWords(references)), detector());
    return ({ text, layers, stated }): LanguageLayer => {
      const kept = layers.blocks.filter((_, n) => layers.cleaning[n]?.kept);
      const reader = readerOf(text);
      const document = canonicalTag(stated.language) ?? reader.ofSample(longestFirst(kept));
      const expected = baseLanguage(document);
      return { document, blocks: layers.blocks.map(({ start, end }) => reader.of(start, end, expected)) };
    };
  },
};

/** Words of grammar of the languages that the cleaner knows, and the frequent words of English that are told apart by their class. */
function knownWords(references: References): KnownWord[] {
  const grammar = references.rows(stopWords).map(({ word, language }) => ({ word, language, isGrammar: true }));
  const frequent = references.rows(wordClasses).flatMap(({ words }) => words.split(' '));
  const forms = frequent.flatMap((word) => [word, withS(word)]);
  return [...grammar, ...forms.map((word) => ({ word, language: 'en', isGrammar: false }))];
}

/** The longest first: a headline of names tells little. */
const longestFirst = (blocks: readonly Block[]): Block[] =>
  blocks.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
