import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../any-text.ts';
import { rowOf, rowsOf } from './reading.ts';
import { spell } from './speller.ts';

const whole = fc.oneof(fc.integer({ min: 2, max: 3000 }), fc.integer({ min: 2, max: 999_999_999_999 }));
/** As decoding leaves it: an unpaired surrogate has become U+FFFD. */
const wellFormed = anyText().map((text) => text.toWellFormed());
const grouped = (n: number, mark: string) => String(n).replace(/\B(?=(\d{3})+$)/g, mark);

describe('the value of a number', () => {
  it('does not change when it is spelled out', () =>
    fc.assert(
      fc.property(whole, (n) => {
        expect(rowOf(`The mills sold ${spell(n)} sacks.`).value).toBe(n);
      }),
    ));

  it.each([',', '\u00a0', '\u202f', '’', ' '])('does not change when %j groups its digits', (mark) =>
    fc.assert(
      fc.property(whole, (n) => {
        expect(rowOf(`The mills sold ${grouped(n, mark)} sacks.`).value).toBe(n);
      }),
    ),
  );

  it('is the one a decimal has after scaling, rounded once', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999 }), (n, m) => {
        const text = `${n}.${String(m).padStart(3, '0')}`;
        expect(rowOf(`A loss of $${text} billion.`).value).toBe(Number(`${text}e9`));
      }),
    ));
});

describe('the rows of any text', () => {
  it('hold every digit exactly once, in order, none in two rows', () =>
    fc.assert(
      fc.property(wellFormed, (text) => {
        const held = new Uint8Array(text.length);
        let end = 0;
        for (const row of rowsOf(text)) {
          expect(row.start).toBeGreaterThanOrEqual(end);
          end = row.end;
          held.fill(1, row.start, row.end);
        }
        for (const digit of text.matchAll(/\p{Nd}/gu)) expect([digit[0], held[digit.index]]).toEqual([digit[0], 1]);
      }),
      { numRuns: 300 },
    ));

  it('are finite, and no claim is without a value', () =>
    fc.assert(
      fc.property(wellFormed, (text) => {
        for (const row of rowsOf(text)) {
          for (const value of [row.value, row.valueLow, row.valueHigh])
            expect(value === null || Number.isFinite(value)).toBe(true);
          if (row.excluded === null) expect(row.value ?? row.valueLow ?? row.valueHigh).not.toBeNull();
        }
      }),
    ));
});
