import type { Token } from '../../src/core/layers.ts';
import { readReferences } from '../../src/io/reference.ts';
import { buildLexicon } from '../../src/text/lexicon.ts';
import { type Tagger, tagger } from '../../src/text/tags.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { irregularPlurals, irregularVerbs, wordClasses } from '../../src/text/word-tables.ts';

const references = readReferences([wordClasses, irregularVerbs, irregularPlurals]);
export const tag: Tagger = tagger(
  buildLexicon({
    words: references.rows(wordClasses),
    verbs: references.rows(irregularVerbs),
    plurals: references.rows(irregularPlurals),
  }),
);

/** Tokens of a text as one sentence, tagged. */
export function tagged(text: string): Token[] {
  const tokens = tokenize(text);
  tag(tokens);
  return tokens;
}
