import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';
import type { CodeUnits } from '../text/code-units.ts';
import { fromTable, type Rational } from './rational.ts';

export const NUMERAL_ROLES = [
  'unit', 'teen', 'tens', 'hundred', 'scale', 'suffix', 'money_suffix', 'fraction', 'multiple', 'vague', 'ordinal', 'couple',
  'idiom',
] as const; // biome-ignore format: one list
export type NumeralRole = (typeof NUMERAL_ROLES)[number];

/** Words that write numbers. `suffix` stands after digits (40k), `money_suffix` only where money is meant or the number is touched ($2m). */
export const numeralWords: ReferenceTable<{ word: string; role: NumeralRole; value: string; example: string }> = {
  name: 'numerals',
  row: z.strictObject({
    word: z.string().min(1),
    role: z.enum(NUMERAL_ROLES),
    value: z.string().regex(/^\d+(\/\d+)?$/),
    example: z.string().min(1),
  }),
};

/** The words of number, compiled: each role a map from the word to its value. */
export interface Numerals {
  readonly units: ReadonlyMap<string, Rational>;
  readonly teens: ReadonlyMap<string, Rational>;
  readonly tens: ReadonlyMap<string, Rational>;
  readonly scales: ReadonlyMap<string, Rational>;
  readonly suffixes: ReadonlyMap<string, Rational>;
  readonly moneySuffixes: ReadonlyMap<string, Rational>;
  readonly fractions: ReadonlyMap<string, Rational>;
  readonly multiples: ReadonlyMap<string, Rational>;
  readonly vague: ReadonlyMap<string, Rational>;
  readonly ordinals: ReadonlyMap<string, Rational>;
  /** Compounds that hold a number word and count nothing: one-off. */
  readonly idioms: ReadonlySet<string>;
  /** Whether a word in lower case may open a numeral. */
  opens(word: string): boolean;
  /** A quick no for most words, by the characters from `at` on: neither digits, nor a word of number in any case, nor an address. */
  mayOpenAt(units: CodeUnits, at: number): boolean;
  isDigits(text: string): boolean;
}

export function compileNumerals(rows: readonly { word: string; role: NumeralRole; value: string }[]): Numerals {
  const of = (...roles: NumeralRole[]) =>
    new Map(rows.filter((row) => roles.includes(row.role)).map((row) => [row.word, fromTable(row.value)]));
  const opening = of('unit', 'teen', 'tens', 'hundred', 'scale', 'fraction', 'multiple', 'vague', 'ordinal', 'couple');
  const beginnings = beginningsOf(opening.keys());
  const isBeginning = (first: number, second: number, third: number) =>
    beginnings[((first & 31) << 10) | ((second & 31) << 5) | (third & 31)] === 1;
  const mayOpen = (first: number, second: number, third: number) => {
    if (first < LETTERS) return isDigit(first) || first === AT || first === HASH;
    return first <= ASCII ? isBeginning(first, second, third) : !isPunctuation(first);
  };
  return {
    units: of('unit'),
    teens: of('teen'),
    tens: of('tens'),
    scales: of('hundred', 'scale'),
    suffixes: of('suffix'),
    moneySuffixes: of('money_suffix'),
    fractions: of('fraction'),
    multiples: of('multiple'),
    vague: of('vague'),
    ordinals: of('ordinal'),
    idioms: new Set(of('idiom').keys()),
    opens: (word) =>
      (isBeginning(word.charCodeAt(0), word.charCodeAt(1), word.charCodeAt(2)) && opening.has(word)) ||
      (word.endsWith('fold') && FOLD.test(word)),
    mayOpenAt: (units, at) => mayOpen(units[at]!, units[at + 1]!, units[at + 2]!),
    isDigits,
  };
}

/**
 * Which three first letters words of number and addresses have: most other words are told apart without a look into the map.
 * By the last five bits of each, which small letters and capitals share; whatever stands behind a shorter word.
 */
function beginningsOf(words: Iterable<string>): Uint8Array {
  const known = new Uint8Array(1 << 15);
  for (const word of [...words, 'http', 'www']) {
    let from = 0;
    for (let n = 0; n < 3; n++) from = (from << 5) | (word.charCodeAt(n) & 31);
    known.fill(1, from, from + 32 ** Math.max(0, 3 - word.length));
  }
  return known;
}

/** `threefold`, `hundredfold`: what stands before is a number word. */
export const FOLD = /^[a-z]{3,12}fold$/;

const DIGIT = /^\p{Nd}/u;
const [ASCII, LETTERS, AT, HASH] = [0x7f, 0x41, 0x40, 0x23];
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
/** U+0660, the first digit beyond ASCII. */
const FIRST_OTHER_DIGIT = 0x660;
/** The block of general punctuation, which holds dashes and quotation marks. */
const isPunctuation = (code: number) => code >= 0x2000 && code < 0x2070;

function isDigits(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < FIRST_OTHER_DIGIT) return isDigit(first);
  return !isPunctuation(first) && DIGIT.test(text);
}
