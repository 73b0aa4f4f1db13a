import type { Cell, Row } from '../../schema/table.ts';

/** Column -> its cell before and now. */
export type Changed = Readonly<Record<string, readonly [Cell, Cell]>>;

export type Change =
  | { readonly kind: 'added' | 'removed'; readonly doc_id: string; readonly id: string; readonly text: string | null }
  | {
      readonly kind: 'changed';
      readonly doc_id: string;
      readonly id: string;
      readonly text: string | null;
      readonly cells: Changed;
    };

/** What became of the rows of one table. */
export interface TableChanges {
  readonly table: string;
  readonly before: number;
  readonly now: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** Columns that only one of the builds has: never compared. */
  readonly newColumns: readonly string[];
  readonly goneColumns: readonly string[];
  /** In the order of documents; those of documents that came or went as a whole are counted and not listed. */
  readonly changes: readonly Change[];
  /** Changes beyond the limit. */
  readonly omitted: number;
}

/** Ids and offsets shift with every edit before them: no change of the row. */
export const shifts = (column: string): boolean => column.endsWith('_id') || /^(?:|.*_)(?:start|end)$/.test(column);

/** The cells that differ among the columns, those that shift left out. */
export function changedCells(former: Row, newer: Row, columns: readonly string[]): Changed {
  const cells = columns
    .filter((name) => !shifts(name) && (former[name] ?? null) !== (newer[name] ?? null))
    .map((name) => [name, [former[name] ?? null, newer[name] ?? null]] as const);
  return Object.fromEntries(cells);
}

/** Counts changes and keeps the first `limit` of them. */
export class ChangeList {
  readonly table: string;
  readonly #limit: number;
  readonly #changes: Change[] = [];
  readonly #counts = { before: 0, now: 0, added: 0, removed: 0, changed: 0, omitted: 0 };

  constructor(table: string, limit: number) {
    this.table = table;
    this.#limit = limit;
  }

  /** Rows of a document that came or went with it. */
  count(kind: 'added' | 'removed', rows: number): void {
    this.#counts[kind] += rows;
    this.#counts[kind === 'added' ? 'now' : 'before'] += rows;
  }

  /** Rows that are in both builds. */
  kept(rows: number): void {
    this.#counts.before += rows;
    this.#counts.now += rows;
  }

  list(change: Change): void {
    if (change.kind === 'changed') {
      this.kept(1);
      this.#counts.changed++;
    } else this.count(change.kind, 1);
    if (this.#changes.length < this.#limit) this.#changes.push(change);
    else this.#counts.omitted++;
  }

  result(newColumns: readonly string[], goneColumns: readonly string[]): TableChanges {
    return { table: this.table, ...this.#counts, newColumns, goneColumns, changes: this.#changes };
  }
}
