import { FIRST_OWN, MOST_COMMON, NAMED } from './layer-codec.ts';

/** Places in which a text is looked for; a power of two. */
const PLACES = 1 << 14;
/** A longer text is not taken for one that comes again. */
const LONGEST = 64;
const FIRST_COMMON = NAMED.length;
/** Spreads hashes over all bits: the golden ratio of 32 bits. */
const GOLDEN = 0x9e3779b1;

/**
 * Numbers the texts of documents: those that come again in another document of the file once for all of them, the others for
 * their document alone. Faster than a Map since a text is looked for in one place only, which its length and some of its
 * characters name: where another has taken it, the text gets a second number.
 */
export class TextNumbers {
  /** Texts that documents of the file share, and where each is found: its number among them, from 1 on. */
  readonly common: string[] = [];
  readonly #commonAt = new Uint16Array(PLACES);
  /** Texts of the document, and where each is found, counted on from document to document so that no place need be emptied. */
  readonly own: string[] = [];
  readonly #ownAt = new Int32Array(PLACES);
  /** The hash of the own text that was last found there. */
  readonly #hashes = new Int32Array(PLACES);
  #before = 1;

  numberOf(text: string): number {
    const hash = hashOf(text);
    const place = hash & (PLACES - 1);
    const common = this.#commonAt[place]!;
    if (common > 0 && this.common[common - 1] === text) return FIRST_COMMON + common - 1;
    const own = this.#ownAt[place]! - this.#before;
    if (own >= 0 && this.own[own] === text) return FIRST_OWN + own;
    if (own < 0 && common === 0 && this.#hashes[place] === hash && this.#isShared(text, place))
      return FIRST_COMMON + this.#commonAt[place]! - 1;
    this.#hashes[place] = hash;
    this.#ownAt[place] = this.#before + this.own.length;
    return FIRST_OWN + this.own.push(text) - 1;
  }

  /** Takes a text that another document seems to have had among those they share; as a copy, which holds no document in memory. */
  #isShared(text: string, place: number): boolean {
    if (text.length > LONGEST || this.common.length === MOST_COMMON) return false;
    this.#commonAt[place] = this.common.push(JSON.parse(JSON.stringify(text)));
    return true;
  }

  nextDocument(): void {
    this.#before += this.own.length;
    this.own.length = 0;
    if (this.#before > 1 << 30) this.#forget();
  }

  /** The document from its start: its texts are not taken for those of another. */
  again(): void {
    this.own.length = 0;
  }

  nextFile(): void {
    this.common.length = this.own.length = 0;
    this.#commonAt.fill(0);
    this.#forget();
  }

  #forget(): void {
    this.#ownAt.fill(0);
    this.#hashes.fill(0);
    this.#before = 1;
  }
}

/** Of its length and a few characters: ids and their like differ at the end, words at both. */
function hashOf(text: string): number {
  const last = text.length - 1;
  if (last < 0) return 0;
  let hash = Math.imul(last, 31) + text.charCodeAt(0);
  hash = Math.imul(hash, 31) + text.charCodeAt(last >> 1);
  if (last > 2) hash = Math.imul(hash, 31) + text.charCodeAt(last - 2);
  if (last > 1) hash = Math.imul(hash, 31) + text.charCodeAt(last - 1);
  hash = Math.imul(Math.imul(hash, 31) + text.charCodeAt(last), GOLDEN);
  return hash ^ (hash >>> 15);
}
