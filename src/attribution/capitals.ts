import type { Token } from '../core/layers.ts';
import { isCapitalAt } from './characters.ts';
import type { NameLexicon } from './name-tables.ts';
import { isNoun, isVerb, setOf } from './word-classes.ts';

export const isCapital = ({ text }: Token): boolean => isCapitalAt(text, 0);

const AFTER_THESE = setOf('" “ ” ‘ \' « „ : — – -- ― - * • ( [ . ...');

/** Whether a capital may be due to the place: first in the sentence, in a quotation, after a colon or a dateline's dash. */
export function opens(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true;
  const { text } = tokens[at - 1]!;
  return text.length <= 3 && AFTER_THESE.has(text);
}

/** What the whole document tells about its capitals, which one sentence can't. */
export interface Habits {
  /** Which tokens have a capital, sentence after sentence. */
  readonly capitals: readonly number[];
  /** For each sentence where its capitals begin in `capitals`; one more for the end. */
  readonly firstCapital: Int32Array;
  /** One for each sentence: every word has a capital, as in a headline, so capitals say nothing there. */
  readonly headline: readonly boolean[];
  /** Of the words that may owe their capital to their place those, in lower case, that have one amid a sentence too. */
  readonly amid: ReadonlySet<string>;
  /** Of the same words those that also stand in small letters: `The Former President` is no name for all its capitals. */
  readonly small: ReadonlySet<string>;
}

/** Whether the capital of an opening word is likely that of a name. */
export function namesAnyway({ text, lower, tag }: Token, lexicon: NameLexicon, { small, amid }: Habits): boolean {
  if (lexicon.openers.has(lower)) return false;
  if (isVerb(tag)) return amid.has(lower);
  if (lexicon.given.has(lower) || lexicon.places.has(lower) || lexicon.titles.has(lower)) return true;
  if (lexicon.demonyms.has(lower) || lexicon.brands.has(lower)) return true;
  return amid.has(lower) || (text.length > 1 && (tag === '' || isNoun(tag)) && !small.has(lower));
}
