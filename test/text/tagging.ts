import type { Token } from '../../src/core/layers.ts';
import { readReferences } from '../../src/io/reference.ts';
import { codeUnits } from '../../src/text/code-units.ts';
import { buildLexicon } from '../../src/text/lexicon.ts';
import { Spellings } from '../../src/text/spellings.ts';
import { tagWords } from '../../src/text/tag-words.ts';
import { tagger } from '../../src/text/tags.ts';
import { cutter, tokensOf } from '../../src/text/tokens.ts';
import { irregularPlurals, irregularVerbs, wordClasses } from '../../src/text/word-tables.ts';

const references = readReferences([wordClasses, irregularVerbs, irregularPlurals]);
const spellings = new Spellings(
  tagWords(
    buildLexicon({
      words: references.rows(wordClasses),
      verbs: references.rows(irregularVerbs),
      plurals: references.rows(irregularPlurals),
    }),
  ),
);
const tag = tagger();
const cut = cutter(spellings);

/** Tokens of a text as one sentence, tagged. */
export function tagged(text: string): Token[] {
  const sentence = cut(text, codeUnits(text), 0, text.length);
  return tokensOf(sentence, tag(sentence.words, sentence.count));
}
