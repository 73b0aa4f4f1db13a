import { addUnit, FNV_OFFSET, mix } from '../../text/fnv.ts';
import { digest } from '../container.ts';

/**
 * Rows of one bucket of a part as bytes, in words of 32 bits:
 *
 *     number of rows | bytes of a unit of the keys | hash of each key | its length in UTF-16 units | keys, filled up to a word | number of each row's line
 *
 * Hashes stand there so that no key need be read to find its group. Bytes lie as the processor has them: no file of the cache is read on another machine.
 */
const HEAD_WORDS = 2;
/** Words of a digest that names a line. */
export const NAME_WORDS = 4;

const LATIN = 0xff;

/** Rows in the order in which they come, gathered in arrays that grow. */
export class RowColumns {
  count = 0;
  #hashes = new Uint32Array(1 << 10);
  #lines = new Uint32Array(1 << 10);
  /** Where each key ends in `#units`; the first starts at 0. */
  #ends = new Uint32Array(1 << 10);
  #units = new Uint16Array(1 << 14);
  #end = 0;
  #seen = 0;

  add(key: string, line: number): void {
    const row = this.count++;
    if (row === this.#lines.length) this.#grow();
    if (this.#end + key.length > this.#units.length) this.#units = grown(this.#units, this.#end + key.length);
    this.#hashes[row] = this.#take(key);
    this.#ends[row] = this.#end;
    this.#lines[row] = line;
  }

  #grow(): void {
    const size = 2 * this.#lines.length;
    this.#hashes = grown(this.#hashes, size);
    this.#lines = grown(this.#lines, size);
    this.#ends = grown(this.#ends, size);
  }

  /** @returns its hash: FNV-1a over UTF-16 units, then the finish of MurmurHash3 so that all bits depend on all others */
  #take(key: string): number {
    const units = this.#units;
    let [hash, seen, at] = [FNV_OFFSET, this.#seen, this.#end];
    for (let n = 0; n < key.length; n++) {
      const unit = key.charCodeAt(n);
      units[at++] = unit;
      seen |= unit;
      hash = addUnit(hash, unit);
    }
    [this.#seen, this.#end] = [seen, at];
    return mix(hash);
  }

  /**
   * Shares the rows out by their hash; in a bucket they keep their order.
   * @param names a digest of each line, which the digests of the slices hold instead of its number; null where none are wanted
   * @returns one slice behind the other, the bytes of each, 0 for a bucket without rows, and their digests, '' for those
   */
  slices(buckets: number, names: Uint32Array | null): { bytes: Buffer; sizes: number[]; digests: string[] } {
    const { order, ends } = this.#byBucket(buckets);
    const unit = this.#seen > LATIN ? 2 : 1;
    const most = (HEAD_WORDS + 1) * buckets + 3 * this.count + ((this.#end * unit) >> 2);
    const words = new Uint32Array(most);
    const scratch = new Uint32Array(names ? most + NAME_WORDS * this.count : 0);
    const [sizes, digests]: [number[], string[]] = [[], []];
    let at = 0;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const rows = order.subarray(bucket === 0 ? 0 : ends[bucket - 1], ends[bucket]);
      const content = rows.length === 0 ? at : this.#writeContent(words, at, rows, unit);
      digests.push(rows.length > 0 && names ? this.#digest(scratch, words.subarray(at, content), rows, names) : '');
      for (let n = 0; n < rows.length; n++) words[content + n] = this.#lines[rows[n]!]!;
      sizes.push(4 * (content + rows.length - at));
      at = content + rows.length;
    }
    return { bytes: Buffer.from(words.buffer, 0, 4 * at), sizes, digests };
  }

  /** @returns where it ends */
  #writeContent(words: Uint32Array, start: number, rows: Uint32Array, unit: number): number {
    const count = rows.length;
    words[start] = count;
    words[start + 1] = unit;
    const hashes = start + HEAD_WORDS;
    const keys = new Uint8Array(words.buffer);
    let key = 4 * (hashes + 2 * count);
    for (let n = 0; n < count; n++) {
      const row = rows[n]!;
      const [from, to] = [row === 0 ? 0 : this.#ends[row - 1]!, this.#ends[row]!];
      words[hashes + n] = this.#hashes[row]!;
      words[hashes + count + n] = to - from;
      for (let at = from; at < to; at++) {
        keys[key++] = this.#units[at]!;
        if (unit === 2) keys[key++] = this.#units[at]! >> 8;
      }
    }
    return (key + 3) >> 2;
  }

  #digest(scratch: Uint32Array, content: Uint32Array, rows: Uint32Array, names: Uint32Array): string {
    scratch.set(content);
    let at = content.length;
    for (let n = 0; n < rows.length; n++) {
      const name = NAME_WORDS * this.#lines[rows[n]!]!;
      for (let word = 0; word < NAME_WORDS; word++) scratch[at++] = names[name + word]!;
    }
    return digest(new Uint8Array(scratch.buffer, 0, 4 * at));
  }

  /** Rows in the order of their buckets, and where each bucket ends. */
  #byBucket(buckets: number): { order: Uint32Array; ends: Uint32Array } {
    const ends = new Uint32Array(buckets);
    const [hashes, order] = [this.#hashes, new Uint32Array(this.count)];
    for (let row = 0; row < this.count; row++) ends[hashes[row]! % buckets]!++;
    for (let bucket = 1; bucket < buckets; bucket++) ends[bucket]! += ends[bucket - 1]!;
    for (let row = this.count - 1; row >= 0; row--) order[--ends[hashes[row]! % buckets]!] = row;
    // Each now lies where its bucket starts.
    ends.copyWithin(0, 1);
    ends[buckets - 1] = this.count;
    return { order, ends };
  }
}

/** A copy with room for so many, and for twice as many as before. */
function grown<A extends Uint32Array | Uint16Array>(array: A, size: number): A {
  const larger = new (array.constructor as new (size: number) => A)(Math.max(size, 2 * array.length));
  larger.set(array);
  return larger;
}
