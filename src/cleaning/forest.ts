import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';

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

/** Bits of a threshold as a whole number; signals reach twice as far, so that a difference of two stays within 32 bits. */
const BITS = 29;
const MOST = 2 ** (BITS + 1) - 1;
/** Below a leaf: a threshold that no signal is under. */
const NEVER = -MOST - 1;
/** The levels that are walked without a loop. */
const UNROLLED = 4;

/**
 * Gradient-boosted trees (Friedman 2001) over the signals of a block, each laid out as a complete binary tree: below node i stand 2i + 1 (under the threshold) and 2i.
 * Signals and thresholds are compared as whole numbers, scaled by a power of two for each signal: the sign of their difference is the way to go,
 * so nothing is guessed at a branch.
 */
export class Forest {
  readonly #names: readonly string[];
  /** Places of the signals that some tree asks for, and by what each is multiplied. */
  readonly #asked: Uint16Array;
  readonly #scale: Float64Array;
  readonly #levels: number;
  readonly #signal: Uint16Array;
  readonly #threshold: Int32Array;
  readonly #value: Float64Array;

  /** @throws when a tree asks for a signal that is not there. */
  constructor(names: readonly string[], rows: readonly NodeRow[]) {
    this.#names = names;
    const place = new Map(names.map((name, n) => [name, n]));
    for (const { signal } of rows)
      if (signal !== '' && !place.has(signal)) throw new Error(`cleaning-trees: there is no signal ${signal}`);
    const trees = [...Map.groupBy(rows, (row) => row.tree).values()];
    this.#scale = scales(names, rows);
    this.#asked = Uint16Array.from(names.keys()).filter((s) => this.#scale[s]! > 0);
    this.#levels = Math.max(UNROLLED, ...trees.map((nodes) => depthOf(nodes, nodes[0]!)));
    // An even number: the last may be an empty tree, of value 0.
    const size = (trees.length + (trees.length % 2)) << (this.#levels + 1);
    this.#signal = new Uint16Array(size);
    this.#threshold = new Int32Array(size).fill(NEVER);
    this.#value = new Float64Array(size);
    trees.forEach((nodes, t) => {
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
      this.#threshold[tree + i] = Math.floor(node.threshold! * this.#scale[s]!);
    }
    if (i >> this.#levels) return;
    this.#lay(nodes, isLeaf ? node : nodes[node.above!]!, tree, 2 * i, place);
    this.#lay(nodes, isLeaf ? node : nodes[node.below!]!, tree, 2 * i + 1, place);
  }

  /** @returns room for the signals of a block as whole numbers, which `logOdds` fills. */
  room(): Int32Array {
    return new Int32Array(this.#names.length);
  }

  #scaled(values: Float64Array, room: Int32Array): void {
    const asked = this.#asked;
    const scale = this.#scale;
    for (let k = 0; k < asked.length; k++) {
      const s = asked[k]!;
      const scaled = Math.floor(values[s]! * scale[s]!);
      room[s] = Math.min(MOST, Math.max(-MOST, scaled));
    }
  }

  /** @returns the log odds that a block belongs to the article, by the signals' values. */
  logOdds(values: Float64Array, room: Int32Array): number {
    this.#scaled(values, room);
    const [signal, threshold, value, levels] = [this.#signal, this.#threshold, this.#value, this.#levels];
    const stride = 2 << levels;
    let sum = 0;
    // Two trees by turns: while one waits for a number from memory, the other goes on.
    for (let tree = 0; tree < value.length; tree += 2 * stride) {
      const other = tree + stride;
      let [i, j] = [1, 1];
      i = next(i, tree + i, room, signal, threshold);
      j = next(j, other + j, room, signal, threshold);
      i = next(i, tree + i, room, signal, threshold);
      j = next(j, other + j, room, signal, threshold);
      i = next(i, tree + i, room, signal, threshold);
      j = next(j, other + j, room, signal, threshold);
      i = next(i, tree + i, room, signal, threshold);
      j = next(j, other + j, room, signal, threshold);
      for (let level = UNROLLED; level < levels; level++) {
        i = next(i, tree + i, room, signal, threshold);
        j = next(j, other + j, room, signal, threshold);
      }
      sum += value[tree + i]!;
      sum += value[other + j]!;
    }
    return sum;
  }

  /** What each signal adds to the log odds of a block: at each node it asks, by how much the expected value moves (Saabas 2014). Together with the bias they are the sum. */
  contributions(values: Float64Array): Map<string, number> {
    const moved = new Map<string, number>();
    const room = this.room();
    this.#scaled(values, room);
    for (let tree = 0; tree < this.#value.length; tree += 2 << this.#levels) {
      for (let i = 1; !(i >> this.#levels); ) {
        const at = tree + i;
        i = next(i, at, room, this.#signal, this.#threshold);
        const name = this.#names[this.#signal[at]!]!;
        const by = this.#value[tree + i]! - this.#value[at]!;
        if (by !== 0) moved.set(name, (moved.get(name) ?? 0) + by);
      }
    }
    return moved;
  }
}

function depthOf(nodes: readonly NodeRow[], { signal, below, above }: NodeRow): number {
  return signal === '' ? 0 : 1 + Math.max(depthOf(nodes, nodes[below!]!), depthOf(nodes, nodes[above!]!));
}

/** From node i, which stands at `at`, down one level. */
const next = (i: number, at: number, room: Int32Array, signal: Uint16Array, threshold: Int32Array): number =>
  2 * i + ((room[signal[at]!]! - threshold[at]!) >>> 31);

/** For each signal the power of two that makes its greatest threshold a whole number of `BITS` bits; 0 for one that no tree asks for. */
function scales(names: readonly string[], rows: readonly NodeRow[]): Float64Array {
  const most = new Map<string, number>();
  for (const { signal, threshold } of rows)
    if (signal !== '') most.set(signal, Math.max(most.get(signal) ?? 2 ** -BITS, Math.abs(threshold!)));
  return Float64Array.from(names, (name) => {
    const reach = most.get(name);
    return reach === undefined ? 0 : 2 ** (BITS - Math.ceil(Math.log2(reach)));
  });
}
