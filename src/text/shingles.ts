const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Words in a shingle. Shorter ones are shared by unlike texts, longer ones by too few alike. */
const SIZE = 5;

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo 1991). */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let n = 0; n < word.length; n++) hash = Math.imul(hash ^ word.charCodeAt(n), 0x01000193);
  return hash >>> 0;
}

/** Spreads 32 bits evenly: the finalizer of MurmurHash3 (Appleby 2011). */
export function spread(bits: number): number {
  let h = bits;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/**
 * The set of word 5-grams of a text, each as 32 bits, in rising order; case and marks don't count. A text of fewer words is one shingle, an empty one none.
 * Two sets of a thousand share a value by chance once in four thousand times, which moves a similarity by less than 0.001.
 */
export function shingles(text: string): Uint32Array {
  const words = Array.from(text.toLowerCase().matchAll(WORD), (match) => hashWord(match[0]));
  if (words.length === 0) return new Uint32Array();
  const set = new Set<number>();
  for (let n = 0; n + SIZE <= Math.max(words.length, SIZE); n++) {
    let hash = 0;
    for (const word of words.slice(n, n + SIZE)) hash = spread(Math.imul(hash, 31) + word);
    set.add(hash);
  }
  return Uint32Array.from(set).sort();
}

/** Jaccard similarity of two sets in rising order: shared values by all values; 0 for two empty ones. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}
