import type { Table } from '../../schema/table.ts';
import { bytesOfBits, isSet, isValid } from './bits.ts';
import type { ColumnData, Integers, Numbers } from './columns.ts';
import { PagesWriter } from './parquet-writer.ts';
import { concat, type ParquetChunk, type ParquetPart } from './part.ts';
import { Scratch } from './room.ts';
import { BEYOND, copyText, type Dictionary, type Strings, type Utf8, viewOf } from './strings.ts';

/**
 * The columns of a part as one row group: of each column one data page, plain encoding or, where its texts recur, the numbers of
 * their places in a dictionary page before it; Zstandard (https://parquet.apache.org/docs/file-format/).
 * Pages are laid out here, from the column buffers that Arrow uses too.
 * @param memory for one page @param pages for all of them: the bytes stand there until it is used again
 */
export function parquetRowGroup(
  table: Table,
  columns: readonly ColumnData[],
  rowCount: number,
  memory = new Scratch(),
  pages = new PagesWriter(),
): ParquetPart {
  pages.clear();
  const chunks = columns.map((data, n): ParquetChunk => {
    const column = table.columns[n]!;
    const levels = column.nullable ? definitionLevels(data, rowCount) : EMPTY;
    const range = column.name === table.order[0] && data.type === 'string' && data.nulls === 0 ? ends(data) : undefined;
    return { ...putChunk(pages, data, levels, rowCount, memory), nulls: data.nulls, ...(range ? { range } : {}) };
  });
  return { bytes: pages.written, chunks };
}

function putChunk(pages: PagesWriter, data: ColumnData, levels: Uint8Array, rowCount: number, memory: Scratch) {
  const [kind, count] = ['data', rowCount] as const;
  const dictionary = data.type === 'string' && data.nulls < rowCount ? data.dictionary : null;
  if (!dictionary) return pages.put(plainPage(data, levels, rowCount, memory), { kind, encoding: 'PLAIN', count });
  const words = putDictionary(pages, dictionary, memory);
  const page = concat([levels, packedCodes(dictionary.codes, dictionary.words.length, rowCount - data.nulls)]);
  const codes = pages.put(page, { kind, encoding: 'RLE_DICTIONARY', count });
  return {
    offset: words.offset,
    dataOffset: codes.offset,
    compressed: words.compressed + codes.compressed,
    uncompressed: words.uncompressed + codes.uncompressed,
  };
}

const EMPTY = new Uint8Array(0);

function putDictionary(pages: PagesWriter, dictionary: Dictionary, memory: Scratch) {
  const count = dictionary.words.length;
  const page = plainStrings({ ...dictionary, valid: null }, count, EMPTY, memory);
  return pages.put(page, { kind: 'dictionary', encoding: 'PLAIN', count });
}

/** The numbers of the rows that have one, as one bit-packed run of the RLE hybrid: width in a byte, head of the run, bits lowest first. */
function packedCodes(codes: Int32Array, words: number, count: number): Uint8Array {
  const width = Math.max(1, 32 - Math.clz32(words - 1));
  const groups = (count + 7) >> 3;
  const head = [width, ...varint((groups << 1) | 1)];
  const out = new Uint8Array(head.length + groups * width);
  out.set(head);
  let [at, bits, held] = [head.length, 0, 0];
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (code < 0) continue;
    bits |= code << held;
    for (held += width; held >= 8; held -= 8) {
      out[at++] = bits;
      bits >>>= 8;
    }
  }
  if (held > 0) out[at] = bits;
  return out;
}

/** A level is 1 where there is a value: one run of bits, which is Arrow's bitmap, or one run of ones; its length stands before it. */
function definitionLevels({ valid }: ColumnData, rowCount: number): Uint8Array {
  const head = varint(valid ? (bytesOfBits(rowCount) << 1) | 1 : rowCount << 1);
  const bits = valid ?? ONE;
  const length = new Uint8Array(Uint32Array.of(head.length + bits.length).buffer);
  return concat([length, Uint8Array.from(head), bits]);
}

const ONE = Uint8Array.of(1);

/** Seven bits a byte, lowest first, the eighth set where more follow. */
function varint(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

/** The levels, then the values. */
function plainPage(data: ColumnData, levels: Uint8Array, rowCount: number, memory: Scratch): Uint8Array {
  if (data.type === 'string') return plainStrings(data, rowCount, levels, memory);
  const values = plain(data, rowCount);
  const page = memory.take(levels.length + values.length);
  page.set(levels);
  page.set(values, levels.length);
  return page;
}

/** The values without the nulls. */
function plain(data: Exclude<ColumnData, Strings>, rowCount: number): Uint8Array {
  if (data.type === 'boolean') return data.nulls === 0 ? data.values : packed(data, rowCount);
  const values = data.nulls === 0 ? data.values : withoutNulls(data, rowCount);
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}

function withoutNulls(data: Integers | Numbers, rowCount: number): Int32Array | Float64Array {
  const { values } = data;
  const filled = values.slice(0, rowCount - data.nulls);
  for (let row = 0, at = 0; at < filled.length; row++) if (isValid(data, row)) filled[at++] = values[row]!;
  return filled;
}

function packed(data: ColumnData & { type: 'boolean' }, rowCount: number): Uint8Array {
  const bits = new Uint8Array((rowCount - data.nulls + 7) >> 3);
  let at = 0;
  for (let row = 0; row < rowCount; row++) {
    if (!isValid(data, row)) continue;
    if (isSet(data.values, row)) bits[at >> 3]! |= 1 << (at & 7);
    at++;
  }
  return bits;
}

/** The levels, then each text behind its length in four bytes, little endian. */
function plainStrings(
  data: Utf8 & { readonly valid: Uint8Array | null },
  rowCount: number,
  levels: Uint8Array,
  memory: Scratch,
): Uint8Array {
  const { offsets, values } = data;
  const out = memory.take(levels.length + values.length + 4 * rowCount + BEYOND);
  out.set(levels);
  const [from, to] = [viewOf(values), new DataView(out.buffer, out.byteOffset)];
  let at = levels.length;
  for (let row = 0; row < rowCount; row++) {
    if (!isValid(data, row)) continue;
    const [start, end] = [offsets[row]!, offsets[row + 1]!];
    to.setInt32(at, end - start, true);
    copyText(from, start, end, to, at + 4);
    at += 4 + end - start;
  }
  return out.subarray(0, at);
}

const ends = ({ offsets, values }: Strings): [string, string] => {
  const text = (row: number) => Buffer.from(values.subarray(offsets[row], offsets[row + 1])).toString();
  return [text(0), text(offsets.length - 2)];
};
