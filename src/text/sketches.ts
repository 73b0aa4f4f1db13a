import { SIZE } from './minhash.ts';
import { distinct, shared, spread } from './shingles.ts';

/** Larger sets take more room than it is worth to know them. */
const MOST_VALUES = 128;
/** Bytes: the low ones of a signature, its high ones, a set. */
const SIGNATURE = 2 * SIZE;
const ROOM = SIGNATURE + 2 * MOST_VALUES;
const NONE = new Uint32Array();

/**
 * A signature, 16 bits of each value, and behind it the set that it is of, 16 bits of each value, if that is small; in base64.
 * @param least as `signature` gives it @param values what it is made of
 */
export function sketch(least: Int32Array, values: Uint32Array): string {
  const set = values.length > MOST_VALUES ? NONE : distinct(values);
  const bytes = new Uint8Array(SIGNATURE + 2 * set.length);
  for (let n = 0; n < SIZE; n++) {
    const value = spread(least[n]!);
    bytes[n] = value;
    bytes[SIZE + n] = value >> 8;
  }
  // The high bits of values that rise do so too.
  const halves = new Uint16Array(bytes.buffer, SIGNATURE);
  for (let n = 0; n < set.length; n++) halves[n] = set[n]! >>> 16;
  return Buffer.from(bytes.buffer).toString('base64');
}

/** Sketches in numbered places, in memory that is used again and again. */
export class Sketches {
  readonly #bytes: Buffer<ArrayBuffer>;
  readonly #words: Int32Array;
  /** How many values there are of each set; 0 where the set is not known. */
  readonly #sizes: Uint8Array;

  constructor(places: number) {
    this.#bytes = Buffer.alloc(places * ROOM);
    this.#words = new Int32Array(this.#bytes.buffer, 0, (places * ROOM) >> 2);
    this.#sizes = new Uint8Array(places);
  }

  /** @param text as `sketch` wrote it */
  read(place: number, text: string): void {
    const bytes = this.#bytes.write(text, place * ROOM, 'base64');
    this.#sizes[place] = (bytes - SIGNATURE) >> 1;
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

  /** What the Jaccard similarity of two sets is at most; 1 where one of them is not known. Of unlike values few have the same 16 bits. */
  atMost(a: number, b: number): number {
    const [some, others] = [this.#sizes[a]!, this.#sizes[b]!];
    if (some === 0 || others === 0) return 1;
    const both = shared(this.#set(a, some), this.#set(b, others));
    return both / (some + others - both);
  }

  #set(place: number, size: number): Uint16Array {
    return new Uint16Array(this.#bytes.buffer, place * ROOM + SIGNATURE, size);
  }
}
