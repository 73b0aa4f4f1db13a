/** Where the signals of a block are laid down, one after the other; always the same ones in the same order. */
export interface Row {
  add(name: string, value: number): void;
}

/** A way to look at a block of a view (a page, or a page with a first guess): its signals, by name. */
export interface Look<View> {
  readonly names: readonly string[];
  /** Lays down a value for each name. Plain code without closures: it is run for each block of each document. */
  readonly read: (view: View, n: number, row: Row) => void;
}

/** The values of the signals of some blocks, in the order of the look's names, a row a block. */
export class Values implements Row {
  readonly values: Float64Array;
  /** Where the next value goes. */
  next = 0;

  constructor(look: Look<never>, rows = 1) {
    this.values = new Float64Array(rows * look.names.length);
  }

  // So short that the compiler puts it in place of each call: a name costs nothing.
  add(_name: string, value: number): void {
    this.values[this.next++] = value;
  }
}

/** @returns the values of block `n`; the same array at each call. */
export function readRow<View>(look: Look<View>, view: View, n: number, row: Values): Float64Array {
  row.next = 0;
  look.read(view, n, row);
  return row.values;
}

/** @param blank a view of one block, read once to learn the names */
export function lookOf<View>(read: Look<View>['read'], blank: View): Look<View> {
  const names: string[] = [];
  read(blank, 0, { add: (name) => void names.push(name) });
  return { names, read };
}
