import { type Look, readRow, Values } from './row.ts';
import type { NodeRow } from './trees.ts';

/** Bits of a threshold as a whole number; signals reach twice as far, so that a difference of two stays within 32 bits. */
const BITS = 29;
const MOST = 2 ** (BITS + 1) - 1;
/** Below a leaf: a threshold that no signal is under. */
const NEVER = -MOST - 1;
/** The levels that are walked without a loop. */
const UNROLLED = 4;
/** Blocks that are judged at a time: their signals stay near the processor while one tree after the other asks for them. */
const BATCH = 64;

/**
 * Gradient-boosted trees (Friedman 2001) over the signals of a block, each laid out as a complete binary tree: below node i stand 2i + 1 (under the threshold) and 2i.
 * A leaf above the last level is repeated down to it, so that all blocks take the same number of steps; and a step compares by the sign of a difference,
 * so nothing is guessed at a branch.
 */
export class Forest<View> {
  readonly #look: Look<View>;
  readonly #scales: Float64Array;
  readonly #levels: number;
  readonly #signal: Uint16Array;
  readonly #threshold: Int32Array;
  readonly #value: Float64Array;
  /** Room for a batch: the signals as they are and as whole numbers, the log odds. */
  readonly #row: Values;
  readonly #cells: Int32Array;
  readonly #sums = new Float64Array(BATCH);
  /** What trees without a question say of all blocks. */
  #bias = 0;

  /** @throws when a tree asks for a signal that is not there. */
  constructor(look: Look<View>, rows: readonly NodeRow[]) {
    this.#look = look;
    this.#row = new Values(look, BATCH);
    this.#cells = new Int32Array(BATCH * look.names.length);
    const place = new Map(look.names.map((name, n) => [name, n]));
    for (const { signal } of rows)
      if (signal !== '' && !place.has(signal)) throw new Error(`cleaning-trees: there is no signal ${signal}`);
    this.#scales = scalesOf(look.names, rows);
    const trees = [...Map.groupBy(rows, (row) => row.tree).values()];
    for (const [root] of trees.filter(isConstant)) this.#bias += root!.value;
    const asking = trees.filter((nodes) => !isConstant(nodes));
    this.#levels = Math.max(UNROLLED, ...asking.map((nodes) => depthOf(nodes, nodes[0]!)));
    const size = asking.length << (this.#levels + 1);
    this.#signal = new Uint16Array(size);
    this.#threshold = new Int32Array(size).fill(NEVER);
    this.#value = new Float64Array(size);
    asking.forEach((nodes, t) => {
      this.#lay(nodes, nodes[0]!, t << (this.#levels + 1), 1, place);
    });
  }

  /** Lays a node at place i of its tree; a leaf fills all places below. */
  #lay(nodes: readonly NodeRow[], node: NodeRow, tree: number, i: number, place: ReadonlyMap<string, number>): void {
    this.#value[tree + i] = node.value;
    const isLeaf = node.signal === '';
    if (!isLeaf) {
      const s = place.get(node.signal)!;
      this.#signal[tree + i] = s;
      this.#threshold[tree + i] = Math.floor(node.threshold! * this.#scales[s]!);
    }
    if (i >> this.#levels) return;
    this.#lay(nodes, isLeaf ? node : nodes[node.above!]!, tree, 2 * i, place);
    this.#lay(nodes, isLeaf ? node : nodes[node.below!]!, tree, 2 * i + 1, place);
  }

  /**
   * The log odds that blocks belong to the article.
   * @param which the blocks of the view, so many
   * @param into takes them, by block
   */
  judge(view: View, which: Int32Array, blocks: number, into: Float64Array): void {
    const row = this.#row;
    const sums = this.#sums;
    for (let from = 0; from < blocks; from += BATCH) {
      const count = Math.min(BATCH, blocks - from);
      row.next = 0;
      for (let k = 0; k < count; k++) this.#look.read(view, which[from + k]!, row);
      this.#scale(row.values, count);
      sums.fill(this.#bias);
      this.#sum(count);
      for (let k = 0; k < count; k++) into[which[from + k]!] = sums[k]!;
    }
  }

  /** Values as whole numbers, each times the scale of its signal. */
  #scale(values: Float64Array, rows: number): void {
    const scales = this.#scales;
    const cells = this.#cells;
    const width = scales.length;
    for (let row = 0; row < rows * width; row += width)
      for (let s = 0; s < width; s++)
        cells[row + s] = Math.min(MOST, Math.max(-MOST, Math.floor(values[row + s]! * scales[s]!)));
  }

  /** Tree by tree over all rows, two at a time: while one waits for its signal the other goes down. A row without a partner is walked twice. */
  #sum(count: number): void {
    const signal = this.#signal;
    const threshold = this.#threshold;
    const value = this.#value;
    const levels = this.#levels;
    const cells = this.#cells;
    const sums = this.#sums;
    const width = this.#scales.length;
    for (let tree = 0; tree < value.length; tree += 2 << levels) {
      const first = signal[tree + 1]!;
      const least = threshold[tree + 1]!;
      for (let k = 0; k < count; k += 2) {
        const row = k * width;
        const other = k + 1 < count ? row + width : row;
        let i = 2 + ((cells[row + first]! - least) >>> 31);
        let j = 2 + ((cells[other + first]! - least) >>> 31);
        i = next(i, tree + i, cells, row, signal, threshold);
        j = next(j, tree + j, cells, other, signal, threshold);
        i = next(i, tree + i, cells, row, signal, threshold);
        j = next(j, tree + j, cells, other, signal, threshold);
        i = next(i, tree + i, cells, row, signal, threshold);
        j = next(j, tree + j, cells, other, signal, threshold);
        for (let level = UNROLLED; level < levels; level++) {
          i = next(i, tree + i, cells, row, signal, threshold);
          j = next(j, tree + j, cells, other, signal, threshold);
        }
        sums[k]! += value[tree + i]!;
        if (k + 1 < count) sums[k + 1]! += value[tree + j]!;
      }
    }
  }

  /** What each signal adds to the log odds of a block: at each node it asks, by how much the expected value moves (Saabas 2014). Together with the bias they are the sum. */
  contributions(view: View, n: number): Map<string, number> {
    const moved = new Map<string, number>();
    this.#scale(readRow(this.#look, view, n, this.#row), 1);
    const cells = this.#cells;
    for (let tree = 0; tree < this.#value.length; tree += 2 << this.#levels) {
      for (let i = 1; !(i >> this.#levels); ) {
        const at = tree + i;
        i = next(i, at, cells, 0, this.#signal, this.#threshold);
        const name = this.#look.names[this.#signal[at]!]!;
        const by = this.#value[tree + i]! - this.#value[at]!;
        if (by !== 0) moved.set(name, (moved.get(name) ?? 0) + by);
      }
    }
    return moved;
  }
}

const isConstant = (nodes: readonly NodeRow[]): boolean => nodes[0]!.signal === '';

function depthOf(nodes: readonly NodeRow[], { signal, below, above }: NodeRow): number {
  return signal === '' ? 0 : 1 + Math.max(depthOf(nodes, nodes[below!]!), depthOf(nodes, nodes[above!]!));
}

/** From node i, which stands at `at`, down one level. */
const next = (
  i: number,
  at: number,
  cells: Int32Array,
  row: number,
  signal: Uint16Array,
  threshold: Int32Array,
): number => 2 * i + ((cells[row + signal[at]!]! - threshold[at]!) >>> 31);

/** For each signal the power of two that makes its greatest threshold a whole number of `BITS` bits; 0 for one that no tree asks for. */
function scalesOf(names: readonly string[], rows: readonly NodeRow[]): Float64Array {
  const most = new Map<string, number>();
  for (const { signal, threshold } of rows)
    if (signal !== '') most.set(signal, Math.max(most.get(signal) ?? 2 ** -BITS, Math.abs(threshold!)));
  return Float64Array.from(names, (name) => {
    const reach = most.get(name);
    return reach === undefined ? 0 : 2 ** (BITS - Math.ceil(Math.log2(reach)));
  });
}
