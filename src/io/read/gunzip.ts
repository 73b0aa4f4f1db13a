import { createGunzip } from 'node:zlib';
import { Broken } from './broken.ts';

const CHUNK = 64 * 1024;

/** Unpacks a gzip stream of one or more members (RFC 1952), piece by piece. */
export class MemberReader {
  readonly #gunzip = createGunzip({ chunkSize: CHUNK });
  #unpacked: Buffer[] = [];
  #given = 0;
  #length = 0;
  #ended = false;
  #fault: NodeJS.ErrnoException | null = null;

  #settled: () => void = () => {};

  constructor() {
    this.#gunzip.on('data', (chunk: Buffer) => {
      this.#length += chunk.length;
      this.#unpacked.push(chunk);
    });
    this.#gunzip.on('end', () => {
      this.#ended = true;
      this.#settled();
    });
    this.#gunzip.on('error', (fault) => {
      this.#fault = fault;
      this.#settled();
    });
  }

  /** Bytes unpacked so far. */
  get length(): number {
    return this.#length;
  }

  /** Bytes of the gzip stream that this came from. */
  get packedLength(): number {
    return this.#gunzip.bytesWritten;
  }

  /** @param piece the next bytes of the stream, null at its end. @returns what they unpack to, then throws Broken for what breaks. */
  async *unpack(piece: Buffer | null): AsyncGenerator<Buffer> {
    this.#given += piece?.length ?? 0;
    if (!this.#ended) await this.#give(piece);
    yield* this.#unpacked;
    this.#unpacked = [];
    if (this.#fault)
      throw new Broken('bad_gzip', 'the gzip stream is broken or ends early; the rest could not be read');
    if (piece && this.#ended) this.#checkPadding(piece);
  }

  #give(piece: Buffer | null): Promise<void> {
    return new Promise((resolve) => {
      this.#settled = resolve;
      if (piece) this.#gunzip.write(piece, () => resolve());
      else this.#gunzip.end();
    });
  }

  /** After the last member only zeros may follow, the padding of tapes. */
  #checkPadding(piece: Buffer): void {
    const unread = Math.min(piece.length, this.#given - this.packedLength);
    if (piece.subarray(piece.length - unread).some((byte) => byte !== 0))
      throw new Broken('bad_gzip', 'after the end of the gzip stream more bytes follow; they were not read');
  }
}
