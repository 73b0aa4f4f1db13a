import type { Json } from '../core/json.ts';
import { Scratch } from '../io/tables/index.ts';
import {
  ALIGNED,
  CODE,
  ENCODINGS,
  HEAD_BYTES,
  type Kind,
  OTHER,
  type Shape,
  shapeOf,
  type ValueWriter,
} from './layer-codec.ts';
import { TextNumbers } from './text-numbers.ts';

/** Of a UTF-16 unit in either encoding. */
const MOST_BYTES = 3;

/** Writes layers as bytes, see `layer-codec`. Its memory is used again from document to document. */
export class LayerWriter implements ValueWriter {
  #codes = new Int32Array(1 << 12);
  #end = 0;
  readonly #texts = new TextNumbers();
  readonly #numbers: number[] = [];
  readonly #shapes: Shape[] = [];
  /** Shapes of this document, and the numbers of their names among its texts. */
  readonly #used: Shape[] = [];
  /** Shape -> the one that came after it when it was last met: objects of a list take turns. */
  readonly #next: number[] = [];
  #former = 0;
  #hasGaps = false;
  readonly #memory = new Scratch();

  /** @returns bytes that stand until the next document is written. */
  write(layers: Readonly<Record<string, unknown>>, names: readonly string[]): Buffer {
    const bytes = this.#write(layers, names);
    // A key without a value, which JSON leaves out: seldom, so that no object need be looked through for one.
    return this.#hasGaps ? this.#write(JSON.parse(JSON.stringify(layers)), names) : bytes;
  }

  #write(layers: Readonly<Record<string, unknown>>, names: readonly string[]): Buffer {
    this.#texts.clear();
    this.#numbers.length = this.#used.length = this.#next.length = this.#former = this.#end = 0;
    this.#hasGaps = false;
    this.#put(names.length);
    const directory = this.#end;
    for (const name of names) {
      this.#put(this.#texts.numberOf(name));
      this.#put(0);
    }
    names.forEach((name, n) => {
      this.#codes[directory + 2 * n + 1] = this.#end;
      this.value((layers[name] ?? null) as Json);
    });
    const shapes = this.#end;
    for (const { name } of this.#used) this.#put(this.#texts.numberOf(name));
    this.#put(shapes);
    return this.#bytes();
  }

  value(value: Json | undefined): void {
    if (typeof value === 'string') this.#code(CODE.text, this.#texts.numberOf(value));
    else if (typeof value === 'number') this.#number(value);
    else if (value === null) this.#code(CODE.other, OTHER.null);
    else if (value === true) this.#code(CODE.other, OTHER.true);
    else if (value === false) this.#code(CODE.other, OTHER.false);
    else if (value === undefined) this.#hasGaps = true;
    else if (Array.isArray(value)) this.#list(value);
    else this.#object(value as object);
  }

  #list(list: readonly Json[]): void {
    this.#code(CODE.other, OTHER.list);
    this.#put(list.length);
    for (let n = 0; n < list.length; n++) this.value(list[n]);
  }

  #object(object: object): void {
    const number = this.#numberOf(object);
    this.#code(CODE.other, OTHER.object + number);
    this.#used[number]!.write(object, this);
  }

  /** Number of the object's shape in this document. */
  #numberOf(object: object): number {
    const used = this.#used;
    const likely = this.#next[this.#former];
    let number = 0;
    if (likely !== undefined && hasKeys(object, used[likely]!.keys)) number = likely;
    else while (number < used.length && !hasKeys(object, used[number]!.keys)) number++;
    if (number === used.length) used.push(this.#shape(object));
    this.#next[this.#former] = number;
    this.#former = number;
    return number;
  }

  #shape(object: object): Shape {
    const known = this.#shapes.find(({ keys }) => hasKeys(object, keys));
    if (known) return known;
    const made = shapeOf(Object.keys(object));
    this.#shapes.push(made);
    return made;
  }

  #number(value: number): void {
    if ((value << 2) >> 2 === value) this.#code(CODE.integer, value);
    else if (!Number.isFinite(value)) this.#code(CODE.other, OTHER.null);
    else this.#code(CODE.number, this.#numbers.push(value) - 1);
  }

  #code(kind: Kind, rest: number): void {
    this.#put((rest << 2) | kind);
  }

  #put(code: number): void {
    if (this.#end === this.#codes.length) {
      const larger = new Int32Array(2 * this.#end);
      larger.set(this.#codes);
      this.#codes = larger;
    }
    this.#codes[this.#end++] = code;
  }

  #bytes(): Buffer {
    const texts = this.#texts.all;
    const text = texts.join('');
    const encoding = text.isWellFormed() ? 0 : 1;
    const [numbers, codes] = [this.#numbers.length, this.#end];
    const fixed = HEAD_BYTES + 8 * numbers + 4 * (codes + texts.length + 1);
    const bytes = Buffer.from(this.#memory.take(fixed + MOST_BYTES * text.length + ALIGNED).buffer);
    new Int32Array(bytes.buffer, 0, 4).set([numbers, codes, texts.length, encoding]);
    new Float64Array(bytes.buffer, HEAD_BYTES, numbers).set(this.#numbers);
    const rest = new Int32Array(bytes.buffer, HEAD_BYTES + 8 * numbers, codes + texts.length + 1);
    rest.set(this.#codes.subarray(0, codes));
    for (let n = 0, at = 0; n <= texts.length; n++) {
      rest[codes + n] = at;
      if (n < texts.length) at += texts[n]!.length;
    }
    const end = fixed + bytes.write(text, fixed, ENCODINGS[encoding]);
    // Filled up, so that the layers of the next document in a file can be read in place.
    return bytes.fill(0, end, end + ALIGNED).subarray(0, end + (-end & (ALIGNED - 1)));
  }
}

function hasKeys(object: object, keys: readonly string[]): boolean {
  let n = 0;
  for (const key in object) if (key !== keys[n++]) return false;
  return n === keys.length;
}
