import { ByteWriter } from 'hyparquet-writer';
import { serializeTCompactProtocol } from 'hyparquet-writer/src/thrift.js';
import { describe, expect, it } from 'vitest';
import { ThriftWriter, TYPE } from '../../../src/io/tables/thrift.ts';

const theirs = (value: Record<`field_${number}`, unknown>) => {
  const writer = new ByteWriter();
  serializeTCompactProtocol(writer, value as never);
  return Buffer.from(writer.getBytes()).toString('hex');
};

const ours = (write: (thrift: ThriftWriter) => void) => {
  const thrift = new ThriftWriter();
  write(thrift);
  thrift.end();
  return Buffer.from(thrift.written).toString('hex');
};

describe('ThriftWriter', () => {
  it.each([0, 1, 63, 64, 127, 2 ** 31 - 1])('writes the number %d as hyparquet-writer does', (value) => {
    expect(ours((thrift) => thrift.i32(3, value))).toBe(theirs({ field_3: value }));
  });

  it.each([0, 2 ** 31, 2 ** 32 + 5, 2 ** 40, 2 ** 52 - 1])('writes %d, which may pass 32 bits', (value) => {
    expect(ours((thrift) => thrift.i64(1, value))).toBe(theirs({ field_1: BigInt(value) }));
  });

  it('counts fields from the one before in the same struct', () => {
    const written = ours((thrift) => {
      thrift.struct(2);
      thrift.text(4, 'Zürich');
      thrift.end();
      thrift.i32(3, 7);
    });
    expect(written).toBe(theirs({ field_2: { field_4: 'Zürich' }, field_3: 7 }));
  });

  it('refuses what the protocol has other words for', () => {
    expect(() => ours((thrift) => thrift.i32(16, 1))).toThrow('field 16');
    expect(() => ours((thrift) => thrift.i32(1, -1))).toThrow('-1');
  });

  it.each([1, 14, 15, 200])('writes a list of %d elements', (count) => {
    const written = ours((thrift) => {
      thrift.list(1, TYPE.i32, count);
      for (let n = 0; n < count; n++) thrift.element(n);
    });
    expect(written).toBe(theirs({ field_1: Array.from({ length: count }, (_, n) => n) }));
  });

  it('grows with what is written', () => {
    const text = 'word '.repeat(5000);
    expect(ours((thrift) => thrift.text(1, text))).toBe(theirs({ field_1: text }));
  });
});
