import { hash } from 'node:crypto';
import type { Json } from '../../core/json.ts';
import type { GroupRow } from '../../core/stage.ts';
import { NAME_WORDS } from './slices.ts';

/** A row without its key, as text: document, start and value as JSON with tabs between, which JSON has nowhere else. */
const lineOf = (doc: string, start: number, value: string): string => `${doc}\t${start}\t${value}`;

/** The lines of a part's rows, each once: a document often says the same under many keys. */
export class LineTable {
  readonly #lines: string[] = [];

  /** @returns its number */
  add({ doc, start, value }: GroupRow): number {
    return this.#lines.push(lineOf(JSON.stringify(doc), start, JSON.stringify(value))) - 1;
  }

  get count(): number {
    return this.#lines.length;
  }

  /** A digest of each, in words of 32 bits. */
  get names(): Uint32Array {
    const names = new Uint8Array(4 * NAME_WORDS * this.count);
    this.#lines.forEach((line, n) => {
      const digest = hash('sha256', line, 'buffer');
      for (let at = 0; at < 4 * NAME_WORDS; at++) names[4 * NAME_WORDS * n + at] = digest[at]!;
    });
    return new Uint32Array(names.buffer);
  }

  /** Number of lines, where each ends in the text, the text in UTF-8. */
  bytes(): Buffer {
    const [text, count] = [this.#lines.join(''), this.count];
    const words = new Uint32Array(1 + count);
    words[0] = count;
    const size = Buffer.byteLength(text);
    let end = 0;
    this.#lines.forEach((line, n) => {
      end += size === text.length ? line.length : Buffer.byteLength(line);
      words[n + 1] = end;
    });
    const bytes = Buffer.allocUnsafeSlow(words.byteLength + size);
    bytes.set(new Uint8Array(words.buffer));
    bytes.write(text, words.byteLength);
    return bytes;
  }
}

const [TAB, BACKSLASH] = [9, 92];

/** Lines as bytes, one behind the other: those of a part, or some of several parts. */
export class LineReader {
  /** The text of all lines. */
  bytes: Buffer = Buffer.alloc(0);
  /** Where each line starts; behind them where the last one ends. */
  starts: Uint32Array = new Uint32Array(1);
  #text = 'null';
  #value: Json = null;

  /** @param bytes of a part, which start at a whole word, as `LineTable` wrote them; they are this reader's from now on */
  open(bytes: Buffer): void {
    const count = new Uint32Array(bytes.buffer, bytes.byteOffset, 1)[0]!;
    this.bytes = bytes.subarray(4 * (1 + count));
    // In place of the count stands where the first line starts.
    this.starts = new Uint32Array(bytes.buffer, bytes.byteOffset, 1 + count);
    this.starts[0] = 0;
  }

  /** The row that a line is of. */
  row(key: string, line: number): GroupRow {
    const [bytes, from, end] = [this.bytes, this.starts[line]!, this.starts[line + 1]!];
    let [at, isPlain] = [from, true];
    for (; bytes[at] !== TAB; at++) if (bytes[at] === BACKSLASH) isPlain = false;
    const doc = isPlain
      ? bytes.toString('utf8', from + 1, at - 1)
      : (JSON.parse(bytes.toString('utf8', from, at)) as string);
    const number = at + 1;
    at = bytes.indexOf(TAB, number);
    const start = Number(bytes.toString('latin1', number, at));
    return { key, doc, start, value: this.#valueOf(bytes.toString('utf8', at + 1, end)) };
  }

  /** Neighbours often have the same. */
  #valueOf(text: string): Json {
    if (text !== this.#text) [this.#text, this.#value] = [text, JSON.parse(text)];
    return this.#value;
  }
}
