import type { TableRow } from '../../core/stage.ts';
import { TABLES } from '../../schema/tables.ts';
import { Container, type ContainerWriter, digest } from '../container.ts';
import type { FactsHead } from '../facts.ts';
import { orderKey } from '../order-key.ts';
import { partOf } from '../parts.ts';
import { documentNamed, looseReferences } from '../references.ts';
import type { OpenReference } from './table-file.ts';

/** Which parts rows of tables fall to, and how many to each. */
export interface RowsHead {
  readonly rowParts: readonly number[];
  readonly rowCounts: readonly number[];
}

/** What falls to one part. */
interface Share {
  /** Each row below its key. */
  readonly lines: string[];
  readonly named: OpenReference[];
}

/**
 * Rows that groups give to tables, shared out to the parts, so that many hands can sort them: a row falls to the part in whose
 * stretch of ids its key is, since the parts stand in order; an id that rows name falls to the part of its document, once.
 */
export class TableRowSplitter {
  readonly #lasts: readonly string[];
  readonly #shares = new Map<number, Share>();
  readonly #named = new Set<string>();

  /** @param lasts the last id of each part */
  constructor(lasts: readonly string[]) {
    this.#lasts = lasts;
  }

  /** @throws when there is no such table */
  add({ table: name, row }: TableRow): void {
    const table = TABLES.find((one) => one.name === name);
    if (!table) throw new Error(`a group gave a row for ${name}, which is no table`);
    const key = orderKey(table, row);
    this.#share(key).lines.push(JSON.stringify(`${name}\u0000${key}`), JSON.stringify(row));
    for (const reference of looseReferences(name, row)) this.#note(reference);
  }

  /** An entry for each part. */
  write(file: ContainerWriter): RowsHead {
    const rowParts = [...this.#shares.keys()].sort((a, b) => a - b);
    const shares = rowParts.map((part) => this.#shares.get(part)!);
    for (const { lines, named } of shares) file.addNamed(Buffer.from([JSON.stringify(named), ...lines].join('\n')));
    return { rowParts, rowCounts: shares.map(({ lines }) => lines.length / 2) };
  }

  #note(reference: OpenReference): void {
    const [target, id] = reference;
    const name = `${target} ${id}`;
    if (this.#named.has(name)) return;
    this.#named.add(name);
    this.#share(documentNamed(id)).named.push(reference);
  }

  /** What stands behind the last id falls to the last part. */
  #share(key: string): Share {
    const part = partOf(this.#lasts, key);
    const number = part < 0 ? this.#lasts.length - 1 : part;
    const share = this.#shares.get(number) ?? { lines: [], named: [] };
    this.#shares.set(number, share);
    return share;
  }
}

/** Finds what falls to a part among the files of all groups. */
export class GroupRowsReader {
  readonly #files: { file: Container<RowsHead & FactsHead>; entryOf: Map<number, number> }[];

  constructor(paths: readonly string[]) {
    this.#files = paths.map((path) => {
      const file = new Container<RowsHead & FactsHead>(path);
      const { rowParts, parts } = file.head;
      return { file, entryOf: new Map(rowParts.map((part, n) => [part, parts.length + n])) };
    });
  }

  /** Of all that falls to a part. */
  digestOf = (part: number): string => digest(this.#entries(part, (file, entry) => file.digestOf(entry)).join());

  /** @param onRow told of each row, as JSON, with its table's name and its key there @returns the ids that rows name */
  read(part: number, onRow: (key: string, row: string) => void): OpenReference[] {
    return this.#entries(part, (file, entry) => {
      const [named, ...lines] = file.readUnchecked(entry).toString().split('\n');
      for (let n = 0; n < lines.length; n += 2) onRow(JSON.parse(lines[n]!), lines[n + 1]!);
      return JSON.parse(named!) as OpenReference[];
    }).flat();
  }

  close(): void {
    for (const { file } of this.#files) file.close();
  }

  #entries<T>(part: number, work: (file: Container<unknown>, entry: number) => T): T[] {
    return this.#files.flatMap(({ file, entryOf }) => {
      const entry = entryOf.get(part);
      return entry === undefined ? [] : [work(file, entry)];
    });
  }
}
