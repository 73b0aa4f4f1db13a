import type { GroupRow } from '../../core/stage.ts';
import type { Lines } from './lines.ts';

/** Rows of one group whose lines are held in memory; those of more are read as often as it is gone over. */
const HELD = 100_000;

/** No row, no group. */
const NONE = -1;
/** Spreads hashes whose low bits are those of the bucket: the golden ratio of 32 bits. */
const SPREAD = 0x9e3779b1;

/**
 * Rows that came in order of document and start, gathered by key without losing that order: chains of numbers over the bytes
 * of the slices, since most keys have one row, and many stages say nothing of such a group.
 */
export class Groups {
  readonly #words: Uint32Array;
  readonly #bytes: Buffer;
  readonly #held: number;
  /** Open addressing: a group for each slot. */
  readonly #slots: Int32Array;
  readonly #shift: number;
  /** By group: hash of its key, place of the key in `#bytes`, its bytes, those of a unit; its first and last row, how many. */
  readonly #hash: Uint32Array;
  readonly #keyAt: Uint32Array;
  readonly #keySize: Uint32Array;
  readonly #unit: Uint8Array;
  readonly #first: Int32Array;
  readonly #last: Int32Array;
  readonly #count: Uint32Array;
  /** By row: its line, and the next row of its group. */
  readonly #line: Uint32Array;
  readonly #next: Int32Array;
  rows = 0;
  count = 0;

  /** @param bytes in which slices lie, from a whole word on @param most how many rows may come @param held rows of a group whose lines are held */
  constructor(bytes: Buffer, most: number, held = HELD) {
    [this.#bytes, this.#held] = [bytes, held];
    this.#words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    const bits = Math.max(1, Math.ceil(Math.log2(2 * most)));
    this.#slots = new Int32Array(2 ** bits).fill(NONE);
    this.#shift = 32 - bits;
    [this.#hash, this.#keyAt, this.#keySize] = [new Uint32Array(most), new Uint32Array(most), new Uint32Array(most)];
    [this.#first, this.#last, this.#count] = [new Int32Array(most), new Int32Array(most), new Uint32Array(most)];
    [this.#unit, this.#line, this.#next] = [new Uint8Array(most), new Uint32Array(most), new Int32Array(most)];
  }

  /** @param at where a slice starts, see `slices` @param line the number that the first line of its part has here */
  add(at: number, line: number): void {
    const words = this.#words;
    const [count, unit] = [words[at >>> 2]!, words[(at >>> 2) + 1]!];
    const hashes = (at >>> 2) + 2;
    let key = 4 * (hashes + 2 * count);
    let units = 0;
    for (let n = 0; n < count; n++) units += words[hashes + count + n]!;
    const lines = (key >> 2) + ((units * unit + 3) >> 2);
    for (let n = 0; n < count; n++) {
      const size = words[hashes + count + n]! * unit;
      this.#append(this.#groupOf(words[hashes + n]!, key, size, unit), line + words[lines + n]!);
      key += size;
    }
  }

  #append(group: number, line: number): void {
    const row = this.rows++;
    this.#line[row] = line;
    this.#next[row] = NONE;
    if (this.#count[group]!++ === 0) this.#first[group] = row;
    else this.#next[this.#last[group]!] = row;
    this.#last[group] = row;
  }

  #groupOf(hash: number, keyAt: number, size: number, unit: number): number {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(hash, SPREAD) >>> this.#shift;
    for (; ; slot = (slot + 1) & mask) {
      const group = this.#slots[slot]!;
      if (group === NONE) break;
      if (this.#hash[group] === hash && this.#hasKey(group, keyAt, size, unit)) return group;
    }
    const group = this.count++;
    this.#slots[slot] = group;
    [this.#hash[group], this.#keyAt[group], this.#keySize[group]] = [hash, keyAt, size];
    this.#unit[group] = unit;
    return group;
  }

  #hasKey(group: number, keyAt: number, size: number, unit: number): boolean {
    if (this.#unit[group] !== unit) return this.#keyOf(group) === this.#text(keyAt, size, unit);
    if (this.#keySize[group] !== size) return false;
    const [bytes, own] = [this.#bytes, this.#keyAt[group]!];
    for (let n = 0; n < size; n++) if (bytes[own + n] !== bytes[keyAt + n]) return false;
    return true;
  }

  #keyOf = (group: number): string => this.#text(this.#keyAt[group]!, this.#keySize[group]!, this.#unit[group]!);

  #text = (at: number, size: number, unit: number): string =>
    this.#bytes.toString(unit === 1 ? 'latin1' : 'utf16le', at, at + size);

  /** Calls for the lines of all groups that have so many rows at least, and are not too large. */
  need(lines: Lines, least: number): void {
    for (let group = 0; group < this.count; group++) {
      const count = this.#count[group]!;
      if (count < least || count > this.#held) continue;
      for (let row = this.#first[group]!; row !== NONE; row = this.#next[row]!) lines.need(this.#line[row]!);
    }
  }

  /** Each key that has so many rows at least, with its rows, which can be gone over again. @param lines that are called for */
  *ofAtLeast(least: number, lines: Lines): Generator<[string, Iterable<GroupRow>]> {
    for (let group = 0; group < this.count; group++) {
      if (this.#count[group]! < least) continue;
      const [key, own] = [this.#keyOf(group), this.#linesOf(group)];
      yield [key, own.length > this.#held ? lines.streamed(key, own) : lines.rows(key, own)];
    }
  }

  #linesOf(group: number): Uint32Array {
    const lines = new Uint32Array(this.#count[group]!);
    for (let row = this.#first[group]!, n = 0; row !== NONE; row = this.#next[row]!) lines[n++] = this.#line[row]!;
    return lines;
  }
}
