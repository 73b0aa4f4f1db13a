/** The cells of a column; a null takes no bytes. */
export interface Cells {
  /** Bytes that they take at most, all together. */
  readonly most: number;
  /** Writes the cell of a row, and beyond it what is to be written later. @returns where it ends */
  put(out: Out, at: number, row: number): number;
}

/** Where the lines are written: the same bytes, one by one and several at a time. */
export interface Out {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}
