import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Container, ContainerWriter } from '../../src/run/container.ts';
import { giveBack, Shelf, taken } from '../../src/run/shelf.ts';
import { temporaryFolder } from './support/folders.ts';

const bytes = (length: number, value: number) => new Uint8Array(length).fill(value);

/** Lays entries on a shelf, or behind it. @returns what is read of each, whether on the shelf, and where it was said to lie */
function laid(shelf: Shelf, entries: readonly Uint8Array[]) {
  const path = join(temporaryFolder(afterAll), 'file');
  const file = new ContainerWriter(path, false);
  const { shelved, filled } = shelf.lend(file, (to) => entries.map((entry) => to.add(entry)));
  file.close(null);
  const behind = new Container(path);
  const read = filled.map((entry) => taken(shelved, entry) ?? behind.readUnchecked(entry - shelved.ends.length));
  behind.close();
  return { read, numbers: filled, onShelf: shelved.ends.length, shelved };
}

describe('a shelf', () => {
  it('holds entries, empty ones too, and from the first that finds no room on the file does', () => {
    const entries = [bytes(5, 1), bytes(0, 0), bytes(3, 2), bytes(20 << 20, 3), bytes(4, 4)];
    const { read, numbers, onShelf } = laid(new Shelf(), entries);
    expect([numbers, onShelf]).toEqual([[0, 1, 2, 3, 4], 3]);
    for (const [n, entry] of entries.entries()) expect(Buffer.compare(read[n]!, entry)).toBe(0);
  });

  it('is lent until it is given back, and holds what comes then', () => {
    const shelf = new Shelf();
    expect(shelf.isFree).toBe(true);
    const { shelved } = laid(shelf, [bytes(5, 1)]);
    expect(shelf.isFree).toBe(false);
    giveBack(structuredClone(shelved));
    expect(shelf.isFree).toBe(true);
    const { read } = laid(shelf, [bytes(2, 7), bytes(3, 8)]);
    expect(read.map((entry) => [...entry])).toEqual([
      [7, 7],
      [8, 8, 8],
    ]);
  });
});
