import { closeSync, openSync } from 'node:fs';
import type { InputDocument } from '../core/document.ts';
import { Scratch } from '../io/tables/index.ts';
import { digest, readExactly, writeAll } from './container.ts';

/** Where a decoded document lies in the spool, and what tells whether it is still the same. */
export interface Spooled {
  readonly id: string;
  readonly at: number;
  /** Bytes of the JSON before the text, and of the text in UTF-8. */
  readonly head: number;
  readonly text: number;
  /** Digest of all that the stages see of the document but its line: a line added above changes no analysis. */
  readonly content: string;
  /** Digest of the line it stood on, which the table of documents alone tells. */
  readonly line: number | null;
}

const CHUNK = 1 << 20;

/** Decoded documents one behind the other on disk, in the order in which they were read. */
export class SpoolWriter {
  readonly #file: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;
  #at = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w');
  }

  add(document: InputDocument): Spooled {
    const { text, sourceLine, ...rest } = document;
    const about = JSON.stringify(rest);
    const head = Buffer.from(JSON.stringify({ sourceLine, ...rest }));
    const body = Buffer.from(text);
    const at = this.#at;
    this.#write(head);
    this.#write(body);
    return { id: document.id, at, head: head.length, text: body.length, content: digest(about), line: sourceLine };
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #write(bytes: Buffer): void {
    this.#pending.push(bytes);
    this.#pendingBytes += bytes.length;
    this.#at += bytes.length;
    if (this.#pendingBytes > CHUNK) this.#flush();
  }

  #flush(): void {
    writeAll(this.#file, Buffer.concat(this.#pending, this.#pendingBytes));
    this.#pending = [];
    this.#pendingBytes = 0;
  }
}

/** Reads documents back, by their place. */
export class SpoolReader {
  readonly #path: string;
  readonly #memory = new Scratch();
  readonly #file: number;

  constructor(path: string) {
    this.#path = path;
    this.#file = openSync(path, 'r');
  }

  read({ at, head, text }: Spooled): InputDocument {
    const bytes = readExactly(this.#file, at, head + text, this.#path, this.#memory);
    return { ...JSON.parse(bytes.toString('utf8', 0, head)), text: bytes.toString('utf8', head) };
  }

  close(): void {
    closeSync(this.#file);
  }
}
