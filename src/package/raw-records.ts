import { createReadStream, readSync } from 'node:fs';

const [COMMA, LINE_FEED, QUOTE, HASH] = [0x2c, 0x0a, 0x22, 0x23];
/** Little, for some readers have soon enough. */
const CHUNK = 1 << 18;

/** Some records of a CSV file, each as it lies there, its line end included. */
export class RawRun {
  readonly #bytes: Buffer;
  /** Where each record starts, and at last where the last ends. */
  readonly #starts: readonly number[];
  /** By place, the field that was read last. */
  readonly #last: ReadField[] = [];

  constructor(bytes: Buffer, starts: readonly number[]) {
    [this.#bytes, this.#starts] = [bytes, starts];
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** Of all its records, in bytes. */
  get length(): number {
    return this.#starts.at(-1)!;
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

  /** Fields of a record as text. @param places of them, ascending */
  fields(record: number, places: readonly number[]): string[] {
    const [bytes, after, fields] = [this.#bytes, this.#starts[record + 1]!, [] as string[]];
    let [at, next] = [this.#starts[record]!, 0];
    for (const place of places) {
      for (; next < place && at < after; next++) at = fieldEnd(bytes, at) + 1;
      const end = at < after ? fieldEnd(bytes, at) : at;
      fields.push(this.#textOf(place, at, end));
      [at, next] = [end + 1, place + 1];
    }
    return fields;
  }

  /** In neighbouring records the same often stands: then the text need not be made again. */
  #textOf(place: number, start: number, end: number): string {
    const last = this.#last[place];
    if (last && isSame(this.#bytes, last, start, end)) return last.text;
    const text = textOf(this.#bytes, start, end);
    this.#last[place] = { start, end, text };
    return text;
  }

  bytes = (record: number): Buffer => this.stretch(record, record + 1);

  /** The bytes of the records from one to before another. */
  stretch = (from: number, to: number): Buffer => this.#bytes.subarray(this.#starts[from], this.#starts[to]);
}

/** Where a field stands, and what. */
interface ReadField {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function isSame(bytes: Buffer, field: ReadField, start: number, end: number): boolean {
  if (field.end - field.start !== end - start) return false;
  for (let n = end - start - 1; n >= 0; n--) if (bytes[field.start + n] !== bytes[start + n]) return false;
  return true;
}

/** From which byte, where a record starts, and how many bytes; without a number to the end of the file. */
export interface Range {
  readonly at: number;
  readonly bytes?: number;
}

/**
 * The records of a CSV file of this dataset, not taken apart: for those who want few of them. Line ends
 * inside quoted fields part nothing.
 */
export async function* readRaw(path: string, { at, bytes = Number.POSITIVE_INFINITY }: Range): AsyncGenerator<RawRun> {
  if (bytes === 0) return;
  let [waiting, length, enough]: [Buffer[], number, number] = [[], 0, 0];
  const range = { start: at, end: at + bytes - 1, highWaterMark: Math.min(bytes, CHUNK) };
  for await (const chunk of createReadStream(path, range) as AsyncIterable<Buffer>) {
    waiting.push(chunk);
    length += chunk.length;
    // A record of many chunks is looked through again only when it has doubled: the whole stays linear.
    if (length < enough) continue;
    const bytes = Buffer.concat(waiting, length);
    const run = new RawRun(bytes, startsIn(bytes));
    if (run.count > 0) yield run;
    const rest = bytes.subarray(run.length);
    [waiting, length, enough] = [[rest], rest.length, 2 * rest.length];
  }
  const rest = Buffer.concat(waiting, length);
  const starts = startsIn(rest);
  if (starts.at(-1)! < rest.length) starts.push(rest.length);
  if (starts.length > 1) yield new RawRun(rest, starts);
}

/** More than an id with what follows it in a key can take. */
const LONGEST_KEY = 1 << 13;

/** The document of the record that starts at a byte of an open CSV file; null at its end. */
export function documentAt(file: number, at: number): string | null {
  const start = Buffer.allocUnsafe(LONGEST_KEY);
  const length = readSync(file, start, 0, LONGEST_KEY, at);
  return length === 0 ? null : documentOf(new RawRun(start, [0, length]).key(0));
}

/** Line ends and quotes are searched for by the engine, which passes over all else many bytes at a time. */
function startsIn(bytes: Buffer): number[] {
  const starts = [0];
  let [lineEnd, quote] = [bytes.indexOf(LINE_FEED), bytes.indexOf(QUOTE)];
  while (lineEnd >= 0) {
    if (quote < 0 || quote > lineEnd) {
      starts.push(lineEnd + 1);
      lineEnd = bytes.indexOf(LINE_FEED, lineEnd + 1);
      continue;
    }
    const closing = bytes.indexOf(QUOTE, quote + 1);
    if (closing < 0) break;
    if (lineEnd < closing) lineEnd = bytes.indexOf(LINE_FEED, closing + 1);
    quote = bytes.indexOf(QUOTE, closing + 1);
  }
  return starts;
}

/** Where the comma or line end after a field stands. @throws for a quoted field without an end */
export function fieldEnd(csv: Uint8Array, start: number): number {
  let at = start;
  if (csv[start] !== QUOTE) {
    while (at < csv.length && csv[at] !== COMMA && csv[at] !== LINE_FEED) at++;
    return at;
  }
  for (;;) {
    at = csv.indexOf(QUOTE, at + 1);
    if (at < 0) throw new Error('CSV: a quoted field has no end');
    if (csv[at + 1] !== QUOTE) return at + 1;
    at++;
  }
}

/** The text of a field. */
function textOf(csv: Buffer, start: number, end: number): string {
  if (csv[start] !== QUOTE) return csv.toString('utf8', start, end);
  return csv.toString('utf8', start + 1, end - 1).replaceAll('""', '"');
}

/** The document of a row's id: all before the last `#`; of a document's id itself, which holds none, all. */
export function documentOf(key: string): string {
  const hash = key.lastIndexOf('#');
  return hash < 0 ? key : key.slice(0, hash);
}

/** The order of documents in the dataset. UTF-8 sorts as its code points do. */
export const byCodePoint = (a: string, b: string): number =>
  a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
