import type { Token } from '../core/layers.ts';
import { addUnit, FNV_OFFSET } from './fnv.ts';

/**
 * What a token's spelling tells, as one number: the bits below, and a hash of the word in small letters. It is made once for each spelling
 * (`spellings.ts`), so that a reader passes over what it can't be looking for with one AND, and over words that its lists lack with a `WordFilter`.
 */

/** Opens with a capital, of any script: `\p{Lu}`. */
export const CAPITAL = 1 << 0;
/** Opens with a letter: `\p{L}`. */
export const LETTER = 1 << 1;
/** Opens with a digit: `\p{Nd}`. */
export const DIGIT = 1 << 2;
/** Holds a letter anywhere: with `CAPITAL`, `LETTER` all words; without, also `’s`, `@user`. */
export const HOLDS_LETTER = 1 << 3;
/** Holds a digit anywhere: numbers, and handles and addresses with digits. */
export const HOLDS_DIGIT = 1 << 4;
/** Two letters or more, all capitals, and nothing else: `NATO`, not `U.S.`. */
export const ALL_CAPITALS = 1 << 5;
/** Differs from its small letters: `iPhone`, `Iran`, `U.S.`. */
export const CASED = 1 << 6;
/** Holds neither letter nor digit: a mark, a run of marks, a symbol. */
export const MARK = 1 << 7;
/** A quotation mark or apostrophe alone, one character: `“ ” „ ‟ « » ‘ ’ ‚ ‛ ‹ › " '` and the backtick. */
export const QUOTE = 1 << 8;
/** Marks that may end a sentence: `.`, `!`, `?`, `…`, `؟`, `۔`, `।`, `。`, `！`, `？`, and runs of the first three. */
export const STOP = 1 << 9;
/** A comma, semicolon or colon, a dash or hyphen by itself, or a run of hyphens. */
export const PAUSE = 1 << 10;
/** Holds a hyphen (`-`, `‐`, `‑`) and letters: `state-run`. */
export const HYPHEN = 1 << 11;
/** Holds an apostrophe (`'`, `’`) and letters: `’s`, `n't`, `O’Brien`. */
export const APOSTROPHE = 1 << 12;
/** Opens with `@` or `#`, alone or with a name. */
export const SIGIL = 1 << 13;
/** Opens with a sign of a currency: `\p{Sc}`. */
export const MONEY = 1 << 14;
/** Holds a character beyond ASCII. */
export const BEYOND_ASCII = 1 << 15;

const HASH_SHIFT = 16;
/** How many hashes there are. */
export const HASHES = 1 << 14;

const HAS_LETTER = /\p{L}/u;
const HAS_DIGIT = /\p{Nd}/u;
const TESTS: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [CAPITAL, /^\p{Lu}/u],
  [LETTER, /^\p{L}/u],
  [DIGIT, /^\p{Nd}/u],
  [ALL_CAPITALS, /^\p{Lu}{2,}$/u],
  [QUOTE, /^[“”„‟«»‘’‚‛‹›"'`]$/u],
  [STOP, /^(?:[.!?]+|[…؟۔।。！？])$/u],
  [PAUSE, /^(?:[,;:‐‑‒–—―]|-+)$/u],
  [SIGIL, /^[@#]/u],
  [MONEY, /^\p{Sc}/u],
  [BEYOND_ASCII, /[^\0-\x7f]/u],
];
const SMALL_WORD = /^[a-z]+$/;

/** @param lower the text in small letters. @returns the shape of a token: flags in the low 16 bits, 14 bits of hash above. */
export function shapeOf(text: string, lower: string): number {
  const hash = hashOf(lower) << HASH_SHIFT;
  if (SMALL_WORD.test(text)) return hash | LETTER | HOLDS_LETTER;
  const letters = HAS_LETTER.test(text) ? HOLDS_LETTER : 0;
  const digits = HAS_DIGIT.test(text) ? HOLDS_DIGIT : 0;
  let flags = letters | digits | (letters | digits ? 0 : MARK) | (text === lower ? 0 : CASED);
  for (const [bit, pattern] of TESTS) if (pattern.test(text)) flags |= bit;
  if (letters) flags |= (/[-‐‑]/.test(text) ? HYPHEN : 0) | (/['’]/.test(text) ? APOSTROPHE : 0);
  return hash | flags;
}

/** @returns the flags that any of the tokens has: what a sentence may hold at all. */
export function shapesIn(tokens: readonly Token[]): number {
  let shapes = 0;
  for (let n = 0; n < tokens.length; n++) shapes |= tokens[n]!.shape;
  return shapes & ((1 << HASH_SHIFT) - 1);
}

/** The hash of `token.lower`, from 0 up to `HASHES`. */
export const wordHash = ({ shape }: Pick<Token, 'shape'>): number => shape >>> HASH_SHIFT;

/** A cheap test before a word is looked up: says no to nearly all words that a list lacks, and yes to all that it holds. */
export class WordFilter {
  readonly #known = new Uint8Array(HASHES);

  /** @param words in small letters, each one token. */
  constructor(words: Iterable<string>) {
    for (const word of words) this.#known[hashOf(word)] = 1;
  }

  /** Whether `token.lower` may be one of the words. */
  mayHold(token: Token): boolean {
    return this.#known[wordHash(token)] === 1;
  }

  /** The first token from `from` on that has one of the `flags` or may be one of the words, -1 without: passes over all others in one loop. */
  next(tokens: readonly Token[], from: number, flags: number): number {
    const known = this.#known;
    for (let n = from; n < tokens.length; n++) {
      const { shape } = tokens[n]!;
      if ((shape & flags) !== 0 || known[shape >>> HASH_SHIFT] === 1) return n;
    }
    return -1;
  }
}

/** FNV-1a over UTF-16 units, folded to 14 bits. */
function hashOf(lower: string): number {
  let hash = FNV_OFFSET;
  for (let n = 0; n < lower.length; n++) hash = addUnit(hash, lower.charCodeAt(n));
  return (hash ^ (hash >>> 14) ^ (hash >>> 28)) & (HASHES - 1);
}
