import { foldBlock } from '../text/fingerprint.ts';

/** No phrase of page furniture is looked for further into a block than this. */
const REACH = 400;
const NUMBERS = /(?<![^ ])0+(?: 0+)*(?![^ ])/g;

/**
 * The words of a block as the reference tables write them: folded, a number as `#` (`1,204 shares` is `# shares`).
 * Of a long block only its first 400 characters.
 */
export function foldedWords(text: string): string[] {
  const folded = foldBlock(text.slice(0, REACH)).replace(NUMBERS, '#');
  return folded === '' ? [] : folded.split(' ');
}
