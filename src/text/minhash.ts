import { mix } from './fnv.ts';
import { distinct, spread } from './shingles.ts';

/**
 * Sketches of sets whose values agree as often as the sets are similar, as those of MinHash do (Broder 1997), with banding (Leskovec, Rajaraman,
 * Ullman: Mining of Massive Datasets, 3.4): two sets of similarity s share one of b bands of r values with probability 1 - (1 - s^r)^b; for 24 bands
 * of 3 that is 0.96 at 0.5, 0.997 at 0.6, 0.07 at 0.15.
 */
export const BANDS = 24;
export const BAND_ROWS = 3;
/** Values of a signature. */
export const SIZE = BANDS * BAND_ROWS;

/** Makes the hashes of one round others than those of the rounds before: odd, the golden ratio of 32 bits. */
export const ROUND = 0x9e3779b1 | 0;

/** What shingles are thrown into. */
export interface Bins {
  readonly least: Int32Array;
  /** The round that reached a bin first, counted from 1; 0 for an empty one. */
  readonly reached: Uint8Array;
}

export const makeBins = (): Bins => ({ least: new Int32Array(SIZE), reached: new Uint8Array(SIZE) });

/**
 * A fast similarity sketch (Dahlgaard, Knudsen, Thorup: Fast Similarity Sketching, FOCS 2017): in rounds each shingle is thrown into one of 72 bins
 * until none is empty; a bin keeps the least of the first round that reached it. After as many rounds as there are bins each takes them all in turn.
 * For n shingles and k bins that takes a time of n + k log k, where MinHash takes k n; from 400 shingles on there is mostly one round.
 * @param shingles at least one, spread evenly over 32 bits, in any order, repeats too.
 * @param bins to be used again; what it gave is then only good until the next call.
 * @returns the value of each bin.
 */
export function signature(shingles: Uint32Array, bins = makeBins()): Int32Array {
  bins.reached.fill(0);
  let empty = SIZE - throwAll(shingles, 0, bins);
  const thrown = empty > 0 && shingles.length > FILLING ? distinct(shingles) : shingles;
  for (let round = 1; empty > 0; round++)
    empty -= round < SIZE ? throwAll(thrown, round, bins) : throwInto(round - SIZE, thrown, round, bins);
  return bins.least;
}

/** So many shingles leave a bin empty only when most of them are the same: chance does so in one of 16,000 texts. */
const FILLING = 1000;

/** @returns how many bins were reached for the first time. */
function throwAll(shingles: Uint32Array, round: number, bins: Bins): number {
  let filled = 0;
  for (let at = 0; at < shingles.length; at++) {
    const hash = hashOf(shingles[at]!, round);
    filled += put(bins, ((hash >>> 16) * SIZE) >>> 16, hash, round);
  }
  return filled;
}

function throwInto(bin: number, shingles: Uint32Array, round: number, bins: Bins): number {
  let filled = 0;
  for (let at = 0; at < shingles.length; at++) filled += put(bins, bin, hashOf(shingles[at]!, round), round);
  return filled;
}

const hashOf = (shingle: number, round: number): number =>
  round === 0 ? shingle : mix((shingle + Math.imul(round, ROUND)) | 0);

/** @returns 1 when the bin was empty, else 0. */
function put({ least, reached }: Bins, bin: number, hash: number, round: number): number {
  const first = reached[bin]!;
  // The bin was chosen by the high half, so the low one comes first in the order.
  const value = (hash << 16) | (hash >>> 16);
  if (first === 0) {
    reached[bin] = round + 1;
    least[bin] = value;
    return 1;
  }
  if (first === round + 1 && value < least[bin]!) least[bin] = value;
  return 0;
}

/** 16 bits of each value of a signature: of unlike values few share them. */
export function shortened(least: Int32Array): Uint16Array {
  const values = new Uint16Array(SIZE);
  for (let n = 0; n < SIZE; n++) values[n] = spread(least[n]!);
  return values;
}

/** Bytes of a band's key: its number, then its values, so many bits that of a million documents hardly any two share them that are unlike in all three. */
const KEY_BYTES = 1 + 2 * BAND_ROWS;

/** @param values as `shortened` gives them @returns a key for each band, a character for each byte; documents that share one are candidates. */
export function bandKeys(values: Uint16Array): string[] {
  const bytes = Buffer.alloc(BANDS * KEY_BYTES);
  let at = 0;
  for (let n = 0; n < SIZE; n++) {
    if (n % BAND_ROWS === 0) bytes[at++] = n / BAND_ROWS;
    bytes[at++] = values[n]!;
    bytes[at++] = values[n]! >> 8;
  }
  const keys = bytes.toString('latin1');
  const made: string[] = [];
  for (at = 0; at < keys.length; at += KEY_BYTES) made.push(keys.slice(at, at + KEY_BYTES));
  return made;
}

/** Number of the band that a key is of. */
export const bandOf = (key: string): number => key.charCodeAt(0);
