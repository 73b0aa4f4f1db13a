import { Scratch } from '../io/tables/index.ts';
import {
  ALIGNED,
  CELL,
  type CellWriter,
  COMPOUND,
  type Common,
  ENCODINGS,
  HEAD,
  isSmall,
  named,
  type Shape,
  type Shapes,
} from './layer-codec.ts';
import { TextNumbers } from './text-numbers.ts';

/** Of a UTF-16 unit in either encoding. */
const MOST_BYTES = 3;
const [NULL, TRUE, FALSE] = [named(null), named(true), named(false)];

/** Writes the layers of a file's documents as bytes, see `layer-codec`. Its memory is used again from document to document. */
export class LayerWriter implements CellWriter {
  cells = new Int32Array(1 << 12);
  #end = 0;
  readonly #texts = new TextNumbers();
  readonly #numbers: number[] = [];
  /** Lists and objects of the document, which are written one after the other, and where each starts. */
  readonly #compounds: object[] = [];
  readonly #starts: number[] = [];
  readonly #shapes: Shapes;
  /** Shapes of this file. */
  readonly #used: Shape[] = [];
  /** Shape -> the one that came after it when it was last met: objects of a list take turns. */
  readonly #next: number[] = [];
  #former = 0;
  #hasGaps = false;
  #names: readonly string[] = [];
  readonly #memory = new Scratch();

  constructor(shapes: Shapes) {
    this.#shapes = shapes;
  }

  /** Starts a file. @param names of the layers that it is to hold */
  begin(names: readonly string[]): void {
    this.#names = names;
    this.#texts.nextFile();
    this.#used.length = this.#next.length = this.#former = 0;
  }

  /** What is to be kept beside the documents of the file. */
  get common(): Common {
    return { names: this.#names, shapes: this.#used.map(({ keys }) => keys), texts: this.#texts.common };
  }

  /** @returns bytes that stand until the next document is written. */
  write(layers: Readonly<Record<string, unknown>>): Buffer {
    const shapes = this.#used.length;
    this.#texts.nextDocument();
    const bytes = this.#write(layers);
    if (!this.#hasGaps) return bytes;
    // A key without a value, which JSON leaves out: seldom, so that no object need be looked through for one.
    this.#texts.again();
    this.#used.length = shapes;
    this.#next.length = this.#former = 0;
    return this.#write(JSON.parse(JSON.stringify(layers)));
  }

  #write(layers: Readonly<Record<string, unknown>>): Buffer {
    this.#numbers.length = this.#compounds.length = this.#starts.length = this.#end = 0;
    this.#hasGaps = false;
    const all = this.#names.map((name) => layers[name] ?? null);
    this.#compounds.push(all);
    this.#starts.push(this.#end);
    this.#list(all);
    for (let n = 1; n < this.#compounds.length; n++) {
      this.#starts.push(this.#end);
      this.#compound(this.#compounds[n]!);
    }
    return this.#bytes();
  }

  #compound(compound: object): void {
    if (!Array.isArray(compound)) this.#object(compound);
    else if (compound.length > 0 && compound.every(isObject)) this.#rows(compound);
    else this.#list(compound);
  }

  cell(value: unknown): number {
    if (typeof value === 'string') return (this.#texts.numberOf(value) << 2) | CELL.text;
    if (typeof value === 'number') return this.#number(value);
    if (value === null) return NULL;
    if (typeof value === 'boolean') return value ? TRUE : FALSE;
    if (typeof value === 'object') return ((this.#compounds.push(value) - 1) << 2) | CELL.compound;
    this.#hasGaps = true;
    return NULL;
  }

  #number(value: number): number {
    if (isSmall(value)) return value << 2;
    return Number.isFinite(value) ? ((this.#numbers.push(value) - 1) << 2) | CELL.number : NULL;
  }

  #list(list: readonly unknown[]): void {
    let at = this.take(1 + list.length);
    this.cells[at++] = (list.length << 2) | COMPOUND.list;
    for (let n = 0; n < list.length; n++) this.cells[at++] = this.cell(list[n]);
  }

  #object(object: object): void {
    const shape = this.#shapeOf(object);
    this.cells[this.take(1)] = (shape << 2) | COMPOUND.object;
    this.#used[shape]!.write([object], 0, 1, this);
  }

  #rows(list: readonly object[]): void {
    this.cells[this.take(1)] = (list.length << 2) | COMPOUND.rows;
    for (let from = 0, to = 0; from < list.length; from = to) {
      const number = this.#shapeOf(list[from]!);
      const shape = this.#used[number]!;
      do to++;
      while (to < list.length && hasKeys(list[to]!, shape.keys));
      const at = this.take(2);
      this.cells[at] = number;
      this.cells[at + 1] = to - from;
      shape.write(list, from, to, this);
    }
  }

  /** Number of the object's shape in this file. */
  #shapeOf(object: object): number {
    const used = this.#used;
    const likely = this.#next[this.#former];
    let number = 0;
    if (likely !== undefined && hasKeys(object, used[likely]!.keys)) number = likely;
    else while (number < used.length && !hasKeys(object, used[number]!.keys)) number++;
    if (number === used.length) used.push(this.#shapes.of(Object.keys(object)));
    this.#next[this.#former] = number;
    this.#former = number;
    return number;
  }

  take(count: number): number {
    const start = this.#end;
    this.#end += count;
    if (this.#end > this.cells.length) {
      const larger = new Int32Array(2 * this.#end);
      larger.set(this.cells);
      this.cells = larger;
    }
    return start;
  }

  #bytes(): Buffer {
    const texts = this.#texts.own;
    const text = texts.join('');
    const encoding = text.isWellFormed() ? 0 : 1;
    const [numbers, compounds, cells] = [this.#numbers.length, this.#compounds.length, this.#end];
    const first = HEAD + 2 * numbers;
    const fixed = 4 * (first + compounds + cells + texts.length);
    const bytes = Buffer.from(this.#memory.take(fixed + MOST_BYTES * text.length + ALIGNED).buffer);
    const words = new Int32Array(bytes.buffer, 0, fixed >> 2);
    words.set([numbers, compounds, cells, texts.length, encoding, 0]);
    new Float64Array(bytes.buffer, 4 * HEAD, numbers).set(this.#numbers);
    words.set(this.#starts, first);
    words.set(this.cells.subarray(0, cells), first + compounds);
    let at = first + compounds + cells;
    for (let n = 0, end = 0; n < texts.length; n++) words[at++] = end += texts[n]!.length;
    const end = fixed + bytes.write(text, fixed, ENCODINGS[encoding]);
    // Filled up, so that the layers of the next document in a file can be read in place.
    return bytes.fill(0, end, end + ALIGNED).subarray(0, end + (-end & (ALIGNED - 1)));
  }
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

function hasKeys(object: object, keys: readonly string[]): boolean {
  let n = 0;
  for (const key in object) if (key !== keys[n++]) return false;
  return n === keys.length;
}
