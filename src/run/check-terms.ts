import type { NumberedCells, Table } from '../schema/table.ts';

/**
 * Holds columns of terms to their vocabularies. Only the different texts of a column are looked at, each once: more of them than
 * are numbered are more than any vocabulary has.
 * @param numbered the cells of a column so far
 * @returns whether all that came since it was last asked are terms
 */
export function termsChecker(table: Table, numbered: (column: number) => NumberedCells | null): () => boolean {
  const columns = table.columns.flatMap(({ terms }, column) =>
    terms ? [{ column, known: new Set(Object.keys(terms)), seen: 0 }] : [],
  );
  return () => {
    for (const { column, known, seen } of columns) {
      const { words } = numbered(column)!;
      for (let n = seen; n < words.length; n++) if (!known.has(words[n]!)) return false;
    }
    for (const each of columns) each.seen = numbered(each.column)!.words.length;
    return true;
  };
}
