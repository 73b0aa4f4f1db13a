/** A text that may take more than this in UTF-8 gets memory of its own. */
const ROOM = 1 << 18;
/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/** Encodes texts one after the other in the same memory: a text is encoded once, and hashed, measured and written from there. */
export class Encoder {
  readonly #memory = Buffer.allocUnsafeSlow(ROOM);

  /** @returns UTF-8, until the next text is encoded; an unpaired surrogate is U+FFFD there. */
  encode(text: string): Buffer {
    if (MOST_BYTES * text.length > ROOM) return Buffer.from(text);
    return this.#memory.subarray(0, this.#memory.write(text));
  }
}
