import type { Span } from '../core/span.ts';
import { type CodeUnits, codeUnits } from './code-units.ts';
import { mix } from './fnv.ts';
import { hashWords, mostWords } from './word-hashes.ts';

/** Words in a shingle. Shorter ones are shared by unlike texts, longer ones by too few alike. */
const SIZE = 5;

/** A shingle is a polynomial in the hashes of its words, so that the next is made of the last (Karp and Rabin 1987). */
const BASE = 0x9e3779b1 | 0;
const BASE_TO_SIZE = Array.from({ length: SIZE }, () => BASE).reduce(Math.imul);

/** Bits spread evenly, as an unsigned number. */
export const spread = (bits: number): number => mix(bits) >>> 0;

/**
 * Each word 5-gram of stretches of a text as 32 bits, as they come; case and marks don't count, and a word ends with its stretch.
 * Fewer words are one shingle, none are none.
 */
export type Shingler = (text: string, units: CodeUnits, stretches: readonly Span[]) => Uint32Array;

export const shinglesOf: Shingler = (text, units, stretches) =>
  intoShingles(hashWords(text, units, stretches, new Uint32Array(mostWords(stretches))));

/** Bodies of so many words share one array; longer ones get their own, so that none stays in memory. */
const SHARED = 1 << 15;

/** As `shinglesOf`, for one text after the other: what it gave is only good until it is called again. */
export function shingler(): Shingler {
  const shared = new Uint32Array(SHARED);
  return (text, units, stretches) =>
    mostWords(stretches) > SHARED
      ? shinglesOf(text, units, stretches)
      : intoShingles(hashWords(text, units, stretches, shared));
}

/** Writes the shingles over the words that they are made of. */
function intoShingles(words: Uint32Array): Uint32Array {
  if (words.length === 0) return words;
  const last = Math.min(words.length, SIZE) - 1;
  let hash = 0;
  for (let at = 0; at < last; at++) hash = (Math.imul(hash, BASE) + words[at]!) | 0;
  let left = 0;
  for (let at = last; at < words.length; at++) {
    hash = (Math.imul(hash, BASE) + words[at]! - Math.imul(left, BASE_TO_SIZE)) | 0;
    left = words[at - last]!;
    words[at - last] = mix(hash);
  }
  return words.subarray(0, words.length - last);
}

/** The same of a whole text. */
export const allShingles = (text: string): Uint32Array =>
  shinglesOf(text, codeUnits(text), [{ start: 0, end: text.length }]);

/**
 * The set of a text's shingles in rising order.
 * Two sets of a thousand share a value by chance once in four thousand times, which moves a similarity by less than 0.001.
 */
export const shingles = (text: string): Uint32Array => distinct(allShingles(text));

/** Each value once, in rising order. */
export function distinct(values: Uint32Array): Uint32Array {
  const sorted = values.toSorted();
  return sorted.length === 0 ? sorted : sorted.slice(0, moveToFront(sorted));
}

/** Moves what is not a repeat to the front. @returns how many these are */
function moveToFront(sorted: Uint32Array): number {
  let count = 1;
  for (let n = 1; n < sorted.length; n++) if (sorted[n] !== sorted[n - 1]) sorted[count++] = sorted[n]!;
  return count;
}

/** Jaccard similarity of two sets in rising order: shared values by all values; 0 for two empty ones. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  const both = shared(a, b);
  const all = a.length + b.length - both;
  return all === 0 ? 0 : both / all;
}

/** How many values two sets in rising order share. */
function shared(a: Uint32Array, b: Uint32Array): number {
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) both++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return both;
}
