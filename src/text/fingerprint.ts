import { hash } from 'node:crypto';

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

/** Folded Western characters by UTF-16 unit: 0 for what stands between words, -1 for what is not Western. */
const FOLDED = Int16Array.from({ length: 0x2028 }, (_, code) => {
  const character = String.fromCharCode(code);
  return WESTERN.test(character) ? foldBlock(character).charCodeAt(0) || 0 : -1;
});

/** What a UTF-16 unit is folded to when it stands in Western text: a letter or digit, 0 for what stands between words; -1 for a unit that is not Western. */
export const foldedUnit = (code: number): number => (code < FOLDED.length ? FOLDED[code]! : -1);

/** @returns 16 hex digits: the first 64 bits of the SHA-256 of the folded text. */
export const fingerprint = (text: string): string => hash('sha256', foldBlock(text), 'hex').slice(0, 16);
