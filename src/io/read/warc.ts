import { Broken } from './broken.ts';

/** A record of a WARC file: named headers, then a block of bytes. */
export interface WarcRecord {
  /** Counted from 1. */
  readonly number: number;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** Null when it is longer than the limit: then it was passed over. */
  readonly block: Buffer | null;
  readonly length: number;
}

const MAX_HEADER = 64 * 1024;

/** Reads WARC records in one pass (ISO 28500, section 4: version line, headers, blank line, block, two line ends). @throws Broken */
export async function* warcRecords(chunks: AsyncIterable<Buffer>, maxBytes: number): AsyncGenerator<WarcRecord> {
  const input = new ByteInput(chunks);
  try {
    for (let number = 1; ; number++) {
      const version = await firstLine(input);
      if (version === null) return;
      if (!/^WARC\/\d+\.\d+$/.test(version))
        throw broken(`a record must start with WARC/1.0, not with ${quoted(version)}`);
      const headers = await readHeaders(input);
      const length = Number(headers.get('content-length') ?? Number.NaN);
      if (!Number.isSafeInteger(length) || length < 0) throw broken('a record has no valid Content-Length');
      const block = await input.take(length, length <= maxBytes);
      yield { number, headers, block, length };
    }
  } finally {
    await input.close();
  }
}

const broken = (message: string) => new Broken('bad_warc', `${message}; the rest of the file was not read`);
const quoted = (line: string) => JSON.stringify(line.slice(0, 40));

/** The next line that isn't blank; null at the end of the file. */
async function firstLine(input: ByteInput): Promise<string | null> {
  for (;;) {
    const line = await input.line();
    if (line === null || line !== '') return line;
  }
}

async function readHeaders(input: ByteInput): Promise<Map<string, string>> {
  const headers = new Map<string, string>();
  let [name, size] = ['', 0];
  for (let line = await input.line(); line !== ''; line = await input.line()) {
    if (line === null) throw broken('the file ends within the headers of a record');
    size += line.length;
    if (size > MAX_HEADER) throw broken('the headers of a record are longer than 64 KiB');
    const folded = /^[ \t]/.test(line);
    const colon = line.indexOf(':');
    if (!folded && colon < 1) throw broken(`${quoted(line)} is no header`);
    if (!folded) name = line.slice(0, colon).trim().toLowerCase();
    headers.set(name, folded ? `${headers.get(name) ?? ''} ${line.trim()}` : line.slice(colon + 1).trim());
  }
  return headers;
}

/** Takes lines and stretches of bytes from a stream of chunks, holding no more than is asked for. */
class ByteInput {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }

  /** A line without its end; null at the end of the stream. */
  async line(): Promise<string | null> {
    let at = this.#rest.indexOf(0x0a);
    while (at < 0) {
      if (this.#rest.length > MAX_HEADER) throw broken('a line of the headers is longer than 64 KiB');
      if (!(await this.#more())) break;
      at = this.#rest.indexOf(0x0a);
    }
    if (at < 0 && this.#rest.length === 0) return null;
    const end = at < 0 ? this.#rest.length : at;
    const line = this.#rest.toString('utf8', 0, end).replace(/\r$/, '');
    this.#rest = this.#rest.subarray(at < 0 ? end : end + 1);
    return line;
  }

  /** The next `length` bytes, or null when they are only passed over. */
  async take(length: number, keep: boolean): Promise<Buffer | null> {
    const pieces: Buffer[] = [];
    let missing = length;
    for (;;) {
      const piece = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(piece.length);
      missing -= piece.length;
      if (keep) pieces.push(piece);
      if (missing === 0) return keep ? Buffer.concat(pieces) : null;
      if (!(await this.#more())) throw broken('the file ends within a record');
    }
  }

  /** Lets the stream close its file, wherever reading has stopped. */
  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}
