import { isHighSurrogate } from '../text/characters.ts';

/** What a table holds: the scripts of Europe and common punctuation. */
const TABLED = 0x2100;

/** Makes a test for one UTF-16 unit, by a table where it has it. NaN, past the end of a text, belongs to no class. */
export function unitTest(pattern: RegExp): (unit: number) => boolean {
  const test = (unit: number): boolean => pattern.test(String.fromCharCode(unit));
  const table = Uint8Array.from({ length: TABLED }, (_, unit) => (test(unit) ? 1 : 0));
  return (unit) => (unit < TABLED ? table[unit] === 1 : test(unit));
}

const CAPITAL = /^\p{Lu}/u;
const isCapitalUnit = unitTest(CAPITAL);

/** Whether a capital letter stands at an offset. */
export function isCapitalAt(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return isHighSurrogate(unit) ? CAPITAL.test(text.slice(offset, offset + 2)) : isCapitalUnit(unit);
}

/** Whether what starts with a unit counts as a word: with a letter, or anything beyond ASCII. */
export const opensWord = (unit: number): boolean => {
  const small = unit | 0x20;
  return unit >= 128 || (small >= 97 && small <= 122);
};
