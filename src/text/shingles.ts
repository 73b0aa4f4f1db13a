import { codeUnits } from './code-units.ts';

const WORD_CHARACTER = /^[\p{L}\p{M}\p{N}]$/u;

/** Words in a shingle. Shorter ones are shared by unlike texts, longer ones by too few alike. */
const SIZE = 5;

/** Units of UTF-16 that are words' by themselves. */
const WORD_UNITS = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  WORD_CHARACTER.test(String.fromCharCode(code)) ? 1 : 0,
);
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** Whether a character beyond the Basic Multilingual Plane that stands at `at` is of a word. */
const isWordPair = (text: string, at: number): boolean =>
  WORD_CHARACTER.test(String.fromCodePoint(text.codePointAt(at)!));

const FNV_OFFSET = 0x811c9dc5 | 0;
const addUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** Each word of a text as FNV-1a over its UTF-16 units (Fowler, Noll, Vo 1991). */
function hashWords(text: string): Int32Array {
  const units = codeUnits(text);
  const hashes = new Int32Array((text.length + 1) >> 1);
  let words = 0;
  let hash = FNV_OFFSET;
  let isOpen = false;
  // The zero behind the text ends the last word.
  for (let at = 0; at <= text.length; at++) {
    const unit = units[at]!;
    if (WORD_UNITS[unit] === 1) {
      hash = addUnit(hash, unit);
      isOpen = true;
    } else if (isHighSurrogate(unit) && isWordPair(text, at)) {
      hash = addUnit(addUnit(hash, unit), units[++at]!);
      isOpen = true;
    } else if (isOpen) {
      hashes[words++] = hash;
      hash = FNV_OFFSET;
      isOpen = false;
    }
  }
  return hashes.subarray(0, words);
}

/** Spreads 32 bits evenly, as a signed number: the finalizer of MurmurHash3 (Appleby 2011). */
function mix(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** The same, unsigned. */
export const spread = (bits: number): number => mix(bits) >>> 0;

/** Each word 5-gram of a text as 32 bits, as they come; case and marks don't count. A text of fewer words is one shingle, an empty one none. */
export function allShingles(text: string): Uint32Array {
  const words = hashWords(text.toLowerCase());
  if (words.length === 0) return new Uint32Array();
  const all = new Uint32Array(Math.max(1, words.length - SIZE + 1));
  for (let n = 0; n < all.length; n++) {
    let hash = 0;
    for (let at = n, end = Math.min(n + SIZE, words.length); at < end; at++)
      hash = mix((Math.imul(hash, 31) + words[at]!) | 0);
    all[n] = hash;
  }
  return all;
}

/**
 * The set of a text's shingles in rising order.
 * Two sets of a thousand share a value by chance once in four thousand times, which moves a similarity by less than 0.001.
 */
export function shingles(text: string): Uint32Array {
  const all = allShingles(text);
  return all.length === 0 ? all : withoutRepeats(all.sort());
}

function withoutRepeats(sorted: Uint32Array): Uint32Array {
  let count = 1;
  for (let n = 1; n < sorted.length; n++) if (sorted[n] !== sorted[n - 1]) sorted[count++] = sorted[n]!;
  return sorted.slice(0, count);
}

/** Jaccard similarity of two sets in rising order: shared values by all values; 0 for two empty ones. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
