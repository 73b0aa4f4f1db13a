import type { Row } from '../../schema/table.ts';

/** The rows of one document, in order. */
export interface OfDocument {
  readonly id: string;
  readonly rows: readonly Row[];
}

/** Runs of rows with one `doc_id`. */
export async function* byDocument(rows: AsyncIterable<Row>): AsyncGenerator<OfDocument> {
  let run: { id: string; rows: Row[] } | undefined;
  for await (const row of rows) {
    const id = String(row.doc_id);
    if (run?.id === id) run.rows.push(row);
    else {
      if (run) yield run;
      run = { id, rows: [row] };
    }
  }
  if (run) yield run;
}

/** Walks two tables at once, both sorted by doc_id: memory holds a document of each. */
export async function* together(
  former: AsyncGenerator<OfDocument>,
  newer: AsyncGenerator<OfDocument>,
): AsyncGenerator<readonly [OfDocument | null, OfDocument | null]> {
  let [a, b] = [await former.next(), await newer.next()];
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : byCodePoint(a.value.id, b.value.id);
    yield [order <= 0 ? (a.value ?? null) : null, order >= 0 ? (b.value ?? null) : null];
    if (order <= 0) a = await former.next();
    if (order >= 0) b = await newer.next();
  }
}

/** The order of the dataset. UTF-8 sorts as its code points do. */
const byCodePoint = (a: string, b: string): number => (a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b)));
