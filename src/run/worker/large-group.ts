import { closeSync, openSync, readSync, rmSync } from 'node:fs';
import type { GroupRow } from '../../core/stage.ts';
import { writeAll } from '../container.ts';
import { RowReader } from './row-lines.ts';

const READ_CHUNK = 1 << 18;

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

/** Lines of a file, some bytes in memory at a time. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(READ_CHUNK);
  let rest: Buffer = Buffer.alloc(0);
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      const end = bytes.lastIndexOf(10);
      rest = bytes.subarray(end + 1);
      if (end >= 0) yield* bytes.toString('utf8', 0, end).split('\n');
    }
  } finally {
    closeSync(file);
  }
}
