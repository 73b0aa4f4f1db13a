import { closeSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../core/json.ts';
import type { GroupRow } from '../../core/stage.ts';
import { writeAll } from '../container.ts';

/** Rows of one group that are held in memory; a group of more lies on disk and is read as often as it is gone over. */
const HELD = 20_000;
const ROWS_PER_LINE = 500;
const READ_CHUNK = 1 << 20;

/** Rows that came in order of document and start, gathered by key without losing that order. */
export class Groups {
  readonly #folder: string;
  readonly #held: number;
  readonly #groups = new Map<string, GroupRow[]>();
  readonly #large = new Map<string, LargeGroup>();
  rows = 0;

  /** @param folder for the groups that are too large; made when there is one. */
  constructor(folder: string, held = HELD) {
    [this.#folder, this.#held] = [folder, held];
  }

  get count(): number {
    return this.#groups.size;
  }

  add(row: GroupRow): void {
    this.rows++;
    const rows = this.#groups.get(row.key);
    if (!rows) this.#groups.set(row.key, [row]);
    else if (rows.push(row) >= this.#held) this.#spill(row.key, rows);
  }

  /** Each key with its rows, which can be gone over again. */
  *[Symbol.iterator](): Generator<[string, Iterable<GroupRow>]> {
    for (const [key, rows] of this.#groups) {
      const large = this.#large.get(key);
      if (large && rows.length > 0) this.#spill(key, rows);
      yield [key, large ?? rows];
    }
  }

  close(): void {
    for (const group of this.#large.values()) group.remove();
  }

  #spill(key: string, rows: GroupRow[]): void {
    if (this.#large.size === 0) mkdirSync(this.#folder, { recursive: true });
    const large = this.#large.get(key) ?? new LargeGroup(key, join(this.#folder, `group-${this.#large.size}`));
    this.#large.set(key, large);
    large.append(rows.splice(0));
  }
}

/** A group on disk: lines of JSON, each with some rows without their key. */
class LargeGroup implements Iterable<GroupRow> {
  readonly #key: string;
  readonly #path: string;

  constructor(key: string, path: string) {
    [this.#key, this.#path] = [key, path];
    closeSync(openSync(path, 'w'));
  }

  append(rows: readonly GroupRow[]): void {
    const file = openSync(this.#path, 'a');
    for (let from = 0; from < rows.length; from += ROWS_PER_LINE) {
      const some = rows.slice(from, from + ROWS_PER_LINE).map(({ doc, start, value }) => [doc, start, value]);
      writeAll(file, Buffer.from(`${JSON.stringify(some)}\n`));
    }
    closeSync(file);
  }

  *[Symbol.iterator](): Generator<GroupRow> {
    for (const line of linesOf(this.#path))
      for (const [doc, start, value] of JSON.parse(line) as [string, number, Json][])
        yield { key: this.#key, doc, start, value };
  }

  remove = (): void => rmSync(this.#path, { force: true });
}

/** Lines of a file, some bytes in memory at a time. */
function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  const chunk = Buffer.allocUnsafe(READ_CHUNK);
  let rest = Buffer.alloc(0);
  try {
    for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      let from = 0;
      for (let end = bytes.indexOf(10); end >= 0; end = bytes.indexOf(10, from)) {
        yield bytes.toString('utf8', from, end);
        from = end + 1;
      }
      rest = bytes.subarray(from);
    }
  } finally {
    closeSync(file);
  }
}
