import type { Json } from '../core/json.ts';

/**
 * The layers of documents as bytes. Each value is a cell of 32 bits, whose lowest two bits say what the rest is: a small integer,
 * or the number of a text, of another number or of a compound (a list or an object) of the document. Of a document stand
 *
 *     head | numbers (64 bits each) | where each compound starts among the cells | cells | where each text ends | texts
 *
 * the first compound being the list of its layers. Objects of the same keys that follow each other in a list stand together as
 * rows of cells. The keys, and texts that come again in other documents, stand once in a file, see `Common`.
 * Bytes lie as the processor has them: no file of the cache is read on another machine.
 */
export const CELL = { integer: 0, text: 1, number: 2, compound: 3 } as const;

/** What a compound starts with, in the lowest two bits; the rest is the length of a list, the shape of an object. */
export const COMPOUND = { list: 0, rows: 1, object: 2 } as const;

/** Texts of these numbers are none. Then come `MOST_COMMON` that the documents of a file share, then a document's own. */
export const NAMED: readonly Json[] = [null, true, false];
export const MOST_COMMON = 1 << 12;
export const FIRST_OWN = NAMED.length + MOST_COMMON;

/** The cell of a value that has a name. */
export const named = (value: null | boolean): number => (NAMED.indexOf(value) << 2) | CELL.text;

/** Head: how many numbers, compounds, cells and texts, and the place of the encoding of the texts here; a multiple of `ALIGNED`. */
export const HEAD = 6;
/** Numbers are read in place where the bytes stand at a multiple of this, which divides their length. */
export const ALIGNED = 8;
/** Only UTF-16 holds a surrogate without its other half. */
export const ENCODINGS = ['utf8', 'utf16le'] as const;

/** What all documents of a file have in common. */
export interface Common {
  /** Of the layers, in order. */
  readonly names: readonly string[];
  /** The keys of objects. */
  readonly shapes: readonly (readonly string[])[];
  readonly texts: readonly string[];
}

/** Cells that are being written. */
export interface CellWriter {
  readonly cells: Int32Array;
  /** Room for so many more. @returns where they start */
  take(count: number): number;
  cell(value: unknown): number;
}

/** A document that is being read. */
export interface CellReader {
  readonly cells: Int32Array;
  readonly texts: readonly Json[];
  /** What a cell says that is neither a small integer nor a text. */
  other(cell: number): Json;
}

/** The keys of an object in their order, with functions of their own for it: V8 then knows where in it each key lies. */
export interface Shape {
  readonly keys: readonly string[];
  /** Writes `list[from]` to `list[to - 1]`. */
  readonly write: (list: readonly unknown[], from: number, to: number, writer: CellWriter) => void;
  /** Reads `list[from]` to `list[to - 1]` from the cells at a place. */
  readonly read: (list: Json[], from: number, to: number, reader: CellReader, at: number) => void;
}

/** Shapes, each compiled once. */
export class Shapes {
  readonly #known = new Map<string, Shape>();

  of(keys: readonly string[]): Shape {
    const name = JSON.stringify(keys);
    const shape = this.#known.get(name) ?? { keys, write: writeRows(keys), read: readRows(keys) };
    this.#known.set(name, shape);
    return shape;
  }
}

/** The small integer itself, whose cell is made in place; -0 is 0. */
export const isSmall = (value: number): boolean => (value << 2) >> 2 === value;

function writeRows(keys: readonly string[]): Shape['write'] {
  const values = keys.map(
    (key) => `value = object[${JSON.stringify(key)}];
    cells[at++] = value === null ? ${named(null)}
      : typeof value === 'number' && (value << 2) >> 2 === value ? value << 2 : writer.cell(value);`,
  );
  return new Function(
    ...['list', 'from', 'to', 'writer'],
    `let at = writer.take((to - from) * ${keys.length}), value;
    const { cells } = writer;
    for (let n = from; n < to; n++) {
      const object = list[n];
      ${values.join('\n')}
    }`,
  ) as Shape['write'];
}

/**
 * Objects come from a constructor of their own. A literal would share its hidden classes with all literals that begin with the
 * same keys: when one of those held a fraction, optimised code went on to make objects of a class that was out of use, each of which
 * is made over when it is first read.
 */
function readRows(keys: readonly string[]): Shape['read'] {
  const names = keys.map((_, n) => `v${n}`);
  const cells = keys.map(
    () => `(cell = cells[at++], (cell & 3) === ${CELL.integer} ? cell >> 2
      : (cell & 3) === ${CELL.text} ? texts[cell >> 2] : reader.other(cell))`,
  );
  const set = keys.map((key, n) =>
    key === '__proto__'
      ? `Object.defineProperty(this, "__proto__", { value: v${n}, enumerable: true, configurable: true, writable: true });`
      : `this[${JSON.stringify(key)}] = v${n};`,
  );
  return new Function(
    `function Plain(${names}) { ${set.join(' ')} }
    Plain.prototype = Object.prototype;
    return (list, from, to, reader, at) => {
      const { cells, texts } = reader;
      let cell;
      for (let n = from; n < to; n++) list[n] = new Plain(${cells.join(',\n')});
    };`,
  )() as Shape['read'];
}
