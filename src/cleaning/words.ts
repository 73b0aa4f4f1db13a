import { type CodeUnits, codeUnits } from '../text/code-units.ts';
import { foldBlock, foldedUnit } from '../text/fingerprint.ts';
import { HASH_BASIS, hashWith } from './dictionary.ts';
import { NUMBER, type Words } from './vocabulary.ts';

/** No phrase of page furniture is looked for further into a block than this. */
const REACH = 400;
const [ZERO, BLANK] = [0x30, 0x20];

/**
 * The words of a block as the reference tables write them, by number: folded, a number as `#` (`1,204 shares` is `# shares`).
 * Of a long block only its first 400 characters.
 */
export function foldedWords(text: string, units: CodeUnits, start: number, end: number, words: Words): number[] {
  const to = Math.min(end, start + REACH);
  return westernWords(units, start, to, words) ?? allWords(text.slice(start, to), words);
}

/** @returns null when a character is not a Western one. */
function westernWords(units: CodeUnits, start: number, end: number, words: Words): number[] | null {
  const found: number[] = [];
  let from = start;
  let hash = HASH_BASIS;
  let isNumber = true;
  for (let at = start; at <= end; at++) {
    const unit = at < end ? foldedUnit(units[at]!) : 0;
    if (unit < 0) return null;
    if (unit > 0) {
      hash = hashWith(hash, unit);
      isNumber &&= unit === ZERO;
      continue;
    }
    if (at > from) push(found, isNumber ? NUMBER : words.numberOf(units, from, at, hash));
    from = at + 1;
    hash = HASH_BASIS;
    isNumber = true;
  }
  return found;
}

function allWords(text: string, words: Words): number[] {
  const folded = foldBlock(text);
  const units = codeUnits(folded);
  const found: number[] = [];
  let from = 0;
  let hash = HASH_BASIS;
  let isNumber = true;
  for (let at = 0; at <= folded.length; at++) {
    const unit = at < folded.length ? units[at]! : BLANK;
    if (unit !== BLANK) {
      hash = hashWith(hash, unit);
      isNumber &&= unit === ZERO;
      continue;
    }
    if (at > from) push(found, isNumber ? NUMBER : words.numberOf(units, from, at, hash));
    from = at + 1;
    hash = HASH_BASIS;
    isNumber = true;
  }
  return found;
}

/** Numbers that follow each other are one: `1,204`, `12 30`. */
function push(found: number[], word: number): void {
  if (word !== NUMBER || found[found.length - 1] !== NUMBER) found.push(word);
}
