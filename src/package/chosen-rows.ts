import { closeSync, openSync } from 'node:fs';
import type { Row } from '../schema/table.ts';
import type { Stretch } from './context.ts';
import { byCodePoint, documentAt, type Range } from './raw-records.ts';
import { readByDocument, type TableCsv } from './rows.ts';

/**
 * The rows of some documents in a table that is sorted by them, in order.
 * @param stretches of the table, where they are known: those that hold none of the documents are not read
 */
export async function* rowsOfDocuments(
  csv: TableCsv,
  documents: ReadonlySet<string>,
  stretches?: readonly Stretch[],
): AsyncGenerator<Row> {
  const sorted = [...documents].sort(byCodePoint);
  if (sorted.length === 0) return;
  const whole = { range: { at: csv.start }, last: sorted.at(-1)! };
  for (const { range, last } of stretches ? holding(csv.path, sorted, stretches) : [whole])
    for await (const own of readByDocument(csv, range)) {
      if (documents.has(own.id)) yield* own.rows();
      if (byCodePoint(own.id, last) >= 0) break;
    }
}

/** Some rows of a table, and the last document in them that is wanted. */
interface Holding {
  readonly range: Range;
  readonly last: string;
}

/** The stretches that may hold one of the documents: a stretch holds whole ones, from its first to before that of the next. */
function* holding(path: string, sorted: readonly string[], stretches: readonly Stretch[]): Generator<Holding> {
  const file = openSync(path, 'r');
  try {
    let at = 0;
    for (const [n, range] of stretches.entries()) {
      const next = stretches[n + 1] ? documentAt(file, stretches[n + 1]!.at) : null;
      const before = at;
      while (at < sorted.length && (next === null || byCodePoint(sorted[at]!, next) < 0)) at++;
      if (at > before) yield { range, last: sorted[at - 1]! };
    }
  } finally {
    closeSync(file);
  }
}
