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
  readonly #roots: number[] = [];
  readonly #signal: Int16Array;
  readonly #threshold: Float64Array;
  readonly #below: Int32Array;
  readonly #above: Int32Array;
  readonly #value: Float64Array;

  /** @throws when a tree asks for a signal that is not there. */
  constructor(signals: readonly Signal<View>[], rows: readonly NodeRow[]) {
    this.signals = signals;
    const place = new Map(signals.map(({ name }, n) => [name, n]));
    const count = rows.length;
    this.#signal = new Int16Array(count).fill(-1);
    this.#threshold = new Float64Array(count);
    this.#below = new Int32Array(count);
    this.#above = new Int32Array(count);
    this.#value = Float64Array.from(rows, (row) => row.value);
    let root = 0;
    rows.forEach((row, n) => {
      if (row.node === 0) {
        root = n;
        this.#roots.push(n);
      }
      if (row.signal === '') return;
      const at = place.get(row.signal);
      if (at === undefined) throw new Error(`cleaning-trees: there is no signal ${row.signal}`);
      this.#signal[n] = at;
      this.#threshold[n] = row.threshold!;
      this.#below[n] = root + row.below!;
      this.#above[n] = root + row.above!;
    });
  }

  /** What each signal says of a block. */
  read(view: View, n: number, values: Float64Array): Float64Array {
    for (let s = 0; s < this.signals.length; s++) values[s] = this.signals[s]!.of(view, n);
    return values;
  }

  /** @returns the log odds that a block belongs to the article, by the signals' values. */
  logOdds(values: Float64Array): number {
    let sum = 0;
    for (const root of this.#roots) sum += this.#value[this.#leaf(root, values)]!;
    return sum;
  }

  #leaf(root: number, values: Float64Array): number {
    let node = root;
    while (this.#signal[node]! >= 0)
      node = values[this.#signal[node]!]! < this.#threshold[node]! ? this.#below[node]! : this.#above[node]!;
    return node;
  }

  /** What each signal adds to the log odds of a block: at each node it asks, by how much the expected value moves (Saabas 2014). Together with the bias they are the sum. */
  contributions(values: Float64Array): Map<string, number> {
    const moved = new Map<string, number>();
    for (const root of this.#roots) {
      let node = root;
      while (this.#signal[node]! >= 0) {
        const signal = this.#signal[node]!;
        const next = values[signal]! < this.#threshold[node]! ? this.#below[node]! : this.#above[node]!;
        const { name } = this.signals[signal]!;
        moved.set(name, (moved.get(name) ?? 0) + this.#value[next]! - this.#value[node]!);
        node = next;
      }
    }
    return moved;
  }
}
