import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BEYOND, byCodePoint } from '../text/code-point-order.ts';
import { writeAll } from './file-bytes.ts';
import { linesOf } from './file-lines.ts';

/** What is held in memory before a sorted run goes to disk. */
const MEMORY = 8 << 20;

export interface Entry {
  readonly key: string;
  readonly value: string;
}

/**
 * Sorts more than memory holds: entries by the code points of their key, equal keys in the order in which they came.
 * External merge sort (Knuth, The Art of Computer Programming 3, 5.4): sorted runs on disk, merged when read. What fits in memory never touches the disk.
 */
export class Sorter {
  readonly #folder: string;
  readonly #name: string;
  readonly #memory: number;
  #entries: Entry[] = [];
  #bytes = 0;
  #plain = true;
  #runs: string[] = [];
  count = 0;

  /** @param folder for the runs, @param name of their files in it. */
  constructor(folder: string, name: string, memory = MEMORY) {
    [this.#folder, this.#name, this.#memory] = [folder, name, memory];
  }

  add(key: string, value: string): void {
    if (this.#plain && BEYOND.test(key)) this.#plain = false;
    this.#entries.push({ key, value });
    this.#bytes += 64 + key.length + value.length;
    this.count++;
    if (this.#bytes > this.#memory) this.#spill();
  }

  /** All entries in order, once; the runs are removed when it ends. */
  *sorted(): Generator<Entry> {
    const last = this.#sortHeld();
    try {
      if (this.#runs.length === 0) yield* last;
      else yield* mergeRuns([...this.#runs.map(readRun), last[Symbol.iterator]()], this.#compare());
    } finally {
      for (const run of this.#runs) rmSync(run, { force: true });
      this.#entries = [];
    }
  }

  #compare() {
    return this.#plain ? (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0) : byCodePoint;
  }

  #sortHeld(): Entry[] {
    const compare = this.#compare();
    return this.#entries.sort((a, b) => compare(a.key, b.key));
  }

  #spill(): void {
    const path = join(this.#folder, `${this.#name}.${this.#runs.length}.run`);
    this.#runs.push(path);
    const file = openSync(path, 'w');
    const lines: string[] = [];
    for (const { key, value } of this.#sortHeld()) {
      lines.push(JSON.stringify([key, value]));
      if (lines.length === 1000) writeAll(file, Buffer.from(`${lines.splice(0).join('\n')}\n`));
    }
    if (lines.length > 0) writeAll(file, Buffer.from(`${lines.join('\n')}\n`));
    closeSync(file);
    this.#entries = [];
    this.#bytes = 0;
  }
}

function* readRun(path: string): Generator<Entry> {
  for (const line of linesOf(path)) {
    const [key, value] = JSON.parse(line) as [string, string];
    yield { key, value };
  }
}

/** A binary heap over the heads of the runs; of equal keys the earlier run goes first. */
function* mergeRuns(runs: Iterator<Entry>[], compare: (a: string, b: string) => number): Generator<Entry> {
  const heap: { entry: Entry; run: number }[] = [];
  const before = (a: { entry: Entry; run: number }, b: { entry: Entry; run: number }) =>
    (compare(a.entry.key, b.entry.key) || a.run - b.run) < 0;
  const sink = (from: number) => {
    for (let at = from; ; ) {
      let child = 2 * at + 1;
      if (child >= heap.length) return;
      if (child + 1 < heap.length && before(heap[child + 1]!, heap[child]!)) child++;
      if (!before(heap[child]!, heap[at]!)) return;
      [heap[at], heap[child]] = [heap[child]!, heap[at]!];
      at = child;
    }
  };
  runs.forEach((iterator, run) => {
    const { value, done } = iterator.next();
    if (!done) heap.push({ entry: value, run });
  });
  for (let at = (heap.length >> 1) - 1; at >= 0; at--) sink(at);
  while (heap.length > 0) {
    const top = heap[0]!;
    yield top.entry;
    const { value, done } = runs[top.run]!.next();
    if (!done) top.entry = value;
    else {
      const tail = heap.pop()!;
      if (heap.length > 0) heap[0] = tail;
    }
    sink(0);
  }
}
