import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeUnits, codeUnitsReader } from '../../src/text/code-units.ts';

const read = (units: Uint16Array, text: string) => Array.from(units.subarray(0, text.length + 2));
const expected = (text: string) => [...Array.from({ length: text.length }, (_, n) => text.charCodeAt(n)), 0, 0];

test('the units of any text, lone surrogates too, and two zeros', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(read(codeUnits(text), text)).toEqual(expected(text));
    }),
  );
  expect(read(codeUnits('a\ud800'), 'a\ud800')).toEqual([0x61, 0xd800, 0, 0]);
});

test('one text after the other: nothing of the longer one stands behind the shorter', () => {
  const unitsOf = codeUnitsReader();
  for (const text of ['a long text before', 'short', '', 'x'.repeat(70_000), 'again'])
    expect(read(unitsOf(text), text)).toEqual(expected(text));
});
