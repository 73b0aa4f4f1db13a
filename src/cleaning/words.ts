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

const [ZERO, BLANK] = [0x30, 0x20];

/** The same in one pass. @returns null when a character is not a Western one. */
function westernWords(text: string): string[] | null {
  const words: string[] = [];
  let from = 0;
  let isFolded = true;
  let isNumber = true;
  let afterNumber = false;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : BLANK;
    const unit = foldedUnit(code);
    if (unit < 0) return null;
    if (unit > 0) {
      isFolded &&= unit === code;
      isNumber &&= unit === ZERO;
      continue;
    }
    if (at > from) {
      const word = text.slice(from, at);
      if (!isNumber) words.push(isFolded ? word : foldBlock(word));
      else if (!afterNumber) words.push('#');
      afterNumber = isNumber;
    }
    from = at + 1;
    isFolded = true;
    isNumber = true;
  }
  return words;
}
