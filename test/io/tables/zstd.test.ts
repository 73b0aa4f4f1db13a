import { constants, zstdCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Zstd } from '../../../src/io/tables/zstd.ts';

const LEVEL_1 = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Numbers that look random: nothing of them can be compressed. */
function noise(length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let state = 1;
  for (let n = 0; n < length; n++) {
    state = Math.imul(state, 1103515245) + 12345;
    bytes[n] = state >> 16;
  }
  return bytes;
}
const prose = (length: number) =>
  Buffer.from('of 40 people who were hurt, officials said that '.repeat(length)).subarray(0, length);

describe('pages compressed in one context', () => {
  const zstd = new Zstd();
  const compressed = (bytes: Buffer, by = zstd) => {
    let memory = Buffer.alloc(3);
    const room = (length: number) => {
      memory = Buffer.concat([memory, Buffer.alloc(length - memory.length)]);
      return memory;
    };
    const end = by.compress(bytes, room, 3);
    return memory.subarray(3, end);
  };
  const lengths = [0, 1, 100, 5000, (1 << 17) - 1, 1 << 17, (1 << 17) + 1, 300_000, 1 << 20];

  it.each(lengths)('are the frames that a call for each gives, of %d bytes', (length) => {
    for (const bytes of [prose(length), noise(length), prose(length)])
      expect(compressed(bytes).equals(zstdCompressSync(bytes, LEVEL_1))).toBe(true);
  });

  it('are so where a match lies at the end of the window', () => {
    const [far, words] = [noise(500_000), prose(20_000)];
    for (const bytes of [Buffer.concat([far, far, far]), Buffer.concat([far, words, far, words, far.subarray(7)])])
      expect(compressed(bytes).equals(zstdCompressSync(bytes, LEVEL_1))).toBe(true);
  });

  it('are so where Node lets nobody keep one', () => {
    expect(compressed(prose(5000), new Zstd({})).equals(zstdCompressSync(prose(5000), LEVEL_1))).toBe(true);
  });
});
