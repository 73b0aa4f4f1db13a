import type { Token } from '../core/layers.ts';
import type { NameLexicon } from './name-tables.ts';

const UPPER = /^\p{Lu}/u;

export function isCapital({ text }: Token): boolean {
  const first = text.charCodeAt(0);
  return first < 128 ? first >= 65 && first <= 90 : UPPER.test(text);
}

export const isWord = ({ text }: Token): boolean => {
  const first = text.charCodeAt(0);
  return first >= 128 || (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
};

/** What the whole document tells about its capitals, which one sentence can't. */
export interface Habits {
  /** Words that also stand in small letters: `The Former President` is no name for all its capitals. */
  readonly small: ReadonlySet<string>;
  /** Words, in lower case, that have a capital amid a sentence. */
  readonly amid: ReadonlySet<string>;
  /** One for each sentence: every word has a capital, as in a headline, so capitals say nothing there. */
  readonly headline: readonly boolean[];
}

export function readHabits(sentences: readonly (readonly Token[])[]): Habits {
  const small = new Set<string>();
  const amid = new Set<string>();
  const headline = sentences.map(isHeadline);
  sentences.forEach((tokens, n) => {
    if (headline[n]) return;
    tokens.forEach((token, at) => {
      if (!isWord(token)) return;
      if (!isCapital(token)) small.add(token.lower);
      else if (!opens(tokens, at)) amid.add(token.lower);
    });
  });
  return { small, amid, headline };
}

/** Of the words of a headline most have a capital, small ones apart; running text is far below that. */
const HEADLINE_SHARE = 0.9;
const FEWEST = 3;
const SMALL = new Set(
  'a an the and or but nor of in on at by for with from to into over after before about against than as is its up off via vs'.split(
    ' ',
  ),
);

function isHeadline(tokens: readonly Token[]): boolean {
  let [words, capitals] = [0, 0];
  let first = true;
  for (const token of tokens) {
    if (!isWord(token)) continue;
    if (!first && token.text.length > 1 && !SMALL.has(token.lower)) {
      words++;
      if (isCapital(token)) capitals++;
    }
    first = false;
  }
  return words >= FEWEST && capitals / words >= HEADLINE_SHARE;
}

const AFTER_THESE = new Set([
  '"',
  '“',
  '”',
  '‘',
  "'",
  '«',
  '„',
  ':',
  '—',
  '–',
  '--',
  '―',
  '-',
  '*',
  '•',
  '(',
  '[',
  '.',
  '...',
]);

/** Whether a capital may be due to the place: first in the sentence, in a quotation, after a colon or a dateline's dash. */
export function opens(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return before === undefined || AFTER_THESE.has(before.text);
}

/** Whether the capital of an opening word is likely that of a name. */
export function namesAnyway({ lower, text, tag }: Token, lexicon: NameLexicon, { small, amid }: Habits): boolean {
  if (lexicon.openers.has(lower)) return false;
  if (tag.startsWith('VB')) return amid.has(lower);
  if (lexicon.given.has(lower) || lexicon.places.has(lower) || lexicon.titles.has(lower)) return true;
  if (lexicon.demonyms.has(lower) || lexicon.brands.has(lower)) return true;
  return amid.has(lower) || (!small.has(lower) && text.length > 1 && (tag === '' || tag.startsWith('NN')));
}
