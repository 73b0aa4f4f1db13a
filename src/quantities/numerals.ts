import { z } from 'zod';
import type { Token } from '../core/layers.ts';
import type { ReferenceTable } from '../core/stage.ts';
import { DIGIT, HOLDS_DIGIT, SIGIL, WordFilter } from '../text/token-shape.ts';
import { fromTable, type Rational } from './rational.ts';
import { VULGAR } from './vulgar.ts';

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
  /** A quick no for most words: neither digits nor an address nor a word of number. */
  mayOpen(token: Token): boolean;
  /** A quick no for words that multiply no number before them: neither `million` nor `k` nor `bn`. */
  mayScale(token: Token): boolean;
}

/** Opens with a digit, or may be an address that holds one. */
const NUMBERED = DIGIT | SIGIL | HOLDS_DIGIT;

export function compileNumerals(rows: readonly { word: string; role: NumeralRole; value: string }[]): Numerals {
  const of = (...roles: NumeralRole[]) =>
    new Map(rows.filter((row) => roles.includes(row.role)).map((row) => [row.word, fromTable(row.value)]));
  const opening = of('unit', 'teen', 'tens', 'hundred', 'scale', 'fraction', 'multiple', 'vague', 'ordinal', 'couple');
  const folds = [...of('unit', 'teen', 'tens', 'hundred', 'scale').keys()].map((word) => `${word}fold`);
  const beginnings = new WordFilter([...opening.keys(), ...folds, ...VULGAR.keys()]);
  const suffixes = of('hundred', 'scale', 'suffix', 'money_suffix');
  const scaling = new WordFilter(Array.from(suffixes.keys(), (word) => word.toLowerCase()));
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
    opens: (word) => opening.has(word) || (word.endsWith('fold') && FOLD.test(word)),
    mayOpen: (token) => (token.shape & NUMBERED) !== 0 || beginnings.mayHold(token),
    mayScale: (token) => scaling.mayHold(token),
  };
}

/** `threefold`, `hundredfold`: what stands before is a number word. */
export const FOLD = /^[a-z]{3,12}fold$/;
