import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GroupRow } from '../../core/stage.ts';
import { LargeGroup } from './large-group.ts';
import { RowReader } from './row-lines.ts';

/** Rows of one group that are held in memory; a group of more lies on disk and is read as often as it is gone over. */
const HELD = 20_000;

/** Where a chain of rows ends. */
const END = -1;

/**
 * Rows that came in order of document and start, gathered by key without losing that order. They stay text until their group
 * is gone over: most keys have one row, and many stages say nothing of such a group.
 */
export class Groups {
  readonly #folder: string;
  readonly #held: number;
  readonly #reader = new RowReader();
  /** Key -> number of its group. */
  readonly #numbers = new Map<string, number>();
  /** By group: its first and its last row that are held, and how many are. */
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #count: number[] = [];
  /** By row: its line, and the next row of its group. Millions of arrays of one row would take several times as much. */
  readonly #lines: string[] = [];
  readonly #next: number[] = [];
  readonly #large = new Map<number, LargeGroup>();

  /** @param folder for the groups that are too large; made when there is one. */
  constructor(folder: string, held = HELD) {
    [this.#folder, this.#held] = [folder, held];
  }

  get rows(): number {
    return this.#lines.length;
  }

  get count(): number {
    return this.#numbers.size;
  }

  /** @param line of the row, see `row-lines` */
  add(key: string, line: string): void {
    const row = this.#lines.push(line) - 1;
    this.#next.push(END);
    const group = this.#numbers.get(key);
    if (group === undefined) this.#begin(key, row);
    else this.#append(key, group, row);
  }

  #begin(key: string, row: number): void {
    this.#numbers.set(key, this.#first.push(row) - 1);
    this.#last.push(row);
    this.#count.push(1);
  }

  #append(key: string, group: number, row: number): void {
    if (this.#first[group] === END) this.#first[group] = row;
    else this.#next[this.#last[group]!] = row;
    this.#last[group] = row;
    this.#count[group]!++;
    if (this.#count[group]! >= this.#held) this.#spill(key, group);
  }

  /** Each key that has so many rows at least, with its rows, which can be gone over again. */
  *ofAtLeast(least: number): Generator<[string, Iterable<GroupRow>]> {
    for (const [key, group] of this.#numbers) {
      const large = this.#large.get(group);
      if (large && this.#count[group]! > 0) this.#spill(key, group);
      if (large) yield [key, large];
      else if (this.#count[group]! >= least)
        yield [key, this.#linesOf(group).map((line) => this.#reader.row(key, line))];
    }
  }

  close(): void {
    for (const group of this.#large.values()) group.remove();
  }

  #linesOf(group: number): string[] {
    const lines: string[] = [];
    for (let row = this.#first[group]!; row !== END; row = this.#next[row]!) lines.push(this.#lines[row]!);
    return lines;
  }

  #spill(key: string, group: number): void {
    if (this.#large.size === 0) mkdirSync(this.#folder, { recursive: true });
    const large = this.#large.get(group) ?? new LargeGroup(key, join(this.#folder, `group-${this.#large.size}`));
    this.#large.set(group, large);
    large.append(this.#linesOf(group));
    for (let row = this.#first[group]!; row !== END; row = this.#next[row]!) this.#lines[row] = '';
    this.#first[group] = END;
    this.#count[group] = 0;
  }
}
