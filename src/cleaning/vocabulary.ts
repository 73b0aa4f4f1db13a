import { codeUnits } from '../text/code-units.ts';
import { foldedUnit } from '../text/fingerprint.ts';
import { Dictionary, longer } from './dictionary.ts';

/** Western units folded as `foldBlock` folds them, others as they are: those are folded before. */
export const FOLD: Uint16Array = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const unit = foldedUnit(code);
  return unit > 0 ? unit : code;
});

const MONTHS =
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december';

/** `8:02pm` is folded to `0 00pm`. */
const CLOCKS = 'ago am pm 0am 0pm 00am 00pm'.split(' ');

/** Verbs that tell what happened. Captions, which say what is to be seen, have them in the present or not at all. */
const ACCOUNTS =
  'said told was were had has have been did would died took went came gave began fell rose became sagte war waren wurde wurden hat hatte était ont avait été fue fueron dijo había han disse foi foram stato';

/** What is known of a word, bits of one number. Hot loops take the bits they ask for into constants of their own. */
export const MARK = {
  /** A word of grammar that is counted, */
  GRAMMAR: 1,
  /** one that addresses the reader, */
  ADDRESS: 2,
  /** any word of grammar. */
  STOP: 4,
  MONTH: 8,
  /** `ago`, `am`, `pm`, `02pm` */
  CLOCK: 16,
  /** `by` */
  BY: 32,
  /** A phrase of page furniture starts with it, or is a pattern that does, */
  OPENS: 64,
  /** ends with it, */
  CLOSES: 128,
  /** is looked for by it amid a block. */
  ANCHOR: 256,
  /** `said`, `was` */
  ACCOUNT: 512,
} as const;
const { STOP, MONTH, CLOCK, BY, ACCOUNT } = MARK;

/** The number of the word `#`, which stands for any number. */
export const NUMBER = 0;

/** The words that the tables of the cleaner know, by number. Made once; a document's own words come after them. */
export class Vocabulary {
  readonly dictionary: Dictionary = new Dictionary(FOLD);
  #marks: Uint16Array = new Uint16Array(16);
  #tellingLengths: Uint8Array = new Uint8Array(0);

  /** @param stops words of grammar */
  constructor(stops: Iterable<string>) {
    this.numberOf('#');
    for (const word of stops) this.mark(word, STOP);
    for (const word of MONTHS.split(' ')) this.mark(word, MONTH);
    for (const word of CLOCKS) this.mark(word, CLOCK);
    for (const word of ACCOUNTS.split(' ')) this.mark(word, ACCOUNT);
    this.mark('by', BY);
  }

  /** What is known of its words, by number: bits of `MARK`. To be read when all are marked. */
  get marks(): Uint16Array {
    const marks = new Uint16Array(this.dictionary.size);
    marks.set(this.#marks.subarray(0, marks.length));
    return marks;
  }

  /** Says something of a word. */
  mark(word: string, mark: number): void {
    this.markNumber(this.numberOf(word), mark);
  }

  markNumber(word: number, mark: number): void {
    if (word >= this.#marks.length) this.#marks = longer(this.#marks, word + 1);
    this.#marks[word]! |= mark;
  }

  isMonth(word: number): boolean {
    return word < this.#marks.length && (this.#marks[word]! & MONTH) !== 0;
  }

  /** @returns the number of a folded word, a new one when it has none */
  numberOf(word: string): number {
    const units = codeUnits(word);
    const known = this.dictionary.find(units, 0, word.length);
    return known >= 0 ? known : this.dictionary.add(units, 0, word.length);
  }

  /** By word its length, at most 255; 0 for numbers and words of grammar, which tell of no topic. */
  get tellingLengths(): Uint8Array {
    const { dictionary } = this;
    if (this.#tellingLengths.length !== dictionary.size)
      this.#tellingLengths = Uint8Array.from({ length: dictionary.size }, (_, word) =>
        word === NUMBER || this.#marks[word]! & STOP ? 0 : Math.min(255, dictionary.lengthOf(word)),
      );
    return this.#tellingLengths;
  }
}
