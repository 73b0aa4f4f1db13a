/** The cells of a column; a null takes no bytes. */
export interface Cells {
  /** Bytes that they take at most, all together. */
  readonly most: number;
  /** Writes the cell of a row, and beyond it what is to be written later. `view` is of `bytes`. @returns where it ends */
  put(bytes: Uint8Array, view: DataView, at: number, row: number): number;
}
