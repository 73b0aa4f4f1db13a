import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Container, ContainerWriter, digest } from '../../src/run/container.ts';
import { Damaged } from '../../src/run/file-bytes.ts';
import { Window } from '../../src/run/window.ts';
import { temporaryFolder } from './support/folders.ts';

const HEAD = { about: 'pages', numbers: [1, 2] };
/** None, few, all alike, many, and more than is gathered before it is written. */
const ENTRIES = ['', 'a', '\0'.repeat(64), 'a page '.repeat(50), 'long '.repeat(70_000)].map((text) =>
  Buffer.from(text),
);
const NAMED = 1;

function written(isKept = true): string {
  const path = join(temporaryFolder(afterAll), 'file');
  const file = new ContainerWriter(path, isKept);
  for (const [n, entry] of ENTRIES.entries()) {
    if (n === NAMED) file.addNamed(entry);
    else file.add(entry);
  }
  file.close(HEAD);
  return path;
}

function whole(path: string) {
  const file = new Container<typeof HEAD>(path);
  try {
    file.check(new Window());
    return { head: file.head, entries: Array.from(file.sizes, (_, n) => file.read(n)), digest: file.digestOf(NAMED) };
  } finally {
    file.close();
  }
}
const WHOLE = { head: HEAD, entries: ENTRIES, digest: digest('a') };

/** What is read of the file with other bytes; null where it says that it is damaged. */
function readOf(path: string, bytes: Uint8Array) {
  writeFileSync(path, bytes);
  try {
    return whole(path);
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

describe('a container', () => {
  const path = written();
  const bytes = readFileSync(path);

  it('gives back its entries, its head and the digests that were asked for', () => {
    expect(readOf(path, bytes)).toEqual(WHOLE);
  });

  it('that is not kept gives its entries back, and is no file that a later build takes for a whole one', () => {
    const file = new Container<typeof HEAD>(written(false));
    expect({ head: file.head, entries: Array.from(file.sizes, (_, n) => file.readUnchecked(n)) }).toEqual({
      head: HEAD,
      entries: ENTRIES,
    });
    expect(file.digestOf(NAMED)).toBe('');
    expect(() => file.check(new Window())).toThrow(Damaged);
    file.close();
  });

  it('tells any bit that flipped', () => {
    const magic = bytes.indexOf(Buffer.concat(ENTRIES));
    const inEntries = fc.integer({ min: magic, max: bytes.length - 1 });
    const behind = fc.integer({ min: bytes.lastIndexOf('{"head"'), max: bytes.length - 1 });
    fc.assert(
      fc.property(fc.oneof(inEntries, behind), fc.nat(7), (at, bit) => {
        const flipped = Buffer.from(bytes);
        flipped[at]! ^= 1 << bit;
        expect(readOf(path, flipped)).toBe(null);
      }),
    );
  });

  it('tells when what it ends with is anything else', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, maxLength: 8, unit: 'binary-ascii' }), (end) => {
        expect(readOf(path, Buffer.concat([bytes.subarray(0, -8), Buffer.from(end)]))).toBe(null);
      }),
      { examples: [['-3,"00ff'], ['        '], ['\0'.repeat(8)]] },
    );
  });

  it('tells when it was cut anywhere', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), (length) => {
        expect(readOf(path, bytes.subarray(0, length))).toBe(null);
      }),
    );
  });
});
