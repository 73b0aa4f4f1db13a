/** A line of a file, without its end. */
export interface Line {
  /** Counted from 1. */
  readonly number: number;
  /** Bytes before it. */
  readonly offset: number;
  /** Null when it is longer than the limit: then it was not kept. */
  readonly bytes: Buffer | null;
  readonly length: number;
}

const [LF, CR] = [0x0a, 0x0d];

/** Cuts a stream of bytes at LF or CR LF. Holds at most one line, and of a line over the limit nothing. */
export class LineSplitter {
  #pieces: Buffer[] = [];
  #length = 0;
  #number = 1;
  #offset = 0;
  readonly #maxBytes: number;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** The number that the next finished line will have. */
  get number(): number {
    return this.#number;
  }

  /** @returns the lines that end in this chunk. */
  *push(chunk: Buffer): Generator<Line> {
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      this.#keep(chunk.subarray(from, at));
      yield this.#finish(1);
      from = at + 1;
    }
    this.#keep(chunk.subarray(from));
  }

  /** The last line, if the file does not end in a line end. */
  *end(): Generator<Line> {
    if (this.#length > 0) yield this.#finish(0);
  }

  #keep(piece: Buffer): void {
    this.#length += piece.length;
    if (this.#length > this.#maxBytes) this.#pieces = [];
    else if (piece.length > 0) this.#pieces.push(piece);
  }

  #finish(endLength: number): Line {
    const length = this.#length;
    const bytes = length > this.#maxBytes ? null : withoutCr(joined(this.#pieces));
    const line = { number: this.#number, offset: this.#offset, bytes, length };
    this.#number++;
    this.#offset += length + endLength;
    this.#pieces = [];
    this.#length = 0;
    return line;
  }
}

const joined = (pieces: Buffer[]) => (pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces));
const withoutCr = (bytes: Buffer) => (bytes.at(-1) === CR ? bytes.subarray(0, -1) : bytes);
