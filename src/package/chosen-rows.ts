import { join } from 'node:path';
import type { Row, Table } from '../schema/table.ts';
import type { Stretch } from './context.ts';
import { byCodePoint, documentAt } from './raw-records.ts';
import { readByDocument } from './rows.ts';

/**
 * The rows of some documents in a table that is sorted by them, in order.
 * @param stretches of the table, where they are known: those that hold none of the documents are not read
 */
export async function* rowsOfDocuments(
  folder: string,
  table: Table,
  documents: ReadonlySet<string>,
  stretches?: readonly Stretch[],
): AsyncGenerator<Row> {
  const path = join(folder, `${table.name}.csv`);
  for (const range of stretches ? holding(path, [...documents].sort(byCodePoint), stretches) : [undefined])
    for await (const own of readByDocument(folder, table, range)) if (documents.has(own.id)) yield* own.rows();
}

/** The stretches that may hold one of the documents: a stretch holds whole ones, from its first to before that of the next. */
function* holding(path: string, sorted: readonly string[], stretches: readonly Stretch[]): Generator<Stretch> {
  let at = 0;
  for (const [n, stretch] of stretches.entries()) {
    const next = stretches[n + 1] ? documentAt(path, stretches[n + 1]!.at)! : null;
    const before = at;
    while (at < sorted.length && (next === null || byCodePoint(sorted[at]!, next) < 0)) at++;
    if (at > before) yield stretch;
  }
}
