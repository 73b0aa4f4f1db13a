import { closeSync, openSync, readSync } from 'node:fs';
import type { Stretch } from '../context.ts';
import { byCodePoint, documentAt } from '../raw-records.ts';
import { type DocumentRows, readByDocument, type TableCsv } from '../rows.ts';
import { type Both, together } from './by-document.ts';

/** A run of rows that both tables have alike. */
export interface Alike {
  readonly alike: number;
}

/**
 * Walks two tables with the same columns as `together` does, but passes over each stretch of the newer one whose bytes stand in
 * the former too: most documents are as they were. A stretch holds whole documents.
 */
export async function* walkStretches(
  former: TableCsv,
  newer: TableCsv,
  stretches: readonly Stretch[],
): AsyncGenerator<Both | Alike> {
  const [old, now] = [former.path, newer.path];
  let at = former.start;
  for (const [n, stretch] of stretches.entries()) {
    const next = stretches[n + 1] ? documentAt(now, stretches[n + 1]!.at) : null;
    if (sameBytes(old, at, now, stretch) && !isBefore(documentAt(old, at + stretch.bytes), next)) {
      yield { alike: stretch.rows };
      at += stretch.bytes;
      continue;
    }
    const before = readByDocument(former, { at });
    const passed = (rows: DocumentRows) => {
      at += rows.bytes.length;
    };
    yield* together(until(before, next, passed), readByDocument(newer, stretch));
  }
  if (stretches.length === 0) yield* together(readByDocument(former), nothing());
}

/** Whether a document comes before another; null stands for the end of a table. */
const isBefore = (document: string | null, other: string | null) =>
  document !== null && (other === null || byCodePoint(document, other) < 0);

async function* until(
  rows: AsyncGenerator<DocumentRows>,
  document: string | null,
  onRows: (rows: DocumentRows) => void,
): AsyncGenerator<DocumentRows> {
  for await (const own of rows) {
    if (!isBefore(own.id, document)) return;
    onRows(own);
    yield own;
  }
}

async function* nothing(): AsyncGenerator<DocumentRows> {}

const CHUNK = 1 << 20;

function sameBytes(path: string, start: number, other: string, { at, bytes }: Stretch): boolean {
  const [a, b] = [openSync(path, 'r'), openSync(other, 'r')];
  const [x, y] = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)];
  try {
    for (let done = 0; done < bytes; ) {
      const length = Math.min(CHUNK, bytes - done);
      const read = readSync(a, x, 0, length, start + done);
      if (read !== readSync(b, y, 0, length, at + done) || read === 0) return false;
      if (x.compare(y, 0, read, 0, read) !== 0) return false;
      done += read;
    }
    return true;
  } finally {
    closeSync(a);
    closeSync(b);
  }
}
