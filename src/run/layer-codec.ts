import type { Json } from '../core/json.ts';

/**
 * The layers of a document as bytes. Each value is one code of 32 bits, whose lowest two bits say what the rest is: a small integer,
 * the number of a text or of another number in the lists beside, or something that has a name here. Objects of the same keys
 * share a shape, named once; each text stands once however often it occurs.
 *
 *     head | numbers (64 bits each) | codes | where each text starts (32 bits each), and where the last ends | texts
 *
 * The codes start with the number of layers and of each the number of its name and the place of its value among the codes.
 * Bytes lie as the processor has them: no file of the cache is read on another machine.
 */
export const CODE = { integer: 0, text: 1, number: 2, other: 3 } as const;
export type Kind = (typeof CODE)[keyof typeof CODE];

/** What the rest of an `other` is; a list is followed by its length, from `object` on come objects of shape 0, 1 … */
export const OTHER = { null: 0, true: 1, false: 2, list: 3, object: 4 } as const;

/** Head: number of numbers, codes and texts, and the place of the encoding of the texts here. */
export const HEAD_BYTES = 16;
/** Numbers are read in place where the bytes stand at a multiple of this, which divides their length. */
export const ALIGNED = 8;
/** Only UTF-16 holds a surrogate without its other half. */
export const ENCODINGS = ['utf8', 'utf16le'] as const;

export interface ValueWriter {
  value(value: Json | undefined): void;
}
export interface ValueReader {
  value(): Json;
}

/** The keys of an object in their order, with functions of their own for it: V8 then knows where in it each key lies. */
export interface Shape {
  /** The keys as JSON. */
  readonly name: string;
  readonly keys: readonly string[];
  readonly write: (object: object, writer: ValueWriter) => void;
  readonly read: (reader: ValueReader) => Json;
}

export function shapeOf(keys: readonly string[]): Shape {
  const names = keys.map((key) => JSON.stringify(key));
  const cells = names.map((name) => `${name === '"__proto__"' ? `[${name}]` : name}: reader.value()`);
  return {
    name: JSON.stringify(keys),
    keys,
    write: new Function('object', 'writer', names.map((name) => `writer.value(object[${name}]);`).join('\n')) as never,
    read: new Function('reader', `return { ${cells.join(', ')} };`) as never,
  };
}
