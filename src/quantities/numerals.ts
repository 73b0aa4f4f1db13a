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
  /** Units, teens and tens. */
  readonly small: ReadonlyMap<string, Rational>;
  /** What each word that may open a numeral does there, one bit for each role. */
  readonly #opening: ReadonlyMap<string, number>;
  readonly #mayOpen: WordFilter;
  readonly #mayAdd: WordFilter;
  readonly #mayScale: WordFilter;
  readonly #mayPart: WordFilter;

  constructor(rows: readonly { word: string; role: NumeralRole; value: string }[]) {
    const of = (...roles: NumeralRole[]) =>
      new Map(rows.filter((row) => roles.includes(row.role)).map((row) => [row.word, fromTable(row.value)]));
    this.tens = of('tens');
    this.small = of('unit', 'teen', 'tens');
    this.scales = of('hundred', 'scale');
    this.suffixes = of('suffix');
    this.moneySuffixes = of('money_suffix');
    this.fractions = of('fraction');
    this.multiples = of('multiple');
    this.vague = of('vague');
    this.ordinals = of('ordinal');
    this.idioms = new Set(of('idiom').keys());
    this.#opening = openingOf(rows);
    const adding = [...this.small.keys(), ...this.scales.keys()];
    this.#mayAdd = new WordFilter(adding);
    this.#mayOpen = new WordFilter([...this.#opening.keys(), ...adding.map((word) => `${word}fold`), ...VULGAR.keys()]);
    const scaling = [this.scales, this.suffixes, this.moneySuffixes].flatMap((words) => [...words.keys()]);
    this.#mayScale = new WordFilter(scaling.map((word) => word.toLowerCase()));
    this.#mayPart = new WordFilter(this.fractions.keys());
  }

  /** Whether a word in lower case may open a numeral. */
  opens(word: string): boolean {
    return this.#opening.has(word) || isFold(word);
  }

  /** How a word in lower case may open a numeral: bits of `OPENS`, 0 for one that may not. */
  rolesOf(word: string): number {
    return (this.#opening.get(word) ?? 0) | (isFold(word) ? OPENS.multiple : 0);
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

  /** The same for words that go on with a number in words: `small` and `scales`. */
  mayAdd(token: Token): boolean {
    return this.#mayAdd.mayHold(token);
  }

  /** The same for `fractions`. */
  mayPart(token: Token): boolean {
    return this.#mayPart.mayHold(token);
  }
}

/** Roles of words that open numerals, one bit for each; units, teens and tens are one. */
export const OPENS = { small: 1, scale: 2, fraction: 4, multiple: 8, vague: 16, ordinal: 32, couple: 64 } as const;
const BIT_OF: Readonly<Partial<Record<NumeralRole, number>>> = {
  ...OPENS,
  unit: OPENS.small,
  teen: OPENS.small,
  tens: OPENS.small,
  hundred: OPENS.scale,
};

function openingOf(rows: readonly { word: string; role: NumeralRole }[]): Map<string, number> {
  const bits = new Map<string, number>();
  for (const { word, role } of rows) {
    const bit = BIT_OF[role];
    if (bit !== undefined) bits.set(word, (bits.get(word) ?? 0) | bit);
  }
  return bits;
}

/** `threefold`, `hundredfold`: what stands before is a number word. */
export const FOLD = /^[a-z]{3,12}fold$/;
const isFold = (word: string): boolean => word.endsWith('fold') && FOLD.test(word);
