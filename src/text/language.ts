import type { Layers, Token } from '../core/layers.ts';
import { isLetter, isMark } from './characters.ts';

/** Fewest letters that a language can be told by. */
const FEWEST_LETTERS = 40;
/** Running English has so many of its words of grammar among its words; no other language of the detector comes near. */
const ENGLISH_SHARE = 0.25;
const ENGLISH_FEWEST = 12;
/** What is looked at of a long text. */
const REACH = 2000;

const SURROGATE = /[\ud800-\udfff]/;
const WORDS = /[\p{L}\p{M}’']+/gu;
const LETTERS = /\p{L}/gu;
const LETTER_NUMBER = /^\p{Nl}$/u;

/** A longer word need not be looked up: in small letters no word is shorter than in capitals. */
const longestOf = (words: ReadonlySet<string>): number =>
  words.values().reduce((most, word) => Math.max(most, word.length), 0);

interface Counts {
  words: number;
  /** Words of English grammar. */
  known: number;
  letters: number;
}

/** Counts in one pass over a text without characters beyond the Basic Multilingual Plane. */
function count(text: string, english: ReadonlySet<string>, longest: number): Counts {
  const counts = { words: 0, known: 0, letters: 0 };
  for (let at = 0; at < text.length; at++) {
    const from = at;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (isPlainLetter(code)) counts.letters++;
      else if (!isMark(code) && code !== 0x27 && code !== 0x2019) break;
    }
    if (at === from) continue;
    counts.words++;
    if (at - from <= longest && english.has(text.slice(from, at).toLowerCase())) counts.known++;
  }
  return counts;
}

/** Roman numerals of one character count as letters elsewhere, not here. */
const isPlainLetter = (code: number): boolean =>
  isLetter(code) && (code < 0x16ee || !LETTER_NUMBER.test(String.fromCharCode(code)));

function countWithSurrogates(text: string, english: ReadonlySet<string>): Counts {
  const words = text.match(WORDS) ?? [];
  const known = words.filter((word) => english.has(word.toLowerCase())).length;
  return { words: words.length, known, letters: text.match(LETTERS)?.length ?? 0 };
}

/**
 * Makes a reader of languages: English by its words of grammar, which is quick, the rest by a detector.
 * @param english words of grammar, in lower case
 * @param detect text -> BCP 47 tag, null when it is not sure
 * @returns a function text -> tag; null for text that is too short to tell
 */
export function readLanguage(
  english: ReadonlySet<string>,
  detect: (text: string) => string | null,
): (text: string) => string | null {
  const longest = longestOf(english);
  return (text) => {
    const head = text.slice(0, REACH);
    const { words, known, letters } = SURROGATE.test(head)
      ? countWithSurrogates(head, english)
      : count(head, english, longest);
    if (words >= ENGLISH_FEWEST && known >= ENGLISH_SHARE * words) return 'en';
    return letters < FEWEST_LETTERS ? null : detect(head) || null;
  };
}

/** A tag of two or three letters with what may follow; `English` is a name, no tag. */
const TAG = /^[a-z]{2,3}(?:[-_][a-z0-9]{1,8}){0,5}$/i;

/** @returns the tag in its canonical form (BCP 47: `en_gb` is en-GB, `eng` is en); null for what is no tag. */
export function canonicalTag(tag: string | undefined): string | null {
  const trimmed = tag?.trim() ?? '';
  if (!TAG.test(trimmed)) return null;
  try {
    return Intl.getCanonicalLocales(trimmed.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

/** Whether claims, quotes and dates are read from it: English, or too short to tell. */
export const isEnglish = (tag: string | null | undefined): boolean => !tag || /^en(?:-|$)/.test(tag);

/** The tokens of each sentence; none where its block, or the whole document, is in another language. */
export function englishTokens({
  tokens,
  sentences,
  language,
}: Pick<Layers, 'tokens' | 'sentences'> & Partial<Pick<Layers, 'language'>>): readonly Token[][] {
  if (!language) return tokens;
  if (!isEnglish(language.document)) return tokens.map(() => []);
  return tokens.map((list, n) => (isEnglish(language.blocks[sentences[n]!.block]) ? list : []));
}
