import { addUnit, FNV_OFFSET } from './fnv.ts';
import { ROUND, SIZE } from './minhash.ts';
import { distinct } from './shingles.ts';

/** Larger sets take more room than it is worth to know them. */
const MOST_VALUES = 128;
/** Bytes: the low ones of a signature, its high ones, a check, a set. */
const SIGNATURE = 2 * SIZE;
const SET = SIGNATURE + 8;
const ROOM = SET + 2 * MOST_VALUES;
const NONE = new Uint32Array();
const NOT_MARKED = -1;

/**
 * A signature, a check of all shingles, and the set of them, 16 bits of each value, if that is small; in base64. Texts with the same
 * shingles in the same order have the same sketch, and hardly any others have the same check.
 * @param values of the signature, as `shortened` gives them @param shingles as they stand in the text
 */
export function sketch(values: Uint16Array, shingles: Uint32Array): string {
  const set = shingles.length > MOST_VALUES ? NONE : distinct(shingles);
  const bytes = Buffer.alloc(SET + 2 * set.length);
  for (let n = 0; n < SIZE; n++) {
    bytes[n] = values[n]!;
    bytes[SIZE + n] = values[n]! >> 8;
  }
  new Int32Array(bytes.buffer, SIGNATURE, 2).set(checkOf(shingles));
  // The high bits of values that rise do so too.
  const halves = new Uint16Array(bytes.buffer, SET);
  for (let n = 0; n < set.length; n++) halves[n] = set[n]! >>> 16;
  return bytes.toString('base64');
}

/** Two hashes that depend on each shingle and on their order: FNV-1a and a polynomial. */
function checkOf(shingles: Uint32Array): [number, number] {
  let [low, high] = [FNV_OFFSET, 0];
  for (let n = 0; n < shingles.length; n++) {
    low = addUnit(low, shingles[n]!);
    high = (Math.imul(high, ROUND) + shingles[n]!) | 0;
  }
  return [low, high];
}

/** In base64 three bytes are four characters. */
const [CHECK, CHECK_END] = [(SIGNATURE / 3) * 4, Math.ceil((SET / 3) * 4)];

/** @param sketch as `sketch` wrote it @returns a few of its characters, in which it is unlike those of all other shingles */
export const checkIn = (sketch: string): string => sketch.slice(CHECK, CHECK_END);

/** Sketches in numbered places, in memory that is used again and again. */
export class Sketches {
  readonly #bytes: Buffer<ArrayBuffer>;
  readonly #words: Int32Array;
  /** How many values there are of each set; 0 where the set is not known. */
  readonly #sizes: Uint8Array;
  readonly #halves: Uint16Array;
  /** By value of 16 bits: the last set that was marked and holds it. */
  readonly #marks = new Uint32Array(2 ** 16);
  /** Number of the set that was marked last. */
  #mark = 0;
  /** Place of that set. */
  #marked = NOT_MARKED;

  constructor(places: number) {
    this.#bytes = Buffer.alloc(places * ROOM);
    this.#words = new Int32Array(this.#bytes.buffer, 0, (places * ROOM) >> 2);
    this.#halves = new Uint16Array(this.#bytes.buffer);
    this.#sizes = new Uint8Array(places);
  }

  /** @param text as `sketch` wrote it */
  read(place: number, text: string): void {
    const bytes = this.#bytes.write(text, place * ROOM, 'base64');
    this.#sizes[place] = (bytes - SET) >> 1;
    if (place === this.#marked) this.#marked = NOT_MARKED;
  }

  /**
   * @param least what is asked for
   * @returns the share of values that two signatures agree in: an estimate of the Jaccard similarity, standard error 0.06 at 0.5; 0 where it is below `least`
   */
  estimate(a: number, b: number, least: number): number {
    // Low bytes agree wherever values do: most pairs are unlike in these already.
    if (this.#sameLow(a, b) < least * SIZE) return 0;
    const bytes = this.#bytes;
    const end = a * ROOM + SIZE;
    let [same, other] = [0, b * ROOM];
    for (let n = a * ROOM; n < end; n++, other++)
      if (bytes[n] === bytes[other] && bytes[n + SIZE] === bytes[other + SIZE]) same++;
    return same < least * SIZE ? 0 : same / SIZE;
  }

  /** How many low bytes agree: four at a time, counted in the four bytes of a word (Warren: Hacker's Delight, 6-1). */
  #sameLow(a: number, b: number): number {
    const words = this.#words;
    const end = (a * ROOM + SIZE) >> 2;
    let [unlike, other] = [0, (b * ROOM) >> 2];
    for (let n = (a * ROOM) >> 2; n < end; n++, other++) {
      const bits = words[n]! ^ words[other]!;
      unlike += ((((bits & 0x7f7f7f7f) + 0x7f7f7f7f) | bits) >>> 7) & 0x01010101;
    }
    return SIZE - (Math.imul(unlike, 0x01010101) >>> 24);
  }

  /** Whether a set is known to have fewer values. */
  isBelow(least: number, place: number): boolean {
    const size = this.#sizes[place]!;
    return size > 0 && size < least;
  }

  /**
   * What the Jaccard similarity of two sets is at most; 1 where one of them is not known. Of unlike values few have the same 16 bits.
   * Quick for many `a` beside one `b`.
   */
  atMost(a: number, b: number): number {
    const [some, others] = [this.#sizes[a]!, this.#sizes[b]!];
    if (some === 0 || others === 0) return 1;
    if (this.#marked !== b) this.#markSet(b);
    const [halves, marks, mark, start] = [this.#halves, this.#marks, this.#mark, startOf(a)];
    let both = 0;
    for (let n = start; n < start + some; n++) if (marks[halves[n]!] === mark) both++;
    both = Math.min(both, others);
    return both / (some + others - both);
  }

  /** Marks what a set holds. */
  #markSet(place: number): void {
    const start = startOf(place);
    this.#marked = place;
    this.#mark++;
    for (let n = start; n < start + this.#sizes[place]!; n++) this.#marks[this.#halves[n]!] = this.#mark;
  }
}

/** Where a place's set starts, in values of 16 bits. */
const startOf = (place: number): number => (place * ROOM + SET) >> 1;
