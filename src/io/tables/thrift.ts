import { roomier } from './room.ts';

/** Types of fields and of the elements of lists. */
export const TYPE = { none: 0, i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const;
type Type = (typeof TYPE)[keyof typeof TYPE];

/** More than the head of a field and a number take. */
const SHORT = 16;
const ENCODER = new TextEncoder();

/**
 * Writes structs in the compact protocol of Thrift, field by field
 * (https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md). Fields come in the order of their numbers.
 */
export class ThriftWriter {
  #bytes = new Uint8Array(1 << 8);
  #at = 0;
  /** Number of the field before, of this struct and of those around it. */
  #former = 0;
  readonly #around: number[] = [];

  i32(field: number, value: number): void {
    this.#field(field, TYPE.i32);
    this.element(value);
  }

  /** @param value a whole number below 2⁵³ */
  i64(field: number, value: number): void {
    this.#field(field, TYPE.i64);
    this.element(value);
  }

  text(field: number, text: string): void {
    this.#field(field, TYPE.binary);
    this.textElement(text);
  }

  /** The elements follow: as many as are said here. */
  list(field: number, type: Type, count: number): void {
    this.#field(field, TYPE.list);
    this.#byte((Math.min(count, 15) << 4) | type);
    if (count > 14) this.#varint(count);
  }

  /** A struct in a field; its fields follow, then `end`. */
  struct(field: number): void {
    this.#field(field, TYPE.struct);
    this.begin();
  }

  /** A struct as an element of a list. */
  begin(): void {
    this.#around.push(this.#former);
    this.#former = 0;
  }

  end(): void {
    this.#byte(0);
    this.#former = this.#around.pop() ?? 0;
  }

  /** A number that is not negative, as an element: zigzag, which doubles it. */
  element(value: number): void {
    if (!(value >= 0)) throw new RangeError(`${value} is negative`);
    this.#varint(2 * value);
  }

  textElement(text: string): void {
    const bytes = ENCODER.encode(text);
    this.#varint(bytes.length);
    this.raw(bytes);
  }

  /** What another one wrote. */
  raw(bytes: Uint8Array): void {
    this.#bytes = roomier(this.#bytes, this.#at + bytes.length + SHORT);
    this.#bytes.set(bytes, this.#at);
    this.#at += bytes.length;
  }

  /** What was written so far, in memory that is written over when it goes on. */
  get written(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#at);
  }

  #field(field: number, type: Type): void {
    if (!(field > this.#former && field <= this.#former + 15))
      throw new RangeError(`field ${field} can't follow field ${this.#former}`);
    this.#byte(((field - this.#former) << 4) | type);
    this.#former = field;
  }

  #byte(byte: number): void {
    this.#bytes = roomier(this.#bytes, this.#at + SHORT);
    this.#bytes[this.#at++] = byte;
  }

  /** Seven bits a byte, lowest first, the eighth set where more follow. Beyond 32 bits they are divided, for shifts end there. */
  #varint(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.#byte((rest % 0x80) | 0x80);
    this.#byte(rest);
  }
}
