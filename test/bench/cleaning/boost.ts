import { Random } from './random.ts';

/** Rows of numbers by column, for trees that tell 1 from 0. */
export interface Data {
  readonly columns: readonly Float64Array[];
  readonly labels: Uint8Array;
  readonly weights: Float64Array;
  /** Rows of one publisher are drawn together. */
  readonly groups: Int32Array;
}

export interface Node {
  /** Column that the node asks; -1 for a leaf. */
  column: number;
  threshold: number;
  below: number;
  above: number;
  value: number;
}

export interface Boosted {
  readonly bias: number;
  readonly trees: readonly Node[][];
}

export interface Settings {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  readonly lambda: number;
  readonly leastWeight: number;
  readonly columnShare: number;
  readonly groupShare: number;
}

const MOST_CUTS = 47;

/** Gradient-boosted trees for the logistic loss, by histograms (Friedman 2001; Chen and Guestrin 2016); the same trees on every machine. */
export function boost(data: Data, settings: Settings): Boosted {
  const { labels, weights } = data;
  const random = new Random(1);
  const cuts = data.columns.map(cutsOf);
  const bins = data.columns.map((column, c) => Uint8Array.from(column, (value) => binOf(cuts[c]!, value)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const positive = weights.reduce((sum, weight, n) => sum + weight * labels[n]!, 0);
  const bias = Math.log(positive / (total - positive));
  const scores = new Float64Array(labels.length).fill(bias);
  const [slopes, curves] = [new Float64Array(labels.length), new Float64Array(labels.length)];
  const groupCount = data.groups.reduce((most, group) => Math.max(most, group), 0) + 1;
  const trees: Node[][] = [];
  for (let t = 0; t < settings.trees; t++) {
    for (let n = 0; n < labels.length; n++) {
      const p = 1 / (1 + Math.exp(-scores[n]!));
      slopes[n] = (p - labels[n]!) * weights[n]!;
      curves[n] = p * (1 - p) * weights[n]!;
    }
    const drawn = Uint8Array.from({ length: groupCount }, () => (random.next() < settings.groupShare ? 1 : 0));
    const asked = random.sample(data.columns.length, Math.ceil(data.columns.length * settings.columnShare));
    const rows = Int32Array.from(labels.keys()).filter((n) => drawn[data.groups[n]!] === 1);
    const tree = new Grower({ bins, cuts, slopes, curves, asked, settings }).grow(rows);
    trees.push(tree);
    for (let n = 0; n < labels.length; n++) scores[n]! += leafOf(tree, (column) => data.columns[column]![n]!);
  }
  return { bias, trees };
}

export const predict = ({ bias, trees }: Boosted, row: ArrayLike<number>): number =>
  trees.reduce((sum, tree) => sum + leafOf(tree, (column) => row[column]!), bias);

function leafOf(tree: readonly Node[], value: (column: number) => number): number {
  let node = tree[0]!;
  while (node.column >= 0) node = tree[value(node.column) < node.threshold ? node.below : node.above]!;
  return node.value;
}

interface Growing {
  bins: readonly Uint8Array[];
  cuts: readonly Float64Array[];
  slopes: Float64Array;
  curves: Float64Array;
  asked: readonly number[];
  settings: Settings;
}

class Grower {
  readonly #g: Growing;
  readonly #tree: Node[] = [];

  constructor(growing: Growing) {
    this.#g = growing;
  }

  grow(rows: Int32Array): Node[] {
    this.#node(rows, 0);
    return this.#tree;
  }

  #node(rows: Int32Array, level: number): number {
    const { slopes, curves, bins, cuts, settings } = this.#g;
    let [slope, curve] = [0, 0];
    for (const n of rows) {
      slope += slopes[n]!;
      curve += curves[n]!;
    }
    const id = this.#tree.length;
    const node: Node = {
      column: -1,
      threshold: 0,
      below: -1,
      above: -1,
      value: (-slope / (curve + settings.lambda)) * settings.rate,
    };
    this.#tree.push(node);
    const split = level < settings.depth ? this.#best(rows, slope, curve) : null;
    if (!split) return id;
    const column = bins[split.column]!;
    node.column = split.column;
    node.threshold = cuts[split.column]![split.cut]!;
    node.below = this.#node(
      rows.filter((n) => column[n]! <= split.cut),
      level + 1,
    );
    node.above = this.#node(
      rows.filter((n) => column[n]! > split.cut),
      level + 1,
    );
    return id;
  }

  #best(rows: Int32Array, slope: number, curve: number): { column: number; cut: number } | null {
    const { slopes, curves, bins, cuts, asked, settings } = this.#g;
    const { lambda, leastWeight } = settings;
    let [gain, best]: [number, { column: number; cut: number } | null] = [slope ** 2 / (curve + lambda) + 1e-6, null];
    const [s, c] = [new Float64Array(MOST_CUTS + 2), new Float64Array(MOST_CUTS + 2)];
    for (const column of asked) {
      s.fill(0);
      c.fill(0);
      const bin = bins[column]!;
      for (const n of rows) {
        s[bin[n]!]! += slopes[n]!;
        c[bin[n]!]! += curves[n]!;
      }
      let [below, weight] = [0, 0];
      for (let cut = 0; cut < cuts[column]!.length; cut++) {
        below += s[cut]!;
        weight += c[cut]!;
        if (weight < leastWeight || curve - weight < leastWeight) continue;
        const made = below ** 2 / (weight + lambda) + (slope - below) ** 2 / (curve - weight + lambda);
        if (made > gain) [gain, best] = [made, { column, cut }];
      }
    }
    return best;
  }
}

/** Values between which a column is cut: all when there are few, else quantiles. A value at a cut is above it. */
function cutsOf(column: Float64Array): Float64Array {
  const sorted = Float64Array.from(column).sort();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= MOST_CUTS + 1) return Float64Array.from(distinct.slice(1));
  const cuts = new Set<number>();
  for (let k = 1; k <= MOST_CUTS; k++) {
    const value = sorted[Math.floor((k * sorted.length) / (MOST_CUTS + 1))]!;
    if (value > sorted[0]!) cuts.add(value);
  }
  return Float64Array.from(cuts);
}

function binOf(cuts: Float64Array, value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value >= cuts[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}
