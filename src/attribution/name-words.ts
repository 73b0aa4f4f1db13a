import type { Token } from '../core/layers.ts';
import { WordTable } from '../text/word-table.ts';

/** What a word may be in a name, as bits: one look-up tells all of it. */
export const GIVEN = 1 << 0;
export const GIVEN_TO_WOMEN = 1 << 1;
export const GIVEN_TO_MEN = 1 << 2;
/** Stands before a name: `Former`, `Iranian President`. */
export const TITLE = 1 << 3;
/** A title, and what follows is a person: `Mr. Brown`. */
export const MAKES_PERSON = 1 << 4;
export const TITLE_OF_WOMEN = 1 << 5;
export const TITLE_OF_MEN = 1 << 6;
/** A word inside names of organisations or of publications: `Council`, `Tribune`. */
export const OF_ORGANISATION = 1 << 7;
export const OF_PUBLICATION = 1 << 8;
/** Either: a name may go on behind an `of` after such a word. */
export const ORGANISED = OF_ORGANISATION | OF_PUBLICATION;
/** Is such a name by itself. */
export const IS_ORGANISATION = 1 << 9;
export const IS_PUBLICATION = 1 << 10;
/** The first word of such a name of several words. */
export const OPENS_BODY = 1 << 11;
export const PLACE = 1 << 12;
/** The first word of a place of several words. */
export const OPENS_PLACE = 1 << 13;
export const DEMONYM = 1 << 14;
export const CALENDAR = 1 << 15;
export const OPENER = 1 << 16;
/** May stand inside a person's name: `de`, `bin`. */
export const PARTICLE = 1 << 17;
/** Behind one of these the rest of a person's name may follow: `de`, `and`. */
export const JOINS_PERSON = 1 << 18;
/** Joins an organisation's words: `Council of`, `Ministry for`. */
export const OF = 1 << 19;
/** Behind a word for organisations it says that the whole is one: `Voice of`, `Bank of`, `Road to`. */
export const JOINS_ORGANISATION = 1 << 20;
/** Before a title it holds the title in the name: `Office of President`. */
export const HOLDS_TITLE = 1 << 21;
/** Its stop goes on with the name: `St. Louis`, `Sen. Adams`. */
export const DOTTED = 1 << 22;
/** Opens a place that goes on with what may be a given name: `San Francisco`, `Fort Wayne`. */
export const BEFORE_PLACE = 1 << 23;

/** What is known of single words, in lower case. */
export class NameWords {
  readonly #bits: ReadonlyMap<string, number>;
  readonly #table: WordTable<number>;

  constructor(bits: ReadonlyMap<string, number>) {
    this.#bits = bits;
    this.#table = new WordTable(bits);
  }

  /** @returns the bits of a token; 0 for a word that nothing is known of. */
  of(token: Token): number {
    return this.#table.of(token) ?? 0;
  }

  /** @returns the bits of a word in lower case. */
  named(word: string): number {
    return this.#bits.get(word) ?? 0;
  }
}
