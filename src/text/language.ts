import type { Layers, Token } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { type CodeUnits, codeUnitsReader } from './code-units.ts';
import { detached } from './detached.ts';
import type { KnownWords, WordCounts } from './known-words.ts';

/** Fewest letters that a language can be told by. */
const FEWEST_LETTERS = 40;
/** Running English has so many of its words of grammar among its words; no other language of the detector comes near. */
const ENGLISH_SHARE = 0.25;
const ENGLISH_FEWEST = 12;
/** Twelve words and what parts them are no shorter. */
const SHORTEST = 2 * ENGLISH_FEWEST - 1;
/** What is looked at of a long text. */
const REACH = 2000;

/** A stretch is in the language of its document when so many of its words are frequent there, and more are of that language's grammar than of others'; … */
const FREQUENT_SHARE = 0.2;
/** … or, where no word of grammar stands, when so many are: a headline, a list of links. */
const FREQUENT_SHARE_ALONE = 0.4;
/** More accented letters among the letters are not English. */
const MOST_ACCENTED = 0.05;

/** The language of a text as a BCP 47 tag, null when it is not sure. */
export type Detect = (text: string) => string | null;

/** Tells the languages of one text and of its parts: a tag, or null for what is too short to tell. */
export interface LanguageReader {
  /** Of stretches, as if they stood on lines of their own: of the first `REACH` units. */
  ofSample(stretches: readonly Span[]): string | null;
  /** Of text[start, end). `expected` is the language of the document it stands in, null when nothing is known. */
  of(start: number, end: number, expected: string | null): string | null;
}

/**
 * Makes readers of languages: English, and the language of the document, by known words, which is quick, the rest by a detector.
 * @returns a function text -> reader; a reader is only good until the next is made
 */
export function readLanguage(known: KnownWords, detect: Detect): (text: string) => LanguageReader {
  const unitsOf = codeUnitsReader();
  const ask = remembering(detect);
  return (text) => new Reader(known, ask, text, unitsOf(text));
}

/** What a page says several times, or all pages of a site say, is asked once: of so many passages the answer is kept. */
const MOST_KEPT = 1 << 10;

function remembering(detect: Detect): Detect {
  const kept = new Map<string, string | null>();
  return (passage) => {
    const known = kept.get(passage);
    if (known !== undefined) return known;
    if (kept.size === MOST_KEPT) kept.clear();
    const found = detect(passage) || null;
    kept.set(detached(passage), found);
    return found;
  };
}

class Reader implements LanguageReader {
  readonly #known: KnownWords;
  readonly #ask: Detect;
  readonly #text: string;
  readonly #units: CodeUnits;
  /** The sample's stretches as they were counted for English, which most documents are in: by their starts. */
  readonly #counted = new Map<number, { end: number; counts: WordCounts }>();

  constructor(known: KnownWords, ask: Detect, text: string, units: CodeUnits) {
    this.#known = known;
    this.#ask = ask;
    this.#text = text;
    this.#units = units;
  }

  ofSample(stretches: readonly Span[]): string | null {
    let [words, letters, english, length] = [0, 0, 0, 0];
    for (const { start, end } of stretches) {
      if (length >= REACH) break;
      const to = Math.min(end, start + REACH - length);
      const counts = this.#known.count(this.#units, start, to, 'en');
      this.#counted.set(start, { end: to, counts });
      words += counts.words;
      letters += counts.letters;
      english += counts.english;
      length += to - start + 1;
    }
    if (Math.min(length, REACH) < SHORTEST) return null;
    if (isRunningEnglish(words, english)) return 'en';
    return letters < FEWEST_LETTERS ? null : this.#ask(this.#sampled(stretches));
  }

  of(start: number, end: number, expected: string | null): string | null {
    const to = Math.min(end, start + REACH);
    if (to - start < SHORTEST) return null;
    const counts = this.#count(start, to, expected);
    if (isRunningEnglish(counts.words, counts.english)) return 'en';
    if (counts.letters < FEWEST_LETTERS) return null;
    if (expected !== null && this.#isAsExpected(start, to, counts, expected)) return expected;
    return this.#ask(this.#text.slice(start, to));
  }

  #count(start: number, end: number, expected: string | null): WordCounts {
    const counted = expected === 'en' ? this.#counted.get(start) : undefined;
    return counted?.end === end ? counted.counts : this.#known.count(this.#units, start, end, expected);
  }

  #isAsExpected(start: number, end: number, counts: WordCounts, expected: string): boolean {
    const { words, letters, accented, own, against } = counts;
    if (expected === 'en' && accented > MOST_ACCENTED * letters) return false;
    if (own > against)
      return own >= FREQUENT_SHARE * words || this.#frequent(start, end, expected) >= FREQUENT_SHARE * words;
    return against === 0 && this.#frequent(start, end, expected) >= FREQUENT_SHARE_ALONE * words;
  }

  #frequent(start: number, end: number, language: string): number {
    return this.#known.countFrequent(this.#units, start, end, language);
  }

  #sampled(stretches: readonly Span[]): string {
    let sampled = '';
    for (const { start, end } of stretches) {
      sampled += `${this.#text.slice(start, end)}\n`;
      if (sampled.length >= REACH) break;
    }
    return sampled.slice(0, REACH);
  }
}

const isRunningEnglish = (words: number, english: number): boolean =>
  words >= ENGLISH_FEWEST && english >= ENGLISH_SHARE * words;

/** `en-GB` -> `en` */
export const baseLanguage = (tag: string | null): string | null => tag?.split('-')[0] ?? null;

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
export const isEnglish = (tag: string | null | undefined): boolean => !tag || tag === 'en' || tag.startsWith('en-');

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
