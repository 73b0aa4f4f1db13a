import type { Token } from '../../src/core/layers.ts';
import { readReferences } from '../../src/io/reference.ts';
import { codeUnits } from '../../src/text/code-units.ts';
import { buildLexicon } from '../../src/text/lexicon.ts';
import { Spellings } from '../../src/text/spellings.ts';
import { type TagWord, tagWords } from '../../src/text/tag-word.ts';
import { tagger } from '../../src/text/tags.ts';
import { tokenizer } from '../../src/text/tokens.ts';
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

/** Tokens of a text as one sentence, tagged. */
export function tagged(text: string): Token[] {
  const words: TagWord[] = [];
  const tokens = tokenizer(text, codeUnits(text), spellings)(0, text.length, words);
  tag(tokens, words);
  return tokens;
}
