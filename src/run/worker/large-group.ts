import { closeSync, openSync, rmSync } from 'node:fs';
import type { GroupRow } from '../../core/stage.ts';
import { writeAll } from '../file-bytes.ts';
import { linesOf } from '../file-lines.ts';
import { RowReader } from './row-lines.ts';

/** A group on disk: the lines of its rows. */
export class LargeGroup implements Iterable<GroupRow> {
  readonly #key: string;
  readonly #path: string;

  constructor(key: string, path: string) {
    [this.#key, this.#path] = [key, path];
    closeSync(openSync(path, 'w'));
  }

  append(lines: readonly string[]): void {
    const file = openSync(this.#path, 'a');
    writeAll(file, Buffer.from(`${lines.join('\n')}\n`));
    closeSync(file);
  }

  *[Symbol.iterator](): Generator<GroupRow> {
    const reader = new RowReader();
    for (const line of linesOf(this.#path)) yield reader.row(this.#key, line);
  }

  remove = (): void => rmSync(this.#path, { force: true });
}
