import { z } from 'zod';
import type { Token } from '../core/layers.ts';
import type { ReferenceTable } from '../core/stage.ts';
import { DIGIT, HOLDS_DIGIT, HYPHEN, SIGIL, WordFilter } from '../text/token-shape.ts';
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

/** Opens with a digit, or may be an address that holds one. */
const NUMBERED = DIGIT | SIGIL | HOLDS_DIGIT;

/** The words of number, compiled: each role a map from the word to its value. */
export class Numerals {
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
  readonly #opening: ReadonlyMap<string, Rational>;
  readonly #mayOpen: WordFilter;
  readonly #mayScale: WordFilter;
  readonly #mayPart: WordFilter;

  constructor(rows: readonly { word: string; role: NumeralRole; value: string }[]) {
    const of = (...roles: NumeralRole[]) =>
      new Map(rows.filter((row) => roles.includes(row.role)).map((row) => [row.word, fromTable(row.value)]));
    this.units = of('unit');
    this.teens = of('teen');
    this.tens = of('tens');
    this.scales = of('hundred', 'scale');
    this.suffixes = of('suffix');
    this.moneySuffixes = of('money_suffix');
    this.fractions = of('fraction');
    this.multiples = of('multiple');
    this.vague = of('vague');
    this.ordinals = of('ordinal');
    this.idioms = new Set(of('idiom').keys());
    this.#opening = of(...OPENING);
    const folds = [this.units, this.teens, this.tens, this.scales].flatMap((words) => [...words.keys()]);
    this.#mayOpen = new WordFilter([...this.#opening.keys(), ...folds.map((word) => `${word}fold`), ...VULGAR.keys()]);
    const scaling = [this.scales, this.suffixes, this.moneySuffixes].flatMap((words) => [...words.keys()]);
    this.#mayScale = new WordFilter(scaling.map((word) => word.toLowerCase()));
    this.#mayPart = new WordFilter(this.fractions.keys());
  }

  /** Whether a word in lower case may open a numeral. */
  opens(word: string): boolean {
    return this.#opening.has(word) || (word.endsWith('fold') && FOLD.test(word));
  }

  /** A quick no for most words: neither digits nor an address nor a word of number. */
  mayOpen(token: Token): boolean {
    return (token.shape & NUMBERED) !== 0 || this.#mayOpen.mayHold(token);
  }

  /** The first token from `from` on that may open a numeral, or may be a compound that holds one; -1 without. */
  nextOpening(tokens: readonly Token[], from: number): number {
    return this.#mayOpen.next(tokens, from, NUMBERED | HYPHEN);
  }

  /** A quick no for words that multiply no number before them: neither `million` nor `k` nor `bn`. */
  mayScale(token: Token): boolean {
    return this.#mayScale.mayHold(token);
  }

  /** The same for `fractions`. */
  mayPart(token: Token): boolean {
    return this.#mayPart.mayHold(token);
  }
}

const OPENING: readonly NumeralRole[] = [
  'unit', 'teen', 'tens', 'hundred', 'scale', 'fraction', 'multiple', 'vague', 'ordinal', 'couple',
]; // biome-ignore format: one list

/** `threefold`, `hundredfold`: what stands before is a number word. */
export const FOLD = /^[a-z]{3,12}fold$/;
