import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from './pool.ts';
import type { CheckTask } from './worker/check-task.ts';
import { TABLE_FOLDER } from './worker/table-task.ts';

/**
 * Reads the tables that a former build kept against their checks while the input is read, when only one core has work: of a
 * collection in which little has changed nearly all of them are wanted, and every byte must be looked at before.
 */
export class LookAhead {
  readonly #paths: readonly string[];
  readonly #whole = new Set<string>();
  #isWanted = true;
  #work: Promise<void> | null = null;

  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  /** Once; one file at a time, so that other tasks need not wait. Without workers there is no core to spare. */
  start(pool: Pool): void {
    if (pool.workers > 0) this.#work ??= this.#checkAll(pool);
  }

  async #checkAll(pool: Pool): Promise<void> {
    try {
      for (const path of this.#paths) {
        if (!this.#isWanted) return;
        const { result } = await pool.run<CheckTask>({ task: 'check', path });
        if (result) this.#whole.add(path);
      }
    } catch {
      // The pool was closed: nothing has changed since the former build, or this one has failed.
    }
  }

  /** Leaves the rest to those who want it. */
  async end(): Promise<void> {
    this.#isWanted = false;
    await this.#work;
  }

  /** Whether all of a file was read, and found as it was written. */
  isWhole = (path: string): boolean => this.#whole.has(path);
}

/** The kept tables, in any order. @param cache a folder of kept results */
export function keptTables(cache: string): string[] {
  const folder = join(cache, TABLE_FOLDER);
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}
