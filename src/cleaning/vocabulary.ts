import { type CodeUnits, codeUnits } from '../text/code-units.ts';
import { foldedUnit } from '../text/fingerprint.ts';
import { Dictionary } from './dictionary.ts';

/** Western units folded as `foldBlock` folds them, others as they are: those are folded before. */
const FOLD = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const unit = foldedUnit(code);
  return unit > 0 ? unit : code;
});

const MONTHS =
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december';

/** `8:02pm` is folded to `0 00pm`. */
const CLOCKS = 'ago am pm 0am 0pm 00am 00pm'.split(' ');

const [STOP, MONTH, CLOCK] = [1, 2, 4];

/** The number of the word `#`, which stands for any number. */
export const NUMBER = 0;

/** The words that the tables of the cleaner know, by number. Made once; a document's own words come after them. */
export class Vocabulary {
  readonly dictionary: Dictionary = new Dictionary(FOLD);
  #marks: Uint8Array = new Uint8Array(0);
  #tellingLengths: Uint8Array = new Uint8Array(0);

  /** @param stops words of grammar */
  constructor(stops: Iterable<string>) {
    this.numberOf('#');
    this.#mark(stops, STOP);
    this.#mark(MONTHS.split(' '), MONTH);
    this.#mark(CLOCKS, CLOCK);
  }

  #mark(words: Iterable<string>, mark: number): void {
    for (const word of words) {
      const n = this.numberOf(word);
      const marks = new Uint8Array(this.dictionary.size);
      marks.set(this.#marks);
      marks[n]! |= mark;
      this.#marks = marks;
    }
  }

  /** @returns the number of a folded word, a new one when it has none */
  numberOf(word: string): number {
    const units = codeUnits(word);
    const hash = this.dictionary.hash(units, 0, word.length);
    const known = this.dictionary.find(units, 0, word.length, hash);
    return known >= 0 ? known : this.dictionary.add(units, 0, word.length, hash);
  }

  #has(word: number, mark: number): boolean {
    return word < this.#marks.length && (this.#marks[word]! & mark) !== 0;
  }

  /** A word of grammar. */
  isStop(word: number): boolean {
    return this.#has(word, STOP);
  }

  /** By word its length, at most 255; 0 for numbers and words of grammar, which tell of no topic. */
  get tellingLengths(): Uint8Array {
    const { dictionary } = this;
    if (this.#tellingLengths.length !== dictionary.size)
      this.#tellingLengths = Uint8Array.from({ length: dictionary.size }, (_, word) =>
        word === NUMBER || this.isStop(word) ? 0 : Math.min(255, dictionary.lengthOf(word)),
      );
    return this.#tellingLengths;
  }

  isMonth(word: number): boolean {
    return this.#has(word, MONTH);
  }

  /** `ago`, `am`, `pm`, `02pm` */
  isClock(word: number): boolean {
    return this.#has(word, CLOCK);
  }
}

/** About so many characters bring one more word that was not met before. */
const LETTERS_A_WORD = 20;

/** Words that there is always room for. */
const ROOM = 64;

/** The words of one document: those of the vocabulary keep their numbers. */
export class Words {
  readonly vocabulary: Vocabulary;
  /** The words of its blocks by number, one block after the other; `count` of them. */
  sequence: Int32Array;
  count = 0;
  readonly #known: number;
  readonly #own: Dictionary;
  readonly #tellingLengths: Uint8Array;

  /** @param length of the document's text, in UTF-16 units */
  constructor(vocabulary: Vocabulary, length: number) {
    this.#own = new Dictionary(FOLD, length / LETTERS_A_WORD);
    this.vocabulary = vocabulary;
    this.sequence = new Int32Array((length >> 2) + ROOM);
    this.#known = vocabulary.dictionary.size;
    this.#tellingLengths = vocabulary.tellingLengths;
  }

  /** Numbers given so far; all are smaller. */
  get size(): number {
    return this.#known + this.#own.size;
  }

  /** @param hash of the folded word units[from, to) @returns its number */
  numberOf(units: CodeUnits, from: number, to: number, hash: number): number {
    const { dictionary } = this.vocabulary;
    const known = dictionary.find(units, from, to, hash);
    if (known >= 0) return known;
    const own = this.#own.find(units, from, to, hash);
    return this.#known + (own >= 0 ? own : this.#own.add(units, from, to, hash));
  }

  /** Lets a stretch of so many characters be added. */
  makeRoom(length: number): void {
    const most = this.count + (length >> 1) + 1;
    if (most <= this.sequence.length) return;
    const longer = new Int32Array(Math.max(most, 2 * this.sequence.length));
    longer.set(this.sequence);
    this.sequence = longer;
  }

  /** Adds one more word to the sequence. */
  add(word: number): void {
    this.sequence[this.count++] = word;
  }

  /** The word that was added last. */
  get last(): number {
    return this.sequence[this.count - 1]!;
  }

  textOf(word: number): string {
    return word < this.#known ? this.vocabulary.dictionary.textOf(word) : this.#own.textOf(word - this.#known);
  }

  /** @returns the text of a stretch of the sequence, folded */
  say({ from, to }: { readonly from: number; readonly to: number }): string {
    return Array.from(this.sequence.subarray(from, to), (word) => this.textOf(word)).join(' ');
  }

  /** Of more than so many letters, and no word of grammar: it tells what a text is about. */
  tells(word: number, letters: number): boolean {
    const length = word < this.#known ? this.#tellingLengths[word]! : this.#own.lengthOf(word - this.#known);
    return length > letters;
  }
}
