import { byCodePoint } from '../raw-records.ts';
import type { DocumentRows } from '../rows.ts';

/** The rows of one document in the former and in the newer table; null where there are none. */
export type Both = readonly [former: DocumentRows | null, newer: DocumentRows | null];

/** Walks two tables at once, both sorted by doc_id: memory holds a document of each. */
export async function* together(
  former: AsyncGenerator<DocumentRows>,
  newer: AsyncGenerator<DocumentRows>,
): AsyncGenerator<Both> {
  let [a, b] = [await former.next(), await newer.next()];
  while (!a.done || !b.done) {
    const order = a.done ? 1 : b.done ? -1 : byCodePoint(a.value.id, b.value.id);
    yield [order <= 0 ? (a.value ?? null) : null, order >= 0 ? (b.value ?? null) : null];
    if (order <= 0) a = await former.next();
    if (order >= 0) b = await newer.next();
  }
}
