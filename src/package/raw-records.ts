import { createReadStream } from 'node:fs';

const [COMMA, LINE_FEED, QUOTE] = [0x2c, 0x0a, 0x22];
const CHUNK = 1 << 20;

/** A record of a CSV file as it lies there, its line end included. */
export interface RawRecord {
  /** Its first field: the id of a row. */
  readonly key: string;
  readonly bytes: Buffer;
}

/**
 * The records of a CSV file of this dataset, the header too, not taken apart: for those who want few of them. Line ends
 * inside quoted fields part nothing. Bytes are valid until the next run is asked for.
 */
export async function* readRaw(path: string): AsyncGenerator<RawRecord[]> {
  let rest: Buffer = Buffer.alloc(0);
  let enough = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    rest = Buffer.concat([rest, chunk]);
    if (rest.length < enough) continue;
    const { records, end } = split(rest);
    rest = rest.subarray(end);
    enough = 2 * rest.length;
    if (records.length > 0) yield records;
  }
  const { records, end } = split(rest);
  if (end < rest.length) records.push(record(rest, end, rest.length));
  if (records.length > 0) yield records;
}

function split(bytes: Buffer): { records: RawRecord[]; end: number } {
  const records: RawRecord[] = [];
  let [start, isQuoted] = [0, false];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) isQuoted = !isQuoted;
    else if (byte === LINE_FEED && !isQuoted) {
      records.push(record(bytes, start, at + 1));
      start = at + 1;
    }
  }
  return { records, end: start };
}

function record(bytes: Buffer, start: number, end: number): RawRecord {
  return { key: keyOf(bytes, start, end), bytes: bytes.subarray(start, end) };
}

/** Ids hold no comma, quote or line end: they are never quoted. */
function keyOf(bytes: Buffer, start: number, end: number): string {
  const comma = bytes.indexOf(COMMA, start);
  return bytes.toString('utf8', start, comma < 0 || comma > end ? end - 1 : comma);
}

/** The document of a row's id: all before the last `#`; of a document's id itself, which holds none, all. */
export function documentOf(key: string): string {
  const hash = key.lastIndexOf('#');
  return hash < 0 ? key : key.slice(0, hash);
}
