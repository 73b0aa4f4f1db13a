import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';
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
  isDigits(text: string): boolean;
}

const DIGIT = /^\p{Nd}/u;

export function compileNumerals(rows: readonly { word: string; role: NumeralRole; value: string }[]): Numerals {
  const of = (...roles: NumeralRole[]) =>
    new Map(rows.filter((row) => roles.includes(row.role)).map((row) => [row.word, fromTable(row.value)]));
  const opening = of('unit', 'teen', 'tens', 'hundred', 'scale', 'fraction', 'multiple', 'vague', 'ordinal', 'couple');
  const beginnings = beginningsOf(opening.keys());
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
      (beginnings[pairOf(word)] === 1 && opening.has(word)) || (word.endsWith('fold') && FOLD.test(word)),
    isDigits: (text) => isDigitCode(text.charCodeAt(0)) || (text.charCodeAt(0) > 0x7f && DIGIT.test(text)),
  };
}

/** A pair of first letters as a number below 1024; of other characters it only need be the same each time. */
const pairOf = (word: string) => ((word.charCodeAt(0) & 31) << 5) | (word.charCodeAt(1) & 31);

/** Which pairs of first letters number words have: most other words are told apart without a look into the map. */
function beginningsOf(words: Iterable<string>): Uint8Array {
  const pairs = new Uint8Array(1024);
  for (const word of words) pairs[pairOf(word)] = 1;
  return pairs;
}

/** `threefold`, `hundredfold`: what stands before is a number word. */
export const FOLD = /^[a-z]{3,12}fold$/;

const isDigitCode = (code: number) => code >= 0x30 && code <= 0x39;
