import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashTable } from '../../src/text/hash-table.ts';

test('holds the bits of all hashes that were added, and none of others', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.integer({ min: 0, max: 30 }))), fc.integer(), (added, other) => {
      const table = new HashTable(added.length);
      const bits = new Map<number, number>();
      for (const [hash, bit] of added) {
        table.add(hash, 1 << bit);
        bits.set(hash, (bits.get(hash) ?? 0) | (1 << bit));
      }
      for (const hash of [...bits.keys(), other]) expect(table.get(hash)).toBe(bits.get(hash) ?? 0);
    }),
  );
});
