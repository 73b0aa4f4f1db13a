import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';
import type { Signal } from './signals.ts';

export const LOOK_NAMES = ['first', 'second'] as const;
export type LookName = (typeof LOOK_NAMES)[number];

interface NodeRow {
  look: LookName;
  tree: number;
  node: number;
  signal: string;
  threshold: number | null;
  below: number | null;
  above: number | null;
  value: number;
}

const index = z.coerce.number<string | number>().int().min(0);
const optional = <T extends z.ZodType>(type: T) => z.union([z.literal('').transform(() => null), type]);

/**
 * The learnt trees: one row a node. A node with a signal sends a block to the node `below` when the signal is under the threshold, else to `above`;
 * `value` is what the tree would add to the log odds if it ended there. The bias of a look is its tree 0.
 */
export const cleaningTrees: ReferenceTable<NodeRow> = {
  name: 'cleaning-trees',
  row: z.strictObject({
    look: z.enum(LOOK_NAMES),
    tree: index,
    node: index,
    signal: z.string(),
    threshold: optional(z.coerce.number<string | number>()),
    below: optional(index),
    above: optional(index),
    value: z.coerce.number<string | number>(),
  }) as unknown as z.ZodType<NodeRow>,
};

/** Gradient-boosted trees (Friedman 2001) over the signals of a block, laid out in arrays. */
export class Forest<View> {
  readonly signals: readonly Signal<View>[];
  /** Places of the signals that some tree asks for: the others are not read. */
  readonly #asked: Uint16Array;
  readonly #roots: Int32Array;
  /** The longest way from a root to a leaf. */
  readonly #depth: number;
  /** A leaf asks for the first signal and leads to itself either way, so that all walks are equally long and nothing is guessed at a branch. */
  readonly #signal: Uint16Array;
  readonly #threshold: Float64Array;
  /** Of node n where to go from the threshold on, at 2n, and below it, at 2n + 1. */
  readonly #next: Int32Array;
  readonly #value: Float64Array;

  /** @throws when a tree asks for a signal that is not there. */
  constructor(signals: readonly Signal<View>[], rows: readonly NodeRow[]) {
    this.signals = signals;
    const place = new Map(signals.map(({ name }, n) => [name, n]));
    this.#signal = new Uint16Array(rows.length);
    this.#threshold = new Float64Array(rows.length);
    this.#next = Int32Array.from({ length: 2 * rows.length }, (_, at) => at >> 1);
    this.#value = Float64Array.from(rows, (row) => row.value);
    this.#roots = Int32Array.from(rows.flatMap((row, n) => (row.node === 0 ? [n] : [])));
    let root = 0;
    rows.forEach((row, n) => {
      if (row.node === 0) root = n;
      if (row.signal === '') return;
      const at = place.get(row.signal);
      if (at === undefined) throw new Error(`cleaning-trees: there is no signal ${row.signal}`);
      this.#signal[n] = at;
      this.#threshold[n] = row.threshold!;
      this.#next[2 * n] = root + row.above!;
      this.#next[2 * n + 1] = root + row.below!;
    });
    this.#asked = Uint16Array.from(new Set(this.#signal)).sort();
    this.#depth = this.#roots.reduce((most, tree) => Math.max(most, this.#depthOf(tree)), 0);
  }

  #isLeaf(node: number): boolean {
    return this.#next[2 * node] === node;
  }

  #depthOf(node: number): number {
    if (this.#isLeaf(node)) return 0;
    return 1 + Math.max(this.#depthOf(this.#next[2 * node]!), this.#depthOf(this.#next[2 * node + 1]!));
  }

  /** What each signal that the trees ask for says of a block; the places of others stay as they are. */
  read(view: View, n: number, values: Float64Array): Float64Array {
    const { signals } = this;
    const asked = this.#asked;
    for (let k = 0; k < asked.length; k++) {
      const s = asked[k]!;
      values[s] = signals[s]!.of(view, n);
    }
    return values;
  }

  /** @returns the log odds that a block belongs to the article, by the signals' values. */
  logOdds(values: Float64Array): number {
    const [roots, signal, threshold, next, value] = [
      this.#roots,
      this.#signal,
      this.#threshold,
      this.#next,
      this.#value,
    ];
    const depth = this.#depth;
    let sum = 0;
    for (let tree = 0; tree < roots.length; tree++) {
      let node = roots[tree]!;
      for (let step = 0; step < depth; step++)
        node = next[2 * node + Number(values[signal[node]!]! < threshold[node]!)]!;
      sum += value[node]!;
    }
    return sum;
  }

  /** What each signal adds to the log odds of a block: at each node it asks, by how much the expected value moves (Saabas 2014). Together with the bias they are the sum. */
  contributions(values: Float64Array): Map<string, number> {
    const moved = new Map<string, number>();
    for (const root of this.#roots) {
      let node = root;
      while (!this.#isLeaf(node)) {
        const signal = this.#signal[node]!;
        const next = this.#next[2 * node + Number(values[signal]! < this.#threshold[node]!)]!;
        const { name } = this.signals[signal]!;
        moved.set(name, (moved.get(name) ?? 0) + this.#value[next]! - this.#value[node]!);
        node = next;
      }
    }
    return moved;
  }
}
