import type { Span } from '../core/span.ts';
import { unitTable } from './characters.ts';
import { type CodeUnits, codeUnits } from './code-units.ts';

const IN_WORD = unitTable(/[\p{L}\p{M}\p{N}]+/gu);

/** Words in a shingle. Shorter ones are shared by unlike texts, longer ones by too few alike. */
const SIZE = 5;

/** Stands for a unit whose small letter depends on more than itself: half of a pair, the Turkish İ, the Greek Σ, which is ς at the end of a word. */
const BY_CONTEXT = 0xffff;

/** Each UTF-16 unit of a word in small letters; 0 for what stands between words. */
const SMALL = Uint16Array.from(IN_WORD);
for (let unit = 0; unit < SMALL.length; unit++) {
  if (unit >= 0xd800 && unit < 0xe000) SMALL[unit] = BY_CONTEXT;
  if (SMALL[unit] === 1) SMALL[unit] = smallOf(String.fromCharCode(unit));
}

function smallOf(character: string): number {
  const small = character.toLowerCase();
  return small.length > 1 || character === 'Σ' ? BY_CONTEXT : small.charCodeAt(0);
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const addUnit = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/**
 * Each word of units[start, end) in small letters as FNV-1a over its UTF-16 units (Fowler, Noll, Vo 1991).
 * @param hashes to be filled, from `words` on @returns how many words it holds then; -1 when a unit's small letter depends on its context.
 */
function hashUnits(units: CodeUnits, start: number, end: number, hashes: Int32Array, words: number): number {
  let count = words;
  let hash = FNV_OFFSET;
  let isOpen = false;
  for (let at = start; at < end; at++) {
    const unit = SMALL[units[at]!]!;
    if (unit === BY_CONTEXT) return -1;
    if (unit !== 0) {
      hash = addUnit(hash, unit);
      isOpen = true;
    } else if (isOpen) {
      hashes[count++] = hash;
      hash = FNV_OFFSET;
      isOpen = false;
    }
  }
  if (isOpen) hashes[count++] = hash;
  return count;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The same for text of any kind, by way of strings. */
function hashText(text: string): Int32Array {
  return Int32Array.from(text.toLowerCase().matchAll(WORD), ([word]) => {
    let hash = FNV_OFFSET;
    for (let at = 0; at < word.length; at++) hash = addUnit(hash, word.charCodeAt(at));
    return hash;
  });
}

function hashWords(text: string, units: CodeUnits, stretches: readonly Span[]): Int32Array {
  const length = stretches.reduce((sum, { start, end }) => sum + ((end - start + 1) >> 1), 0);
  const hashes = new Int32Array(length);
  let words = 0;
  for (const { start, end } of stretches) {
    words = hashUnits(units, start, end, hashes, words);
    if (words < 0) return hashText(stretches.map(({ start, end }) => text.slice(start, end)).join('\n'));
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

/**
 * Each word 5-gram of stretches of a text as 32 bits, as they come; case and marks don't count, and a word ends with its stretch.
 * Fewer words are one shingle, none are none.
 */
export function shinglesOf(text: string, units: CodeUnits, stretches: readonly Span[]): Uint32Array {
  const words = hashWords(text, units, stretches);
  if (words.length === 0) return new Uint32Array();
  const all = new Uint32Array(Math.max(1, words.length - SIZE + 1));
  for (let n = 0; n < all.length; n++) all[n] = shingleAt(words, n);
  return all;
}

function shingleAt(words: Int32Array, first: number): number {
  let hash = 0;
  for (let at = first, end = Math.min(first + SIZE, words.length); at < end; at++)
    hash = mix((Math.imul(hash, 31) + words[at]!) | 0);
  return hash;
}

/** The same of a whole text. */
export const allShingles = (text: string): Uint32Array =>
  shinglesOf(text, codeUnits(text), [{ start: 0, end: text.length }]);

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
