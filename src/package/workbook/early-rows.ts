import type { Stretch } from '../context.ts';
import type { MadeRows, RowsMaker, RowsTask } from './rows-task.ts';
import { LIMITS } from './sheet.ts';
import { rowsTask } from './table-sheet.ts';

/** Rows of a sheet that was begun before its table was whole. */
interface Begun {
  /** Rows of the table that were there. */
  readonly given: number;
  readonly made: Promise<MadeRows>;
}

/**
 * Makes the rows of sheets that are full before their table is whole, while the rest of it is still being written: a sheet is
 * full by its characters, whatever comes behind. All others are made when they are asked for.
 */
export class EarlyRows implements RowsMaker {
  readonly #maker: RowsMaker;
  readonly #folder: string;
  readonly #characters: number;
  readonly #begun = new Map<string, Begun>();

  /** @param folder of the CSV tables @param characters that a sheet may hold */
  constructor(maker: RowsMaker, folder: string, characters = LIMITS.characters) {
    [this.#maker, this.#folder, this.#characters] = [maker, folder, characters];
  }

  get atOnce(): number {
    return this.#maker.atOnce;
  }

  /** Begins the sheets of tables that hold enough by now. @param stretches of each table that are written */
  begin(stretches: ReadonlyMap<string, readonly Stretch[]>): void {
    for (const [table, written] of stretches) {
      const last = written.at(-1);
      // A row is longer as XML, but where its characters take several bytes each: what turns out not to be full is made again.
      if (!last || last.at + last.bytes < this.#characters || this.#begun.has(table)) continue;
      const room = { rows: Number.POSITIVE_INFINITY, characters: this.#characters };
      const made = this.#maker.make(rowsTask(this.#folder, table, [...written], room));
      made.catch(() => {}); // thrown where it is awaited
      this.#begun.set(table, { given: written.reduce((sum, { rows }) => sum + rows, 0), made });
    }
  }

  async make(task: RowsTask): Promise<MadeRows> {
    const begun = this.#begun.get(task.table);
    if (!begun || task.room.characters !== this.#characters) return this.#maker.make(task);
    const made = await begun.made;
    return made.rows < Math.min(begun.given, task.room.rows) ? made : this.#maker.make(task);
  }
}
