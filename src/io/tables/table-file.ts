import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Table } from '../../schema/table.ts';
import { ArrowPieces, arrowSchema } from './arrow.ts';
import { csvHeader } from './csv.ts';
import { ParquetPieces } from './parquet.ts';
import { type EncodedPart, FORMATS, type Format } from './part.ts';

/** A finished file of the dataset. */
export interface WrittenFile {
  /** Name below the folder: `claims.csv`. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table while it is written: parts are appended in the order of the dataset. */
export interface TableFile {
  readonly rowCount: number;
  /** Resolves when the bytes are handed to the operating system. */
  append(part: EncodedPart): Promise<void>;
  /** Writes footers. A table without rows gives valid files with its schema. */
  close(): Promise<WrittenFile[]>;
  /** Closes the files as they are, after a failure. */
  abort(): Promise<void>;
}

/** How a format frames the parts. */
interface Frame {
  head(): Uint8Array;
  /** @returns the bytes of the part in this format. */
  body(part: EncodedPart): Uint8Array | undefined;
  foot(): Uint8Array;
}

/** Opens `<folder>/<table>.<format>` for each format; the folder must exist. */
export async function openTable(
  table: Table,
  folder: string,
  formats: readonly Format[] = FORMATS,
): Promise<TableFile> {
  const files: FramedFile[] = [];
  try {
    for (const format of formats)
      files.push(await FramedFile.open(folder, `${table.name}.${format}`, FRAMES[format](table)));
  } catch (error) {
    await Promise.allSettled(files.map((file) => file.abort()));
    throw error;
  }
  let rowCount = 0;
  return {
    get rowCount() {
      return rowCount;
    },
    async append(part) {
      if (part.table !== table.name) throw new Error(`a part of ${part.table} was appended to ${table.name}`);
      if (part.rowCount === 0) return;
      rowCount += part.rowCount;
      await Promise.all(files.map((file) => file.append(part)));
    },
    close: () => Promise.all(files.map((file) => file.close())),
    async abort() {
      await Promise.allSettled(files.map((file) => file.abort()));
    },
  };
}

const FRAMES: Readonly<Record<Format, (table: Table) => Frame>> = {
  csv: (table) => ({ head: () => csvHeader(table), body: ({ csv }) => csv, foot: () => new Uint8Array(0) }),
  arrow: (table) => {
    const pieces = new ArrowPieces(arrowSchema(table));
    const body = ({ arrow }: EncodedPart) => {
      if (arrow) pieces.place(arrow);
      return arrow?.bytes;
    };
    return { head: () => pieces.take(), body, foot: () => pieces.end() };
  },
  parquet: (table) => {
    const pieces = new ParquetPieces(table);
    const body = ({ parquet, rowCount }: EncodedPart) => {
      if (parquet) pieces.place(parquet, rowCount);
      return parquet?.bytes;
    };
    return { head: pieces.head, body, foot: () => pieces.end() };
  },
};

/** Bytes that are written while they are hashed; with fewer, the way to another thread and back takes longer than to copy them. */
const WORTH_A_THREAD = 1 << 17;

/** A file that is written from its start to its end and hashed on the way. */
class FramedFile {
  readonly #hash = createHash('sha256');
  #bytes = 0;
  readonly #handle: FileHandle;
  readonly #name: string;
  readonly #frame: Frame;

  private constructor(handle: FileHandle, name: string, frame: Frame) {
    this.#handle = handle;
    this.#name = name;
    this.#frame = frame;
  }

  static async open(folder: string, name: string, frame: Frame): Promise<FramedFile> {
    const file = new FramedFile(await open(join(folder, name), 'w'), name, frame);
    file.#write(frame.head());
    return file;
  }

  /** The bytes must stay as they are until it resolves; after a failure, until `abort` does. */
  async append(part: EncodedPart): Promise<void> {
    const bytes = this.#frame.body(part);
    if (!bytes) throw new Error(`the part was not encoded for ${this.#name}`);
    if (bytes.length < WORTH_A_THREAD) return this.#write(bytes);
    const written = this.#writeBeside(bytes);
    this.#note(bytes);
    await written;
  }

  async close(): Promise<WrittenFile> {
    this.#write(this.#frame.foot());
    await this.#handle.close();
    return { name: this.#name, bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  abort = (): Promise<void> => this.#handle.close();

  #write(bytes: Uint8Array): void {
    this.#note(bytes);
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#handle.fd, bytes, at);
  }

  /** On another thread. */
  async #writeBeside(bytes: Uint8Array): Promise<void> {
    for (let at = 0; at < bytes.length; ) at += (await this.#handle.write(bytes, at)).bytesWritten;
  }

  #note(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#bytes += bytes.length;
  }
}
