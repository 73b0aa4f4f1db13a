import { joined, type Packed, pack } from './packed.ts';

/** Bytes of XML that are deflated at once. */
const CHUNK = 1 << 20;
/** Room behind a chunk: what a cell may take beyond the bytes that are reserved for it. */
const SLACK = 1 << 10;

/** XML of a sheet while it is written, as bytes, deflated chunk by chunk. */
export class XmlWriter {
  readonly #packed: Packed[] = [];
  #before = 0;
  #wide = 0;
  out = new Uint8Array(CHUNK + SLACK);
  /** Where the next byte goes. */
  at = 0;

  /** Makes sure that so many bytes have room. */
  reserve(bytes: number): void {
    if (this.at > 0 && this.at + bytes > CHUNK) this.#flush();
    if (bytes + SLACK > this.out.length) this.out = new Uint8Array(bytes + SLACK);
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

  /** All that was written. */
  end(): Packed {
    this.#flush();
    return joined(this.#packed);
  }

  #flush(): void {
    if (this.at === 0) return;
    this.#packed.push(pack(this.out.subarray(0, this.at)));
    this.#before += this.at;
    this.at = 0;
  }
}
