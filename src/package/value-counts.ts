import type { Cell, Column, NumberedCells } from '../schema/table.ts';

/** How often each value stands in a column, while its cells come in. */
export interface Counts {
  /** @param before rows that came before these */
  add(cells: readonly Cell[], before: number): void;
  /** Value -> rows, in any order. */
  total(): Map<string, number>;
}

export const countsOf = ({ type }: Column, numbered: () => NumberedCells | null): Counts =>
  type === 'boolean' ? flagCounts() : textCounts(numbered);

function flagCounts(): Counts {
  let [yes, no] = [0, 0];
  return {
    add(cells) {
      for (let n = 0; n < cells.length; n++) {
        if (cells[n] === true) yes++;
        else if (cells[n] === false) no++;
      }
    },
    total: () => new Map(Object.entries({ true: yes, false: no }).filter(([, count]) => count > 0)),
  };
}

/** Cells that have numbers are counted by these, all at the end. */
function textCounts(numbered: () => NumberedCells | null): Counts {
  const counts = new Map<string, number>();
  return {
    add(cells, before) {
      const taken = numbered()?.codes.length ?? 0;
      countRuns(cells, Math.max(0, taken - before), counts);
    },
    total() {
      const total = new Map(counts);
      for (const [word, count] of byNumber(numbered())) total.set(word, (total.get(word) ?? 0) + count);
      return total;
    },
  };
}

/** Neighbours are often the same: each run of equal cells is looked up once. */
function countRuns(cells: readonly Cell[], from: number, counts: Map<string, number>): void {
  for (let start = from, end = from; start < cells.length; start = end) {
    const cell = cells[start]!;
    for (end = start + 1; end < cells.length && cells[end] === cell; end++);
    if (cell !== null) counts.set(String(cell), (counts.get(String(cell)) ?? 0) + end - start);
  }
}

function byNumber(numbered: NumberedCells | null): [string, number][] {
  if (!numbered) return [];
  const { codes, words } = numbered;
  const counts = new Int32Array(words.length);
  for (let n = 0; n < codes.length; n++) if (codes[n]! >= 0) counts[codes[n]!]!++;
  return words.map((word, n) => [word, counts[n]!]);
}
