import { hash } from 'node:crypto';
import type { Span } from '../core/span.ts';
import type { CodeUnits } from './code-units.ts';
import { KeptTexts } from './kept-texts.ts';

const DIGIT = /\p{Nd}/gu;
const BETWEEN_WORDS = /[^\p{L}\p{Nd}]+/gu;

/** ASCII, the letters of Western Europe and common punctuation, which NFKC leaves as they are or makes into other punctuation. */
const WESTERN = /^[\x00-\x7f\xa0\xc0-\xff\u2010-\u2027]*$/;
const WESTERN_DIGIT = /[1-9]/g;
const BETWEEN_WESTERN_WORDS = /[^a-z0\xdf-\xf6\xf8-\xff]+/g;

/** The text by which blocks count as the same: NFKC, lower case, digits as 0, all but letters and digits as one space. */
export function foldBlock(text: string): string {
  if (WESTERN.test(text))
    return text.toLowerCase().replace(WESTERN_DIGIT, '0').replace(BETWEEN_WESTERN_WORDS, ' ').trim();
  return text.normalize('NFKC').toLowerCase().replace(DIGIT, '0').replace(BETWEEN_WORDS, ' ').trim();
}

/** A sign that makes no part of a word, nor does what NFKC makes of it: `→`, `›`, `€`, but not `™` or an accent. */
const SIGN = /^[^\p{L}\p{N}\p{M}]+$/u;

/** Folded Western characters and signs by UTF-16 unit, up to the punctuation of East Asia: 0 for what stands between words, -1 for all else. */
const FOLDED = new Int16Array(0x10000).fill(-1);
for (let code = 0; code < 0x3020; code++) {
  const character = String.fromCharCode(code);
  if (WESTERN.test(character)) FOLDED[code] = foldBlock(character).charCodeAt(0) || 0;
  else if (SIGN.test(character) && SIGN.test(character.normalize('NFKC'))) FOLDED[code] = 0;
}

/** What a UTF-16 unit is folded to when it stands in Western text: a letter or digit, 0 for what stands between words; -1 for a unit that no Western text has. */
export const foldedUnit = (code: number): number => FOLDED[code]!;

const fingerprintOf = (folded: string | Uint8Array): string => hash('sha256', folded, 'hex').slice(0, 16);

/** @returns 16 hex digits: the first 64 bits of the SHA-256 of the folded text. */
export const fingerprint = (text: string): string => fingerprintOf(foldBlock(text));

/** Gives the fingerprint of each stretch of a text. */
export type Fingerprinter = (text: string, units: CodeUnits, spans: readonly Span[]) => string[];

/** Makes one that folds Western stretches without making strings, and does not work out again what pages repeat. */
export function fingerprinter(): Fingerprinter {
  const kept = new KeptTexts(fingerprintOf);
  return (text, units, spans) => {
    const longest = spans.reduce((most, { start, end }) => Math.max(most, end - start), 0);
    const folded = Buffer.allocUnsafe(2 * longest);
    return spans.map(({ start, end }) => {
      const size = foldWestern(units, start, end, folded);
      return size < 0 ? fingerprint(text.slice(start, end)) : kept.of(folded, size);
    });
  };
}

const BLANK = 0x20;

/**
 * Folds Western units into `into` as UTF-8, at most two bytes a unit. Nothing is guessed at where a word ends: a blank is written for
 * whatever stands between words, and written over unless a word came right before it.
 * @returns how many bytes; -1 when a unit is not Western.
 */
function foldWestern(units: CodeUnits, start: number, end: number, into: Uint8Array): number {
  let size = 0;
  let wasWord = 0;
  for (let at = start; at < end; at++) {
    const unit = foldedUnit(units[at]!);
    if (unit < 0) return -1;
    const isWord = -unit >>> 31;
    if (unit < 0x80) into[size] = unit + BLANK * (1 - isWord);
    else {
      into[size++] = 0xc0 | (unit >> 6);
      into[size] = 0x80 | (unit & 0x3f);
    }
    size += isWord | wasWord;
    wasWord = isWord;
  }
  return size > 0 && wasWord === 0 ? size - 1 : size;
}
