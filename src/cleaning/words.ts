import { foldBlock, foldedUnit } from '../text/fingerprint.ts';

/** No phrase of page furniture is looked for further into a block than this. */
const REACH = 400;
const NUMBERS = /(?<![^ ])0+(?: 0+)*(?![^ ])/g;

/**
 * The words of a block as the reference tables write them: folded, a number as `#` (`1,204 shares` is `# shares`).
 * Of a long block only its first 400 characters.
 */
export function foldedWords(text: string): string[] {
  const head = text.slice(0, REACH);
  return westernWords(head) ?? allWords(head);
}

function allWords(text: string): string[] {
  const folded = foldBlock(text).replace(NUMBERS, '#');
  return folded === '' ? [] : folded.split(' ');
}

const ZERO = 0x30;
const PLAIN = 0;
const TO_FOLD = 1;

/** The same in one pass. @returns null when a character is not a Western one. */
function westernWords(text: string): string[] | null {
  const words: string[] = [];
  let afterNumber = false;
  for (let at = 0; at < text.length; ) {
    const from = at;
    let [changes, isNumber] = [PLAIN, true];
    let unit = 0;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      unit = foldedUnit(code);
      if (unit <= 0) break;
      if (unit !== code) changes = TO_FOLD;
      if (unit !== ZERO) isNumber = false;
    }
    if (unit < 0) return null;
    if (at > from) {
      if (!isNumber) words.push(changes === PLAIN ? text.slice(from, at) : foldBlock(text.slice(from, at)));
      else if (!afterNumber) words.push('#');
      afterNumber = isNumber;
    }
    at++;
  }
  return words;
}
