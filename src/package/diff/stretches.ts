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
  const files = new Pair(former.path, newer.path);
  try {
    let at = former.start;
    for (const [n, stretch] of stretches.entries()) {
      const next = stretches[n + 1] ? documentAt(files.newer, stretches[n + 1]!.at) : null;
      if (files.hasSame(at, stretch) && !isBefore(documentAt(files.former, at + stretch.bytes), next)) {
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
  } finally {
    files.close();
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

/** Both chunks fit the processor's cache. */
const CHUNK = 1 << 17;

/** The files of a table in both builds, open. */
class Pair {
  readonly former: number;
  readonly newer: number;
  readonly #chunks = [Buffer.allocUnsafe(CHUNK), Buffer.allocUnsafe(CHUNK)] as const;

  constructor(former: string, newer: string) {
    [this.former, this.newer] = [openSync(former, 'r'), openSync(newer, 'r')];
  }

  /** Whether the bytes of a stretch of the newer file stand in the former too. @param start where */
  hasSame(start: number, { at, bytes }: Stretch): boolean {
    const [before, now] = this.#chunks;
    for (let done = 0; done < bytes; ) {
      const length = Math.min(CHUNK, bytes - done);
      const read = readSync(this.former, before, 0, length, start + done);
      if (read !== readSync(this.newer, now, 0, length, at + done) || read === 0) return false;
      if (before.compare(now, 0, read, 0, read) !== 0) return false;
      done += read;
    }
    return true;
  }

  close(): void {
    closeSync(this.former);
    closeSync(this.newer);
  }
}
