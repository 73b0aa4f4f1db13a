import { closeSync, openSync } from 'node:fs';
import type { InputDocument } from '../core/document.ts';
import type { ReadDocument } from '../io/read/index.ts';
import { digest } from './container.ts';
import { FileBytes, writeAll } from './file-bytes.ts';
import { Window } from './window.ts';

/** Where a decoded document lies in the spool, and what tells whether it is still the same. */
export interface Spooled {
  readonly id: string;
  readonly at: number;
  /** Bytes of the JSON before the text, and of the text in UTF-8. */
  readonly head: number;
  readonly text: number;
  /** Digest of all that the stages see of the document but its line: a line added above changes no analysis. */
  readonly content: string;
  /** The line it stood on, which the table of documents alone tells. */
  readonly line: number | null;
}

/** Bytes that are gathered before they are written. */
const CHUNK = 1 << 20;
/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/** Decoded documents one behind the other on disk, in the order in which they were read. */
export class SpoolWriter {
  readonly #file: number;
  readonly #pending = Buffer.allocUnsafeSlow(CHUNK);
  #pendingBytes = 0;
  #written = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  add(document: ReadDocument): Spooled {
    const { text: _, utf8, sourceLine, ...rest } = document;
    const about = JSON.stringify(rest);
    const at = this.#written + this.#pendingBytes;
    const head = this.#write(`{"sourceLine":${sourceLine},${about.slice(1)}`);
    this.#append(utf8);
    return { id: document.id, at, head, text: utf8.length, content: digest(about), line: sourceLine };
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  /** @returns its bytes in UTF-8 */
  #write(text: string): number {
    if (this.#pendingBytes + MOST_BYTES * text.length > CHUNK) this.#flush();
    if (MOST_BYTES * text.length > CHUNK) return this.#writeOut(Buffer.from(text));
    const bytes = this.#pending.write(text, this.#pendingBytes);
    this.#pendingBytes += bytes;
    return bytes;
  }

  #append(bytes: Uint8Array): void {
    if (this.#pendingBytes + bytes.length > CHUNK) this.#flush();
    if (bytes.length > CHUNK) this.#writeOut(bytes);
    else {
      this.#pending.set(bytes, this.#pendingBytes);
      this.#pendingBytes += bytes.length;
    }
  }

  #flush(): void {
    this.#writeOut(this.#pending.subarray(0, this.#pendingBytes));
    this.#pendingBytes = 0;
  }

  #writeOut(bytes: Uint8Array): number {
    writeAll(this.#file, bytes);
    this.#written += bytes.length;
    return bytes.length;
  }
}

/** Reads documents back, by their place. */
export class SpoolReader {
  readonly #file: FileBytes;
  readonly #window = new Window();

  constructor(path: string) {
    this.#file = new FileBytes(path);
  }

  read({ at, head, text }: Spooled): InputDocument {
    const bytes = this.#window.read(this.#file, at, head + text);
    return { ...JSON.parse(bytes.toString('utf8', 0, head)), text: bytes.toString('utf8', head) };
  }

  close(): void {
    this.#file.close();
  }
}
