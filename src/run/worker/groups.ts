import { closeSync, mkdirSync, openSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../../core/json.ts';
import type { GroupRow } from '../../core/stage.ts';
import { writeAll } from '../container.ts';

/** Rows of one group that are held in memory; a group of more lies on disk and is read as often as it is gone over. */
const HELD = 20_000;
const READ_CHUNK = 1 << 20;

/**
 * Rows that came in order of document and start, gathered by key without losing that order. They stay lines of JSON until
 * their group is gone over: most keys have one row, and many stages say nothing of such a group.
 */
export class Groups {
  readonly #folder: string;
  readonly #held: number;
  readonly #groups = new Map<string, string[]>();
  readonly #large = new Map<string, LargeGroup>();
  rows = 0;

  /** @param folder for the groups that are too large; made when there is one. */
  constructor(folder: string, held = HELD) {
    [this.#folder, this.#held] = [folder, held];
  }

  get count(): number {
    return this.#groups.size;
  }

  /** @param line `[doc, start, value]` as JSON */
  add(key: string, line: string): void {
    this.rows++;
    const lines = this.#groups.get(key);
    if (!lines) this.#groups.set(key, [line]);
    else if (lines.push(line) >= this.#held) this.#spill(key, lines);
  }

  /** Each key that has so many rows at least, with its rows, which can be gone over again. */
  *ofAtLeast(least: number): Generator<[string, Iterable<GroupRow>]> {
    for (const [key, lines] of this.#groups) {
      const large = this.#large.get(key);
      if (large && lines.length > 0) this.#spill(key, lines);
      if (large) yield [key, large];
      else if (lines.length >= least) yield [key, lines.map((line) => rowOf(key, line))];
    }
  }

  close(): void {
    for (const group of this.#large.values()) group.remove();
  }

  #spill(key: string, lines: string[]): void {
    if (this.#large.size === 0) mkdirSync(this.#folder, { recursive: true });
    const large = this.#large.get(key) ?? new LargeGroup(key, join(this.#folder, `group-${this.#large.size}`));
    this.#large.set(key, large);
    large.append(lines.splice(0));
  }
}

function rowOf(key: string, line: string): GroupRow {
  const [doc, start, value] = JSON.parse(line) as [string, number, Json];
  return { key, doc, start, value };
}

/** A group on disk: the lines of its rows. */
class LargeGroup implements Iterable<GroupRow> {
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
    for (const line of linesOf(this.#path)) yield rowOf(this.#key, line);
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
