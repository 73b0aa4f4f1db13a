/** The cells of a column; a null takes no bytes. */
export interface Cells {
  /** Adds to the size of each row the bytes of its cell. */
  measure(sizes: Int32Array): void;
  /** Writes the cells of rows [from, to), which follow those written before, with a separator after each: at the place of its row, which moves behind it. */
  write(out: Uint8Array, places: Int32Array, separator: number, from: number, to: number): void;
}
