import type { Token } from '../core/layers.ts';
import { CAPITAL, MARK } from '../text/token-shape.ts';
import { DEMONYM, GIVEN, IS_ORGANISATION, IS_PUBLICATION, OPENER, PLACE, TITLE } from './name-words.ts';
import { isNoun, isVerb, setOf } from './word-classes.ts';

/** Whether a token opens with a capital. */
export const isCapital = ({ shape }: Token): boolean => (shape & CAPITAL) !== 0;

const AFTER_THESE = setOf('" “ ” ‘ \' « „ : — – -- ― - * • ( [ . ...');

/** Whether a capital may be due to the place: first in the sentence, in a quotation, after a colon or a dateline's dash. */
export function opens(tokens: readonly Token[], at: number): boolean {
  if (at === 0) return true;
  const { shape, text } = tokens[at - 1]!;
  return (shape & MARK) !== 0 && AFTER_THESE.has(text);
}

/** What the whole document tells about its capitals, which one sentence can't. */
export interface Habits {
  /** Which tokens have a capital, sentence after sentence. */
  readonly capitals: readonly number[];
  /** For each sentence where its capitals begin in `capitals`; one more for the end. */
  readonly firstCapital: readonly number[];
  /** One for each sentence: every word has a capital, as in a headline, so capitals say nothing there. */
  readonly headline: readonly boolean[];
  /** Of the words that may owe their capital to their place those, in lower case, that have one amid a sentence too. */
  readonly amid: ReadonlySet<string>;
  /** Of the same words those that also stand in small letters: `The Former President` is no name for all its capitals. */
  readonly small: ReadonlySet<string>;
}

const NAMES = GIVEN | PLACE | TITLE | DEMONYM | IS_ORGANISATION | IS_PUBLICATION;

/**
 * Whether the capital of an opening word is likely that of a name.
 * @param bits what is known of the word.
 */
export function namesAnyway({ text, lower, tag }: Token, bits: number, { small, amid }: Habits): boolean {
  if ((bits & OPENER) !== 0) return false;
  if (isVerb(tag)) return amid.has(lower);
  if ((bits & NAMES) !== 0) return true;
  return amid.has(lower) || (text.length > 1 && (tag === '' || isNoun(tag)) && !small.has(lower));
}
