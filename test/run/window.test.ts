import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Damaged, FileBytes } from '../../src/run/file-bytes.ts';
import { Window } from '../../src/run/window.ts';
import { temporaryFolder } from './support/folders.ts';

const CONTENT = Buffer.from(Array.from({ length: 700_000 }, (_, n) => (n * 7919) >>> 5));
const path = join(temporaryFolder(afterAll), 'file');
writeFileSync(path, CONTENT);

/** Notes what is read of it. */
class Watched extends FileBytes {
  readonly reads: (readonly [start: number, length: number])[] = [];
  override read(...[start, length, memory]: Parameters<FileBytes['read']>): Buffer {
    this.reads.push([start, length]);
    return super.read(start, length, memory);
  }
}

describe('a window on a file', () => {
  it('gives the bytes that stand there, in whatever order, of one file or two', () => {
    const files = [new FileBytes(path), new FileBytes(path)];
    const length = fc.oneof(fc.nat(100), fc.nat(300_000));
    const piece = fc.record({ file: fc.nat(1), follows: fc.boolean(), start: fc.nat(CONTENT.length), length });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const window = new Window();
        let next = 0;
        for (const { file, follows, start, length } of pieces) {
          const from = follows ? next : start;
          next = Math.min(from + length, CONTENT.length);
          expect(window.read(files[file]!, from, next - from).equals(CONTENT.subarray(from, next))).toBe(true);
        }
      }),
    );
    for (const file of files) file.close();
  });

  it('reads pieces that follow one another many at once, another alone', () => {
    const [file, window] = [new Watched(path), new Window()];
    for (let at = 0; at < 600_000; at += 1000) window.read(file, at, 1000);
    expect(file.reads.length).toBeLessThan(5);
    file.reads.length = 0;
    window.read(file, 800, 1000);
    expect(file.reads).toEqual([[800, 1000]]);
    file.close();
  });

  it('gives numbers at the place in memory that they had in the file', () => {
    const [file, window] = [new FileBytes(path), new Window()];
    for (let at = 20; at < 600_000; at += 1003) expect(window.read(file, at, 1003).byteOffset % 8).toBe(at % 8);
    file.close();
  });

  it('gives nothing of a piece of which the end was not there', () => {
    const [file, window] = [new FileBytes(path), new Window()];
    const end = CONTENT.length;
    window.read(file, 0, 1000);
    expect(() => window.read(file, end - 500, 1000)).toThrow(Damaged);
    expect(window.read(file, end - 500, 500).equals(CONTENT.subarray(end - 500))).toBe(true);
    file.close();
  });

  it('tells when the file ends before', () => {
    const [file, window] = [new FileBytes(path), new Window()];
    for (const start of [1, 1000, CONTENT.length]) {
      window.read(file, start - 1, 1);
      expect(() => window.read(file, start, CONTENT.length)).toThrow(Damaged);
    }
    file.close();
  });
});
