import type { Span } from '../core/span.ts';
import { isHighSurrogate, isLowSurrogate, isSurrogate, unitTable } from './characters.ts';
import type { CodeUnits } from './code-units.ts';
import { addUnit, FNV_OFFSET } from './fnv.ts';

const IN_WORD = unitTable(/[\p{L}\p{M}\p{N}]+/gu);

/** Stands for a unit whose small letter depends on more than itself: half of a pair, the Turkish İ, the Greek Σ, which is ς at the end of a word. */
const BY_CONTEXT = 0xffff;

/** Each UTF-16 unit of a word in small letters; 0 for what stands between words. */
const SMALL = Uint16Array.from(IN_WORD);
for (let unit = 0; unit < SMALL.length; unit++) {
  if (isSurrogate(unit)) SMALL[unit] = BY_CONTEXT;
  if (SMALL[unit] === 1) SMALL[unit] = smallOf(String.fromCharCode(unit));
}

function smallOf(character: string): number {
  const small = character.toLowerCase();
  return small.length > 1 || character === 'Σ' ? BY_CONTEXT : small.charCodeAt(0);
}

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}]/u;

/** Whether a unit is half of a pair that stands between words, as an emoji does, or half of none. */
function isSign(units: CodeUnits, at: number): boolean {
  if (!isHighSurrogate(units[at]!) && !isLowSurrogate(units[at]!)) return false;
  const first = isHighSurrogate(units[at]!) ? at : at - 1;
  const isPair = first >= 0 && isHighSurrogate(units[first]!) && isLowSurrogate(units[first + 1]!);
  return !isPair || !WORD_CHARACTER.test(String.fromCharCode(units[first]!, units[first + 1]!));
}

/**
 * Each word of units[start, end) in small letters as FNV-1a over its UTF-16 units.
 * @param hashes to be filled, from `words` on @returns how many words it holds then; -1 when a unit's small letter depends on its context.
 */
function hashUnits(units: CodeUnits, start: number, end: number, hashes: Uint32Array, words: number): number {
  let count = words;
  let at = start;
  while (at < end) {
    let unit = SMALL[units[at++]!]!;
    if (isOfWord(unit)) {
      let hash = FNV_OFFSET;
      for (; isOfWord(unit); unit = at < end ? SMALL[units[at++]!]! : 0) hash = addUnit(hash, unit);
      hashes[count++] = hash;
    }
    if (unit === BY_CONTEXT && !isSign(units, at - 1)) return -1;
  }
  return count;
}

const isOfWord = (unit: number): boolean => unit !== 0 && unit !== BY_CONTEXT;

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The same for text of any kind, by way of strings. */
function hashText(text: string): Uint32Array {
  return Uint32Array.from(text.toLowerCase().matchAll(WORD), ([word]) => {
    let hash = FNV_OFFSET;
    for (let at = 0; at < word.length; at++) hash = addUnit(hash, word.charCodeAt(at));
    return hash;
  });
}

/** No more words stand in stretches of so many UTF-16 units together. */
export function mostWords(stretches: readonly Span[]): number {
  let most = 0;
  for (const { start, end } of stretches) most += (end - start + 1) >> 1;
  return most;
}

/**
 * The hash of each word of stretches of a text, in order: case and marks don't count, and a word ends with its stretch.
 * @param hashes to be filled; it has room for `mostWords`. @returns what of it was filled
 */
export function hashWords(
  text: string,
  units: CodeUnits,
  stretches: readonly Span[],
  hashes: Uint32Array,
): Uint32Array {
  let words = 0;
  for (const { start, end } of stretches) {
    words = hashUnits(units, start, end, hashes, words);
    if (words < 0) return hashText(stretches.map(({ start, end }) => text.slice(start, end)).join('\n'));
  }
  return hashes.subarray(0, words);
}
