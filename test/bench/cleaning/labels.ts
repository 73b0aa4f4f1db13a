import type { Block } from '../../../src/core/layers.ts';

const words = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

/**
 * Which blocks of a page make its gold body: those whose words stand in it, found in order by an alignment that prefers long runs.
 * A block of fewer words than a shingle counts only between its neighbours' words.
 */
export function labelBlocks(text: string, blocks: readonly Block[], gold: string): boolean[] {
  const truth = words(gold);
  const at = Map.groupBy(truth.keys(), (n) => truth.slice(n, n + 4).join(' '));
  const blockWords = blocks.map((block) => words(text.slice(block.start, block.end)));
  const taken = new Uint8Array(truth.length + 1);
  const place = new Array<number>(blocks.length).fill(-1);
  const order = blocks.map((_, n) => n).sort((a, b) => blockWords[b]!.length - blockWords[a]!.length || a - b);
  for (const n of order) {
    const own = blockWords[n]!;
    if (own.length < 4) break;
    const bestAt = bestStart(own, truth, at, taken);
    if (bestAt < 0) continue;
    if (own.length < 9 && !neighbourly(n, bestAt, place, blockWords)) continue;
    place[n] = bestAt;
    taken.fill(1, bestAt, Math.min(truth.length, bestAt + own.length));
  }
  shortBlocks(place, blockWords, truth, taken);
  return place.map((p) => p >= 0);
}

/** @returns where in the truth a block's words stand; -1 for nowhere. */
function bestStart(
  own: readonly string[],
  truth: readonly string[],
  at: ReadonlyMap<string, number[]>,
  taken: Uint8Array,
): number {
  let [best, bestAt] = [0, -1];
  for (const start of at.get(own.slice(0, 4).join(' ')) ?? []) {
    const same = taken[start] ? 0 : overlapAt(truth, start, own);
    if (same > best) [best, bestAt] = [same, start];
  }
  if (bestAt < 0) return looseStart(own, at, taken);
  return best < own.length * 0.6 ? -1 : bestAt;
}

/** Words of a block that stand in the truth from a place on, in step. */
function overlapAt(truth: readonly string[], start: number, own: readonly string[]): number {
  let same = 0;
  for (let n = 0; n < own.length; n++) if (truth[start + n] === own[n]) same++;
  return same;
}

/** A block whose first words differ: at least six in ten of its shingles stand in the truth. */
function looseStart(own: readonly string[], at: ReadonlyMap<string, number[]>, taken: Uint8Array): number {
  let [hits, first] = [0, -1];
  for (let n = 0; n + 4 <= own.length; n++) {
    const start = at.get(own.slice(n, n + 4).join(' '))?.find((place) => !taken[place]);
    if (start === undefined) continue;
    hits++;
    if (first < 0) first = Math.max(0, start - n);
  }
  return hits >= 0.6 * (own.length - 3) && hits > 0 ? first : -1;
}

/** A short block belongs where it stands in the truth near to where the nearest placed block before or after stands. */
function neighbourly(n: number, start: number, place: readonly number[], blockWords: readonly string[][]): boolean {
  for (let m = n - 1; m >= Math.max(0, n - 6); m--)
    if (place[m]! >= 0) return Math.abs(place[m]! + blockWords[m]!.length - start) <= 30;
  for (let m = n + 1; m <= Math.min(place.length - 1, n + 6); m++)
    if (place[m]! >= 0) return Math.abs(place[m]! - start - blockWords[n]!.length) <= 30;
  return false;
}

/** One to three words between two placed blocks that the truth has in that gap. */
function shortBlocks(
  place: number[],
  blockWords: readonly string[][],
  truth: readonly string[],
  taken: Uint8Array,
): void {
  for (let n = 0; n < place.length; n++) {
    const own = blockWords[n]!;
    if (place[n]! >= 0 || own.length === 0 || own.length > 3) continue;
    let before = n - 1;
    while (before >= Math.max(0, n - 4) && place[before]! < 0) before--;
    if (before < 0 || place[before]! < 0) continue;
    const from = place[before]! + blockWords[before]!.length;
    for (let start = from; start <= from + 12 && start + own.length <= truth.length; start++) {
      if (own.some((word, k) => truth[start + k] !== word || taken[start + k])) continue;
      // In the gap itself, not words of a later paragraph: the next placed block follows.
      place[n] = start;
      taken.fill(1, start, start + own.length);
      break;
    }
  }
}
