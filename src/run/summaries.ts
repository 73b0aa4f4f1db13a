import { mergeUnordered, orderValues, type TableSummary } from '../package/index.ts';

/** Merges the summaries of a table's parts two by two, so that a large one is merged a few times and not once for each part. */
export class SummaryTree {
  /** At level n a summary of 2ⁿ parts, or none: counts like a binary number. */
  readonly #levels: (TableSummary | null)[] = [];

  add(summary: TableSummary): void {
    let carried = summary;
    for (let level = 0; ; level++) {
      const before = this.#levels[level] ?? null;
      this.#levels[level] = before ? null : carried;
      if (!before) return;
      carried = mergeUnordered(before, carried);
    }
  }

  total(): TableSummary | null {
    const all = this.#levels.reduceRight<TableSummary | null>(
      (sum, level) => (sum && level ? mergeUnordered(sum, level) : (sum ?? level)),
      null,
    );
    return all && orderValues(all);
  }
}
