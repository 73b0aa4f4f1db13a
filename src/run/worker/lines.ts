import type { GroupRow } from '../../core/stage.ts';
import { LineReader, type Said } from './row-lines.ts';

/** Reads the lines of a part as bytes that start at a whole word, good until the next are read, or others' own. */
export type ReadLines = (part: number, own: boolean) => Buffer;

/** The lines of some parts, counted through. Those that groups call for are read once; the rest stays on disk. */
export class Lines {
  /** Number of the first line of each part, and behind them how many there are. */
  readonly firsts: Uint32Array;
  readonly #read: ReadLines;
  /** By line: 0 when it is not called for, else 1 more than its place in `#said`. */
  readonly #places: Uint32Array;
  readonly #said: Said[] = [];

  /** @param counts of lines, by part */
  constructor(counts: Uint32Array, read: ReadLines) {
    this.#read = read;
    this.firsts = new Uint32Array(counts.length + 1);
    for (let part = 0; part < counts.length; part++) this.firsts[part + 1] = this.firsts[part]! + counts[part]!;
    this.#places = new Uint32Array(this.firsts.at(-1)!);
  }

  /** Calls for a line. */
  need(line: number): void {
    this.#places[line] = 1;
  }

  /** Reads what is called for. */
  hold(): void {
    const reader = new LineReader();
    for (let part = 0; part + 1 < this.firsts.length; part++) {
      const [first, end] = [this.firsts[part]!, this.firsts[part + 1]!];
      let isOpen = false;
      for (let line = first; line < end; line++) {
        if (this.#places[line] === 0) continue;
        if (!isOpen) reader.open(this.#read(part, false));
        isOpen = true;
        this.#places[line] = this.#said.push(reader.read(line - first));
      }
    }
  }

  /** @param lines that are held */
  rows(key: string, lines: Uint32Array): GroupRow[] {
    const rows = new Array<GroupRow>(lines.length);
    for (let n = 0; n < lines.length; n++) {
      const { doc, start, value } = this.#said[this.#places[lines[n]!]! - 1]!;
      rows[n] = { key, doc, start, value };
    }
    return rows;
  }

  /** Rows of which only those of one part are in memory at a time. @param lines in order of the parts */
  streamed(key: string, lines: Uint32Array): Iterable<GroupRow> {
    const [firsts, read] = [this.firsts, this.#read];
    return {
      *[Symbol.iterator]() {
        const reader = new LineReader();
        let part = -1;
        for (const line of lines) {
          if (line >= firsts[part + 1]!) {
            while (line >= firsts[part + 1]!) part++;
            reader.open(read(part, true));
          }
          yield { key, ...reader.read(line - firsts[part]!) };
        }
      },
    };
  }
}
