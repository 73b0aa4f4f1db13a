import type { Json } from '../core/json.ts';
import { ALIGNED, CODE, ENCODINGS, HEAD_BYTES, OTHER, type Shape, shapeOf, type ValueReader } from './layer-codec.ts';

/** Reads layers back, see `layer-codec`; keeps what it has learnt of the shapes of their objects. */
export class LayerReader implements ValueReader {
  readonly #shapes = new Map<string, Shape>();
  #codes: Int32Array = new Int32Array(0);
  #at = 0;
  #numbers: Float64Array = new Float64Array(0);
  /** Each text starts where the one before it ends, in UTF-16 units. */
  #starts: Int32Array = new Int32Array(0);
  #text = '';
  #texts: (string | undefined)[] = [];
  #used: Shape[] = [];

  /** The layers among `wanted` that are there. */
  read(bytes: Buffer, wanted: readonly string[]): Record<string, Json> {
    this.#open(bytes);
    const layers: Record<string, Json> = {};
    const count = this.#codes[0]!;
    for (let n = 0; n < count; n++) {
      const name = this.#textOf(this.#codes[2 * n + 1]!);
      if (!wanted.includes(name)) continue;
      this.#at = this.#codes[2 * n + 2]!;
      layers[name] = this.value();
    }
    return layers;
  }

  #open(given: Buffer): void {
    const bytes = given.byteOffset % ALIGNED === 0 ? given : Buffer.from(Uint8Array.from(given).buffer);
    const { buffer, byteOffset } = bytes;
    const [numbers, codes, texts, encoding] = new Int32Array(buffer, byteOffset, 4) as unknown as number[];
    const at = byteOffset + HEAD_BYTES + 8 * numbers!;
    this.#numbers = new Float64Array(buffer, byteOffset + HEAD_BYTES, numbers);
    this.#codes = new Int32Array(buffer, at, codes);
    this.#starts = new Int32Array(buffer, at + 4 * codes!, texts! + 1);
    this.#text = bytes.toString(ENCODINGS[encoding!], at - byteOffset + 4 * (codes! + texts! + 1));
    this.#texts = new Array(texts!);
    this.#used = [];
    for (let n = this.#codes[codes! - 1]!; n < codes! - 1; n++)
      this.#used.push(this.#shape(this.#textOf(this.#codes[n]!)));
  }

  #shape(name: string): Shape {
    const shape = this.#shapes.get(name) ?? shapeOf(JSON.parse(name));
    this.#shapes.set(name, shape);
    return shape;
  }

  value(): Json {
    const code = this.#codes[this.#at++]!;
    const rest = code >> 2;
    switch (code & 3) {
      case CODE.integer:
        return rest;
      case CODE.text:
        return this.#texts[rest] ?? this.#textOf(rest);
      case CODE.number:
        return this.#numbers[rest]!;
      default:
        return this.#other(rest);
    }
  }

  #other(what: number): Json {
    if (what === OTHER.null) return null;
    if (what >= OTHER.object) return this.#used[what - OTHER.object]!.read(this);
    return what === OTHER.list ? this.#list() : what === OTHER.true;
  }

  #list(): Json[] {
    const list = new Array<Json>(this.#codes[this.#at++]!);
    for (let n = 0; n < list.length; n++) list[n] = this.value();
    return list;
  }

  /** A text is the same string wherever it stands. */
  #textOf(number: number): string {
    this.#texts[number] ??= this.#text.slice(this.#starts[number], this.#starts[number + 1]);
    return this.#texts[number];
  }
}
