import { joined, type Packed, pack } from './packed.ts';

/** Bytes of XML that are deflated at once. */
const CHUNK = 1 << 20;
/** Room behind a chunk: what a cell may take beyond the bytes that are reserved for it. */
const SLACK = 1 << 10;

/** ASCII text that is written again and again. */
export class Phrase {
  /** Its bytes, four to a word. */
  readonly words: Int32Array;
  readonly length: number;

  constructor(text: string) {
    const bytes = Buffer.alloc((text.length + 3) & ~3, text);
    bytes.fill(0, text.length);
    this.words = Int32Array.from({ length: bytes.length >> 2 }, (_, n) => bytes.readInt32LE(4 * n));
    this.length = text.length;
  }
}

/** XML of a sheet while it is written, as bytes, deflated chunk by chunk: one stretch after the other, in the same memory. */
export class XmlWriter {
  #packed: Packed[] = [];
  #before = 0;
  #wide = 0;
  out = new Uint8Array(CHUNK + SLACK);
  #view = new DataView(this.out.buffer);
  /** Where the next byte goes. */
  at = 0;

  /** Makes sure that so many bytes have room. */
  reserve(bytes: number): void {
    if (this.at > 0 && this.at + bytes > CHUNK) this.#flush();
    if (bytes + SLACK <= this.out.length) return;
    this.out = new Uint8Array(bytes + SLACK);
    this.#view = new DataView(this.out.buffer);
  }

  /** Four bytes at a time: what a phrase writes beyond its length is written over by what follows. */
  put({ words, length }: Phrase): void {
    const { at } = this;
    for (let n = 0; n < words.length; n++) this.#view.setInt32(at + 4 * n, words[n]!, true);
    this.at = at + length;
  }

  ascii(text: string): void {
    const { out, at } = this;
    for (let n = 0; n < text.length; n++) out[at + n] = text.charCodeAt(n);
    this.at = at + text.length;
  }

  /** Any text. */
  text(text: string): void {
    const bytes = Buffer.from(text);
    this.reserve(bytes.length);
    this.out.set(bytes, this.at);
    this.at += bytes.length;
    this.widened(bytes.length - text.length);
  }

  /** Notes by how much the bytes that were written outnumber their UTF-16 units. */
  widened(by: number): void {
    this.#wide += by;
  }

  /** UTF-16 units so far. */
  get characters(): number {
    return this.#before + this.at - this.#wide;
  }

  /** All that was written since it was empty, as it is then. */
  end(): Packed {
    this.#flush();
    const packed = joined(this.#packed);
    this.clear();
    return packed;
  }

  /** Forgets what was written. */
  clear(): void {
    [this.#packed, this.#before, this.#wide, this.at] = [[], 0, 0, 0];
  }

  #flush(): void {
    if (this.at === 0) return;
    this.#packed.push(pack(this.out.subarray(0, this.at)));
    this.#before += this.at;
    this.at = 0;
  }
}
