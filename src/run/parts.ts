import { BEYOND, byCodePoint } from '../text/code-point-order.ts';
import { addUnit, FNV_OFFSET, mix } from '../text/fnv.ts';
import type { Spooled } from './spool.ts';

/** A part that holds so many documents ends with the next whose hash says so: one in as many. Without the first half, parts would be of very unlike size. */
const FEWEST_DOCUMENTS = 128;
/** A part is closed before it holds more than this, unless it is one document. */
const MOST_BYTES = 4 << 20;
const MOST_DOCUMENTS = 512;

/**
 * A run of documents in the order of their ids: the unit of work, of the cache, of a batch of the tables. Where one ends is
 * said by a hash of the id (content-defined chunking, Manber 1994), so that a document more moves no border but its own and
 * seldom the next.
 */
export interface Part {
  readonly number: number;
  readonly first: string;
  readonly last: string;
  readonly documents: number;
  readonly bytes: number;
}

/** FNV-1a over UTF-16 units, then the finish of MurmurHash3 so that all bits depend on all others. @returns 0 to 2³² - 1 */
export function hash32(text: string, seed = 0): number {
  let hash = FNV_OFFSET ^ seed;
  for (let n = 0; n < text.length; n++) hash = addUnit(hash, text.charCodeAt(n));
  return mix(hash) >>> 0;
}

const mayEndPart = (id: string) => hash32(id) % FEWEST_DOCUMENTS === 0;

/** Cuts documents in the order of their ids into parts. */
export function* cutParts(documents: Iterable<Spooled>): Generator<Spooled[]> {
  let part: Spooled[] = [];
  let bytes = 0;
  for (const document of documents) {
    if (part.length > 0 && (bytes + document.text > MOST_BYTES || part.length === MOST_DOCUMENTS)) {
      yield part;
      [part, bytes] = [[], 0];
    }
    part.push(document);
    bytes += document.text;
    if (part.length >= FEWEST_DOCUMENTS && mayEndPart(document.id)) {
      yield part;
      [part, bytes] = [[], 0];
    }
  }
  if (part.length > 0) yield part;
}

/** Number of the part that holds an id. `last` are the last ids of the parts in order. @returns -1 when it is beyond them. */
export function partOf(last: readonly string[], id: string, isUpTo = isUpToByCodePoint): number {
  let [low, high] = [0, last.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isUpTo(id, last[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low < last.length ? low : -1;
}

const isUpToByCodePoint = (id: string, last: string): boolean => byCodePoint(id, last) <= 0;
const isUpToByUnit = (id: string, last: string): boolean => id <= last;

/** Finds parts of ids that mostly lie in the part of the id before. */
export function partFinder(lasts: readonly string[]): (id: string) => number {
  let part = -1;
  // Beside a text without characters from U+D800 on, the order of UTF-16 is that of code points, and ten times as fast.
  const isUpTo = lasts.some((last) => BEYOND.test(last)) ? isUpToByCodePoint : isUpToByUnit;
  const isIn = (id: string) => part >= 0 && isUpTo(id, lasts[part]!) && (part === 0 || !isUpTo(id, lasts[part - 1]!));
  return (id) => {
    if (!isIn(id)) part = partOf(lasts, id, isUpTo);
    return part;
  };
}

/** Of the parts that are begun last, so many for each worker are begun by their size. */
const BY_SIZE = 4;

/**
 * Parts in the order in which they are begun: the last ones largest first, so that all workers end at about the same time. They
 * are few, for what is made of a part must wait for those that stand before it.
 */
export function inWorkOrder(parts: readonly Part[], workers: number): Part[] {
  const first = Math.max(0, parts.length - BY_SIZE * workers);
  return [...parts.slice(0, first), ...parts.slice(first).sort((a, b) => b.bytes - a.bytes)];
}
