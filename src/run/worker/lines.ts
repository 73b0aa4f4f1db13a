import type { GroupRow } from '../../core/stage.ts';
import { LineReader } from './row-lines.ts';

/** Reads the lines of a part as bytes that start at a whole word, good until the next are read, or others' own. */
export type ReadLines = (part: number, own: boolean) => Buffer;

/**
 * The lines of some parts, counted through. Those that groups call for are read once and held as bytes, which take a third of
 * what they would as objects; the rest stays on disk.
 */
export class Lines {
  /** Number of the first line of each part, and behind them how many there are. */
  readonly firsts: Uint32Array;
  readonly #read: ReadLines;
  /** By line: 0 when it is not called for, else 1 more than its place among those that are held. */
  readonly #places: Uint32Array;
  readonly #held = new LineReader();
  #needed = 0;

  /** @param counts of lines, by part */
  constructor(counts: Uint32Array, read: ReadLines) {
    this.#read = read;
    this.firsts = new Uint32Array(counts.length + 1);
    for (let part = 0; part < counts.length; part++) this.firsts[part + 1] = this.firsts[part]! + counts[part]!;
    this.#places = new Uint32Array(this.firsts.at(-1)!);
  }

  /** Calls for a line. */
  need(line: number): void {
    if (this.#places[line] === 0) this.#places[line] = ++this.#needed;
  }

  /** Reads what is called for. */
  hold(): void {
    const starts = new Uint32Array(this.#needed + 1);
    const reader = new LineReader();
    let [held, end, place] = [Buffer.allocUnsafeSlow(0), 0, 0];
    for (let part = 0; part + 1 < this.firsts.length; part++) {
      const [first, behind] = [this.firsts[part]!, this.firsts[part + 1]!];
      let isOpen = false;
      for (let line = first; line < behind; line++) {
        if (this.#places[line] === 0) continue;
        if (!isOpen) {
          reader.open(this.#read(part, false));
          held = withRoom(held, end, reader.bytes.length, this.#needed / Math.max(1, place));
          isOpen = true;
        }
        end += reader.bytes.copy(held, end, reader.starts[line - first], reader.starts[line - first + 1]);
        starts[++place] = end;
        this.#places[line] = place;
      }
    }
    [this.#held.bytes, this.#held.starts] = [held, starts];
  }

  /** Gives back what is held, which is more than should wait for the garbage collector. */
  release(): void {
    free(this.#held.bytes);
    free(this.#held.starts);
  }

  /** @param lines that are held */
  rows(key: string, lines: Uint32Array): GroupRow[] {
    const rows = new Array<GroupRow>(lines.length);
    for (let n = 0; n < lines.length; n++) rows[n] = this.#held.row(key, this.#places[lines[n]!]! - 1);
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
          yield reader.row(key, line - firsts[part]!);
        }
      },
    };
  }
}

/** The least by which memory for lines grows. */
const LEAST = 1 << 20;

/** Memory with room for so many bytes more; when it must grow, then to as much as is likely to be needed, by what it took so far. @param times what is needed, of what is there */
function withRoom(held: Buffer<ArrayBuffer>, end: number, more: number, times: number): Buffer<ArrayBuffer> {
  if (end + more <= held.length) return held;
  const larger = Buffer.allocUnsafeSlow(Math.max(end + more + LEAST, Math.min(2, 1.1 * times) * end));
  held.copy(larger, 0, 0, end);
  free(held);
  return larger;
}

/** Gives memory back that nobody uses any more. */
export function free({ buffer }: { buffer: ArrayBufferLike }): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
