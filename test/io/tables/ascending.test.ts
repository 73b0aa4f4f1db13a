import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascend } from '../../../src/io/tables/ascending.ts';

function utf8(texts: readonly string[]) {
  const pieces = texts.map((text) => Buffer.from(text));
  const offsets = new Int32Array(texts.length + 1);
  for (const [n, piece] of pieces.entries()) offsets[n + 1] = offsets[n]! + piece.length;
  return { values: new Uint8Array(Buffer.concat(pieces)), offsets };
}

/** What stands before the last `#`, then the length, then all of it. */
function compare(a: Buffer, b: Buffer): number {
  const [head, other] = [a, b].map((text) =>
    text.subarray(0, text.includes('#') ? text.lastIndexOf('#') : text.length),
  );
  return Buffer.compare(head!, other!) || a.length - b.length || Buffer.compare(a, b);
}

describe('texts that ascend', () => {
  it.each([
    [['a#b0', 'a#b9', 'a#b10', 'a/c#b1', 'b#b3'], true],
    [['a#b0', 'a#b0'], false],
    [['a#b10', 'a#b9'], false],
    [['b#b1', 'a#b2'], false],
    [['a', 'b', 'ü'], true],
    [['a', 'aa', 'a#1'], false],
    [[], true],
  ])('%j: %s', (texts, isSo) => {
    expect(ascend(utf8(texts), 0)).toBe(isSo);
  });

  it('are told from a row on, the one before it included', () => {
    const texts = utf8(['a#b9', 'a#b1', 'a#b2', 'a#b3']);
    expect([0, 1, 2, 3].map((from) => ascend(texts, from))).toEqual([false, false, true, true]);
  });

  it('stand in one order', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '#', '1', '9', 'ü', '😀'), maxLength: 9 });
    const prefixed = fc.array(text, { maxLength: 4 }).map((texts) => texts.map((one) => `doc#${one}`));
    fc.assert(
      fc.property(fc.oneof(fc.array(text, { maxLength: 4 }), prefixed), (texts) => {
        const bytes = texts.map((one) => Buffer.from(one));
        const isSo = bytes.every((one, n) => n === 0 || compare(bytes[n - 1]!, one) < 0);
        expect(ascend(utf8(texts), 0)).toBe(isSo);
      }),
    );
  });
});
