import { ArrowTable, type RowBatch } from '../../io/tables/index.ts';
import type { Row, Table } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import { byCodePoint } from '../../text/code-point-order.ts';
import type { Findings } from './findings.ts';

/** The rows that belong to one document, by table. */
export type DocumentRows = { readonly [table: string]: readonly Row[] };

/** The tables that are made document by document, read side by side: all are sorted by `doc_id`. Memory: a batch of each. */
export class ByDocument {
  readonly #documents: ArrowTable;
  readonly #others: readonly Cursor[];
  readonly #findings: Findings;

  private constructor(documents: ArrowTable, others: readonly Cursor[], findings: Findings) {
    [this.#documents, this.#others, this.#findings] = [documents, others, findings];
  }

  static async open(folder: string, findings: Findings): Promise<ByDocument> {
    const opened: ArrowTable[] = [];
    try {
      for (const table of TABLES.filter((each) => each.order[0] === 'doc_id'))
        opened.push(await ArrowTable.open(table, folder));
    } catch (error) {
      await Promise.all(opened.map((table) => table.close()));
      throw error;
    }
    const [documents, ...others] = opened;
    const cursors = others.map((table) => new Cursor(table));
    return new ByDocument(documents!, cursors, findings);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<{ id: string; rows: DocumentRows }> {
    let former: string | null = null;
    for await (const row of this.#documents.rows()) {
      const id = String(row.doc_id);
      if (former !== null && byCodePoint(former, id) >= 0)
        this.#findings.add(`documents ${id}: stands after ${former}, out of order or twice`);
      former = id;
      const rows: Record<string, readonly Row[]> = { documents: [row] };
      for (const cursor of this.#others) rows[cursor.table.name] = await cursor.take(id, this.#findings);
      yield { id, rows };
    }
    for (const cursor of this.#others) await cursor.take(null, this.#findings);
  }

  async close(): Promise<void> {
    await Promise.all([this.#documents, ...this.#others].map((table) => table.close()));
  }
}

class Cursor {
  readonly #rows: ArrowTable;
  #batch: RowBatch | null = null;
  #number = 0;
  #at = 0;

  constructor(rows: ArrowTable) {
    this.#rows = rows;
  }

  get table(): Table {
    return this.#rows.table;
  }

  /** The rows of a document. Rows of earlier ones are of none; for null, all that is left is. */
  async take(id: string | null, findings: Findings): Promise<Row[]> {
    const taken: Row[] = [];
    for (let batch = await this.#current(); batch; batch = await this.#current()) {
      const owner = String(batch.cell(this.#at, 'doc_id'));
      if (id !== null && byCodePoint(owner, id) > 0) break;
      const row = batch.row(this.#at++);
      if (owner === id) taken.push(row);
      else
        findings.add(
          `${this.table.name} ${row[this.table.key ?? 'doc_id']}: ${owner} is no document, or the row is out of order`,
        );
    }
    return taken;
  }

  /** The batch that holds the next row. */
  async #current(): Promise<RowBatch | null> {
    while (!this.#batch || this.#at >= this.#batch.length) {
      if (this.#number >= this.#rows.batchCount) return null;
      this.#batch = await this.#rows.batch(this.#number++);
      this.#at = 0;
    }
    return this.#batch;
  }

  close = () => this.#rows.close();
}
