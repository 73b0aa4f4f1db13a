import type { Json } from '../core/json.ts';
import {
  ALIGNED,
  CELL,
  type CellReader,
  COMPOUND,
  type Common,
  ENCODINGS,
  FIRST_OWN,
  HEAD,
  NAMED,
  type Shape,
  type Shapes,
} from './layer-codec.ts';

/** Reads the layers of a file's documents back, see `layer-codec`. */
export class LayerReader implements CellReader {
  readonly #names: readonly string[];
  readonly #shapes: readonly Shape[];
  cells: Int32Array = new Int32Array(0);
  /** By number; those of the document stand behind those of all. */
  readonly texts: Json[];
  #numbers: Float64Array = new Float64Array(0);
  /** Where the numbers of the places of the compounds start, and the cells after them. */
  #places = 0;
  #first = 0;

  constructor({ names, shapes, texts }: Common, known: Shapes) {
    this.#names = names;
    this.#shapes = shapes.map((keys) => known.of(keys));
    this.texts = [...NAMED, ...texts];
    while (this.texts.length < FIRST_OWN) this.texts.push(null);
  }

  /** The layers among `wanted` that are there. */
  read(bytes: Buffer, wanted: readonly string[]): Record<string, Json> {
    this.#open(bytes);
    const layers: Record<string, Json> = {};
    this.#names.forEach((name, n) => {
      if (wanted.includes(name)) layers[name] = this.#value(this.cells[this.#first + 1 + n]!);
    });
    return layers;
  }

  #open(given: Buffer): void {
    const bytes = given.byteOffset % ALIGNED === 0 ? given : Buffer.from(Uint8Array.from(given).buffer);
    const { buffer, byteOffset } = bytes;
    const words = new Int32Array(buffer, byteOffset, bytes.length >> 2);
    const [numbers, compounds, cells, texts, encoding] = [words[0]!, words[1]!, words[2]!, words[3]!, words[4]!];
    this.cells = words;
    this.#numbers = new Float64Array(buffer, byteOffset + 4 * HEAD, numbers);
    this.#places = HEAD + 2 * numbers;
    this.#first = this.#places + compounds;
    const ends = this.#first + cells;
    const text = bytes.toString(ENCODINGS[encoding], 4 * (ends + texts));
    for (let n = 0, start = 0; n < texts; n++) {
      const end = words[ends + n]!;
      this.texts[FIRST_OWN + n] = text.slice(start, end);
      start = end;
    }
  }

  #value(cell: number): Json {
    if ((cell & 3) === CELL.integer) return cell >> 2;
    return (cell & 3) === CELL.text ? this.texts[cell >> 2]! : this.other(cell);
  }

  other(cell: number): Json {
    return (cell & 3) === CELL.number ? this.#numbers[cell >> 2]! : this.#compound(cell >> 2);
  }

  #compound(number: number): Json {
    const at = this.#first + this.cells[this.#places + number]!;
    const what = this.cells[at]!;
    const list: Json[] = new Array((what & 3) === COMPOUND.object ? 1 : what >> 2);
    if ((what & 3) === COMPOUND.list) {
      for (let n = 0; n < list.length; n++) list[n] = this.#value(this.cells[at + 1 + n]!);
      return list;
    }
    if ((what & 3) === COMPOUND.rows) return this.#rows(list, at + 1);
    this.#shapes[what >> 2]!.read(list, 0, 1, this, at + 1);
    return list[0]!;
  }

  #rows(list: Json[], start: number): Json {
    for (let from = 0, at = start; from < list.length; ) {
      const [shape, count] = [this.#shapes[this.cells[at]!]!, this.cells[at + 1]!];
      shape.read(list, from, from + count, this, at + 2);
      from += count;
      at += 2 + count * shape.keys.length;
    }
    return list;
  }
}
