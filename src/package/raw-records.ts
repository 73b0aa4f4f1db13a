import { closeSync, createReadStream, openSync, readSync } from 'node:fs';

const [COMMA, LINE_FEED, QUOTE, HASH] = [0x2c, 0x0a, 0x22, 0x23];
const CHUNK = 1 << 20;

/** Some records of a CSV file, each as it lies there, its line end included. */
export class RawRun {
  readonly #bytes: Buffer;
  /** Where each record starts, and at last where the last ends. */
  readonly #starts: readonly number[];

  constructor(bytes: Buffer, starts: readonly number[]) {
    [this.#bytes, this.#starts] = [bytes, starts];
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** The first field of a record: the id of a row. Ids hold no comma, quote or line end: they are never quoted. */
  key(record: number): string {
    const [start, end] = [this.#starts[record]!, this.#starts[record + 1]!];
    let at = start;
    while (at < end && this.#bytes[at] !== COMMA && this.#bytes[at] !== LINE_FEED) at++;
    return this.#bytes.toString('latin1', start, at);
  }

  /** Whether it is a row of a document. */
  isOf(record: number, document: string): boolean {
    const start = this.#starts[record]!;
    for (let n = 0; n < document.length; n++) if (this.#bytes[start + n] !== document.charCodeAt(n)) return false;
    const next = this.#bytes[start + document.length];
    return next === HASH || next === COMMA;
  }

  bytes = (record: number): Buffer => this.stretch(record, record + 1);

  /** The bytes of the records from one to before another. */
  stretch = (from: number, to: number): Buffer => this.#bytes.subarray(this.#starts[from], this.#starts[to]);
}

/** From which byte, where a record starts, and how many bytes; without a number to the end of the file. */
export interface Range {
  readonly at: number;
  readonly bytes?: number;
}

/**
 * The records of a CSV file of this dataset, the header too, not taken apart: for those who want few of them. Line ends
 * inside quoted fields part nothing.
 */
export async function* readRaw(path: string, { at, bytes }: Range = { at: 0 }): AsyncGenerator<RawRun> {
  let rest: Buffer = Buffer.alloc(0);
  let enough = 0;
  if (bytes === 0) return;
  const range = { start: at, ...(bytes !== undefined && { end: at + bytes - 1 }) };
  for await (const chunk of createReadStream(path, { ...range, highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    if (rest.length < enough) continue;
    const starts = startsIn(rest);
    const run = new RawRun(rest, starts);
    rest = rest.subarray(starts.at(-1));
    enough = 2 * rest.length;
    if (run.count > 0) yield run;
  }
  const starts = startsIn(rest);
  if (starts.at(-1)! < rest.length) starts.push(rest.length);
  if (starts.length > 1) yield new RawRun(rest, starts);
}

/** More than an id with what follows it in a key can take. */
const LONGEST_KEY = 1 << 13;

/** The document of the record that starts at a byte of a CSV file; null at its end. */
export function documentAt(path: string, at: number): string | null {
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(LONGEST_KEY);
    const length = readSync(file, start, 0, LONGEST_KEY, at);
    return length === 0 ? null : documentOf(new RawRun(start, [0, length]).key(0));
  } finally {
    closeSync(file);
  }
}

function startsIn(bytes: Buffer): number[] {
  const starts = [0];
  let isQuoted = false;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte > QUOTE) continue;
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === LINE_FEED && !isQuoted) starts.push(at + 1);
  }
  return starts;
}

/** The document of a row's id: all before the last `#`; of a document's id itself, which holds none, all. */
export function documentOf(key: string): string {
  const hash = key.lastIndexOf('#');
  return hash < 0 ? key : key.slice(0, hash);
}

/** The order of documents in the dataset. UTF-8 sorts as its code points do. */
export const byCodePoint = (a: string, b: string): number =>
  a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
