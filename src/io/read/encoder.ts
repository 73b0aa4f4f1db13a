/** A text that may take more bytes than this in UTF-8 gets memory of its own. */
const ROOM = 1 << 18;
/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;

/** Encodes texts one after the other in the same memory: a text is encoded once, and hashed, measured and written from there. */
export class Encoder {
  /** Grows with the texts: most files hold one, or few. */
  #memory = Buffer.alloc(0);

  /** @returns UTF-8, until the next text is encoded; an unpaired surrogate is U+FFFD there. */
  encode(text: string): Buffer {
    const most = MOST_BYTES * text.length;
    if (most > ROOM) return Buffer.from(text);
    if (most > this.#memory.length)
      this.#memory = Buffer.allocUnsafeSlow(Math.min(ROOM, Math.max(most, 2 * this.#memory.length)));
    return this.#memory.subarray(0, this.#memory.write(text));
  }
}
