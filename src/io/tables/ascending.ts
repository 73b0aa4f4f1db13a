import { type Utf8, viewOf } from './strings.ts';

const HASH = 0x23;

/**
 * Whether each text from a row on stands behind the one before it, so that no two are the same. First comes what stands before the
 * last `#`, byte by byte, then the shorter before the longer: `a#b9`, `a#b10`, `b#b1`, as the ids of the rows of documents do.
 */
export function ascend({ values, offsets }: Utf8, from: number): boolean {
  const view = viewOf(values);
  for (let row = Math.max(1, from); row < offsets.length - 1; row++)
    if (!precedes(view, offsets[row - 1]!, offsets[row]!, offsets[row + 1]!)) return false;
  return true;
}

/** Of two texts, one of which starts where the other ends. */
function precedes(view: DataView, start: number, middle: number, end: number): boolean {
  const [head, nextHead] = [headLength(view, start, middle), headLength(view, middle, end)];
  const least = Math.min(middle - start, end - middle);
  const same = sameBytes(view, start, middle, least);
  const isLess = same < least && view.getUint8(start + same) < view.getUint8(middle + same);
  if (same < Math.min(head, nextHead)) return isLess;
  if (head !== nextHead) return head < nextHead;
  return middle - start < end - middle || (middle - start === end - middle && isLess);
}

/** Bytes before the last `#`; all where there is none. */
function headLength(view: DataView, start: number, end: number): number {
  let at = end - 1;
  while (at >= start && view.getUint8(at) !== HASH) at--;
  return at < start ? end - start : at - start;
}

/** With how many bytes, up to so many, both begin. */
function sameBytes(view: DataView, one: number, other: number, most: number): number {
  let n = 0;
  while (n + 4 <= most && view.getInt32(one + n) === view.getInt32(other + n)) n += 4;
  while (n < most && view.getUint8(one + n) === view.getUint8(other + n)) n++;
  return n;
}
