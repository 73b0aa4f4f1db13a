/** Turns UTF-16 offsets of a text into offsets in Unicode code points, and back. */
export interface CodePoints {
  /** @param offset UTF-16, never inside a surrogate pair. */
  fromUtf16(offset: number): number;
  toUtf16(codePoint: number): number;
  readonly length: number;
}

const SURROGATE = /[\ud800-\udbff]/;
const SURROGATE_PAIR = /[\u{10000}-\u{10FFFF}]/gu;
const same = (offset: number): number => offset;

/**
 * Texts are mostly without characters beyond the Basic Multilingual Plane: then both counts are the same and nothing is kept.
 * @param mayHold whether the text may hold such, where that is known
 */
export function codePoints(text: string, mayHold = SURROGATE.test(text)): CodePoints {
  if (!mayHold) return { fromUtf16: same, toUtf16: same, length: text.length };
  const pairs = Array.from(text.matchAll(SURROGATE_PAIR), (match) => match.index);
  // The k-th pair starts at pairs[k] in UTF-16 and at pairs[k] - k in code points.
  const before = (limit: number, shift: number) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[middle]! - middle * shift < limit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    fromUtf16: (offset) => offset - before(offset, 0),
    toUtf16: (point) => point + before(point, 1),
    length: text.length - pairs.length,
  };
}
