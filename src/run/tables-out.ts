import { createHash } from 'node:crypto';
import {
  csvOf,
  type EncodedPart,
  encodePart,
  type Format,
  memoryForParts,
  openTable,
  type TableFile,
} from '../io/tables/index.ts';
import type { DatasetFile, Stretch, TableSummary } from '../package/index.ts';
import { summarise, withholdText } from '../package/index.ts';
import type { Row, Table } from '../schema/table.ts';
import { TABLES } from '../schema/tables.ts';
import { Fault, rowsChecker } from './check-row.ts';
import { Container } from './container.ts';
import { looseReferences } from './references.ts';
import { giveBack, type Shelved } from './shelf.ts';
import type { Sorter } from './sorter.ts';
import { SummaryTree } from './summaries.ts';
import { type OpenReference, restorePart, type TableHead, type TablesHead } from './worker/table-file.ts';

/** Rows in a part of a table that is not made document by document. */
const ROWS_PER_PART = 10_000;

/** What `text/` holds: listed as one, for a large collection has a million of them. */
export interface Bodies {
  readonly files: number;
  readonly bytes: number;
  /** Of the lines `<sha256>  <path below text/>\n` of all of them, sorted by path as the documents are by id. */
  readonly sha256: string;
}

interface OpenTable {
  readonly table: Table;
  readonly file: TableFile;
  readonly summaries: SummaryTree;
  /** Where its parts lie in the CSV. */
  readonly stretches: Stretch[];
}

export interface TablesOptions {
  readonly formats: readonly Format[];
  readonly withheld: boolean;
  /** Told what rows name beyond their document. */
  readonly onReference: (reference: OpenReference) => void;
}

/** All tables of the dataset while they are written: parts are appended in their order. */
export class TablesOut {
  readonly #tables: ReadonlyMap<string, OpenTable>;
  readonly #formats: readonly Format[];
  readonly #withheld: boolean;
  readonly #memory = memoryForParts();
  readonly #manifest = createHash('sha256');
  #bodies = 0;
  #bodyBytes = 0;
  readonly #onReference: (reference: OpenReference) => void;

  private constructor(tables: ReadonlyMap<string, OpenTable>, options: TablesOptions) {
    [this.#tables, this.#formats, this.#withheld] = [tables, options.formats, options.withheld];
    this.#onReference = options.onReference;
  }

  static async open(folder: string, options: TablesOptions): Promise<TablesOut> {
    const opened = await Promise.all(
      TABLES.map(async (table) => {
        const file = await openTable(table, folder, options.formats);
        const opened: OpenTable = { table, file, summaries: new SummaryTree(), stretches: [] };
        return [table.name, opened] as const;
      }),
    );
    return new TablesOut(new Map(opened), options);
  }

  /** Appends what a file of rows that groups gave holds. */
  async appendTables(path: string): Promise<void> {
    const file = new Container<TablesHead>(path);
    try {
      await this.#append(file, null);
    } finally {
      file.close();
    }
  }

  /** Appends what a part's file holds. @param shelved the tables that do not lie there; the shelf is given back @returns the paths of its texts */
  async appendPart(path: string, shelved: Shelved | null): Promise<readonly string[]> {
    const file = new Container<TableHead>(path);
    try {
      await this.#append(file, shelved);
      if (shelved) giveBack(shelved);
      this.#manifest.update(file.readUnchecked(file.head.manifest));
      this.#bodies += file.head.bodies.length;
      this.#bodyBytes += file.head.bodyBytes;
      for (const reference of file.head.references) this.#onReference(reference);
      return file.head.bodies;
    } finally {
      file.close();
    }
  }

  async #append(file: Container<TablesHead>, shelved: Shelved | null): Promise<void> {
    for (const stored of file.head.tables)
      await append(this.#tables.get(stored.table)!, restorePart(file, shelved, stored, this.#memory));
    for (const summary of file.head.summaries) this.#tables.get(summary.table)!.summaries.add(summary);
  }

  /** Appends rows of a table that neither documents nor groups make: they come sorted. @throws Fault */
  async appendRows(name: string, rows: Sorter): Promise<void> {
    const known = this.#tables.get(name);
    if (!known) throw new Fault(`${name} is no table`);
    const check = rowsChecker(known.table);
    let held: Row[] = [];
    const flush = async () => {
      check(held);
      const published = this.#withheld ? held.map((row) => withholdText(name, row)) : held;
      await append(known, encodePart(known.table, published, this.#formats));
      known.summaries.add(summarise(known.table, published));
      held = [];
    };
    let former: string | null = null;
    for (const { key, value } of rows.sorted()) {
      if (key === former) throw new Fault(`${name}: a row stands twice: ${value}`);
      former = key;
      const row = JSON.parse(value) as Row;
      for (const reference of looseReferences(name, row)) this.#onReference(reference);
      held.push(row);
      if (held.length === ROWS_PER_PART) await flush();
    }
    if (held.length > 0) await flush();
  }

  async close(): Promise<DatasetFile[]> {
    const files: DatasetFile[] = [];
    for (const { file } of this.#tables.values())
      for (const { name, bytes, sha256 } of await file.close()) files.push({ path: name, bytes, sha256 });
    return files;
  }

  async abort(): Promise<void> {
    for (const { file } of this.#tables.values()) await file.abort();
  }

  bodies = (): Bodies => ({ files: this.#bodies, bytes: this.#bodyBytes, sha256: this.#manifest.digest('hex') });

  /** Table name -> where its parts lie in the CSV. */
  stretches = (): Map<string, readonly Stretch[]> =>
    new Map(Array.from(this.#tables, ([name, { stretches }]) => [name, stretches]));

  summaries(): Map<string, TableSummary> {
    const all = new Map<string, TableSummary>();
    for (const [name, { summaries }] of this.#tables) {
      const total = summaries.total();
      if (total) all.set(name, total);
    }
    return all;
  }
}

async function append({ table, file, stretches }: OpenTable, part: EncodedPart): Promise<void> {
  await file.append(part);
  const last = stretches.at(-1);
  const at = last ? last.at + last.bytes : csvOf(table).header.length;
  if (part.csv) stretches.push({ at, bytes: part.csv.length, rows: part.rowCount });
}
