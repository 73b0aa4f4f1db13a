import type { CodeUnits } from '../text/code-units.ts';
import { type Dictionary, longer } from './dictionary.ts';
import { Room } from './room.ts';
import type { Vocabulary } from './vocabulary.ts';

/** About so many characters bring one more word that was not met before. */
const LETTERS_A_WORD = 20;
/** Words of a short text that are not in the vocabulary. */
const FEW = 1000;
const expectedOwn = (length: number): number => Math.max(FEW, length / LETTERS_A_WORD);

/** Words of earlier documents that are still known, as most are met again: so few that a processor's cache holds them. */
const MOST_KEPT = 2500;

/** Words that there is always room for. */
const ROOM = 64;

/** The words of one document: those of the vocabulary keep their numbers. */
export class Words {
  readonly vocabulary: Vocabulary;
  /** The words of its blocks by number, one block after the other; `count` of them. */
  sequence: Int32Array;
  count = 0;
  /** Bits of `MARK` of all words added since it was set to 0. */
  marks = 0;
  /** So many words are of the vocabulary. */
  readonly #known: number;
  readonly #dictionary: Dictionary;
  /** By word what the vocabulary knows of it: bits of `MARK`. */
  #marks: Uint16Array;
  /** By word its length, at most 255; 0 for numbers and words of grammar, which tell of no topic. */
  #tellingLengths: Uint8Array;
  /** Where the numbers that are worked out for the document find room. */
  readonly room: Room;
  #tallies: Int32Array = new Int32Array(0);
  /** By word the last stretch it was met in. */
  #met: Int32Array = new Int32Array(0);
  #stretch = 0;

  /**
   * @param length of the document's text, in UTF-16 units
   * @param room for a document at a time; as it is, arrays are made anew
   */
  constructor(vocabulary: Vocabulary, length: number, room: Room = new Room(0)) {
    this.room = room;
    this.#dictionary = vocabulary.dictionary.copy(expectedOwn(length));
    this.vocabulary = vocabulary;
    this.sequence = new Int32Array((length >> 2) + ROOM);
    this.#known = vocabulary.dictionary.size;
    this.#marks = vocabulary.marks;
    this.#tellingLengths = vocabulary.tellingLengths;
    this.#makeRoomFor(this.#known + expectedOwn(length));
  }

  /** Forgets what was worked out for the document: another one comes. Its words stay until they are many. */
  clear(): void {
    this.#clearTallies();
    if (this.size > this.#known + MOST_KEPT) this.#dictionary.forgetFrom(this.#known, this.#known + MOST_KEPT + FEW);
    this.room.clear();
    this.count = 0;
  }

  /** Numbers given so far; all are smaller. */
  get size(): number {
    return this.#dictionary.size;
  }

  /** @returns the number of the word units[from, to) */
  numberOf(units: CodeUnits, from: number, to: number): number {
    const word = this.#dictionary.find(units, from, to);
    return word >= 0 ? word : this.#learn(this.#dictionary.add(units, from, to), to - from);
  }

  /** @returns the same for a word of Western letters alone, by its key */
  plainNumberOf(high: number, low: number, units: CodeUnits, from: number, to: number): number {
    const length = to - from;
    const word = this.#dictionary.findBy(high, low, length, units, from, to);
    return word >= 0 ? word : this.#learn(this.#dictionary.addBy(high, low, length, units, from, to), length);
  }

  #learn(word: number, length: number): number {
    if (word >= this.#marks.length) this.#makeRoomFor(2 * word);
    this.#tellingLengths[word] = Math.min(255, length);
    return word;
  }

  #makeRoomFor(words: number): void {
    this.#marks = longer(this.#marks, words);
    this.#tellingLengths = longer(this.#tellingLengths, words);
  }

  /** Lets a stretch of so many characters be added. */
  makeRoom(length: number): void {
    const most = this.count + (length >> 1) + 1;
    if (most > this.sequence.length) this.sequence = longer(this.sequence, most);
  }

  /** Adds one more word to the sequence. @returns bits of `MARK` */
  add(word: number): number {
    this.sequence[this.count++] = word;
    const marks = this.#marks[word]!;
    this.marks |= marks;
    return marks;
  }

  /** What the vocabulary knows of a word: bits of `MARK`. */
  marksOf(word: number): number {
    return this.#marks[word]!;
  }

  /** The word that was added last. */
  get last(): number {
    return this.sequence[this.count - 1]!;
  }

  /** @returns a number for each word, all 0; good until it is asked for again, for words of the sequence only */
  tallies(): Int32Array {
    if (this.size > this.#tallies.length) this.#tallies = new Int32Array(2 * this.size);
    else this.#clearTallies();
    return this.#tallies;
  }

  #clearTallies(): void {
    const tallies = this.#tallies;
    const sequence = this.sequence;
    for (let n = 0; n < this.count; n++) tallies[sequence[n]!] = 0;
  }

  /** From here on no word has been met. */
  startStretch(): void {
    if (this.size > this.#met.length) this.#met = longer(this.#met, this.size);
    this.#stretch++;
  }

  /** @returns whether the word had not been met in this stretch */
  meet(word: number): boolean {
    const isNew = this.#met[word] !== this.#stretch;
    this.#met[word] = this.#stretch;
    return isNew;
  }

  isMet(word: number): boolean {
    return this.#met[word] === this.#stretch;
  }

  textOf(word: number): string {
    return this.#dictionary.textOf(word);
  }

  /** @returns the text of a stretch of the sequence, folded */
  say({ from, to }: { readonly from: number; readonly to: number }): string {
    return Array.from(this.sequence.subarray(from, to), (word) => this.textOf(word)).join(' ');
  }

  /** Of more than so many letters, and no word of grammar: it tells what a text is about. */
  tells(word: number, letters: number): boolean {
    return this.#tellingLengths[word]! > letters;
  }
}

/** Texts up to so many units share one set of words; longer ones get their own, so that none stays in memory. */
const SHARED = 1 << 16;

/** Words for one document after the other: those it gave are only good until it is called again. */
export function wordsFor(vocabulary: Vocabulary): (length: number) => Words {
  const shared = new Words(vocabulary, 0, new Room());
  return (length) => {
    if (length > SHARED) return new Words(vocabulary, length);
    shared.clear();
    return shared;
  };
}
