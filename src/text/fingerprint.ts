import { hash } from 'node:crypto';

const DIGIT = /\p{Nd}/gu;
const ASCII_DIGIT = /[0-9]/g;
const BETWEEN_WORDS = /[^\p{L}\p{Nd}]+/gu;
const ASCII_BETWEEN_WORDS = /[^a-z0-9]+/g;
const ASCII = /^[\x00-\x7f]*$/;

/** The text by which blocks count as the same: NFKC, lower case, digits as 0, all but letters and digits as one space. */
export function foldBlock(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase().replace(ASCII_DIGIT, '0').replace(ASCII_BETWEEN_WORDS, ' ').trim();
  return text.normalize('NFKC').toLowerCase().replace(DIGIT, '0').replace(BETWEEN_WORDS, ' ').trim();
}

/** @returns 16 hex digits: the first 64 bits of the SHA-256 of the folded text. */
export const fingerprint = (text: string): string => hash('sha256', foldBlock(text), 'hex').slice(0, 16);
