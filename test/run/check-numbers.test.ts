import { describe, expect, it } from 'vitest';
import { checkNumbers } from '../../src/run/check-numbers.ts';

const block = (text: string, start = 10, kept = true) => ({ block_id: 'a#b10', text, start, kept });
const quantity = (start: number, end: number) => ({ quantity_id: `a#n${start}`, start, end });
const check =
  (text: string, ...spans: [number, number][]) =>
  () =>
    checkNumbers(
      [block(text)],
      spans.map(([start, end]) => quantity(start, end)),
    );

describe('every number', () => {
  it('stands in a row, also beyond characters of two units', () => {
    expect(check('40 boats, 7 May 2018', [10, 12], [20, 30])).not.toThrow();
    expect(check('🚢🚢 40 boats', [13, 15])).not.toThrow();
    expect(check('٤٠ boats', [10, 12])).not.toThrow();
  });

  it('is told by its place when it does not', () => {
    expect(check('40 boats and 3 cars', [10, 12])).toThrow(
      'quantities: the number at 23 of block a#b10 is in no row: "40 boats and 3 cars"',
    );
    expect(check('1,000 boats', [10, 11])).toThrow('the number at 12');
    expect(check('40k boats')).toThrow('the number at 10');
    expect(check('COVID-19')).toThrow('the number at 16');
    expect(check('B52')).toThrow('the number at 11');
  });

  it('is none amid a word, and none in a removed block', () => {
    expect(check('see #The411Coming, my6sense.example or t.example/Nc0nKo')).not.toThrow();
    expect(() => checkNumbers([block('40 boats', 10, false)], [])).not.toThrow();
  });

  it('stands in one row only', () => {
    expect(check('40 50', [10, 15], [13, 15])).toThrow('quantities a#n13: overlaps the row before');
  });
});
