import { describe, expect, it } from 'vitest';
import { read, secondsFor } from './read.ts';

const TIMEOUT = 60_000;

/** One paragraph without an end of a sentence. */
describe('a long paragraph', () => {
  const SHORT = 12_000;
  it.each([
    ['opening marks', '“'],
    ['straight marks', '"a '],
    ['quotations', '‘a’ “b” '],
    ['cues', 'said '],
    ['reports', '“Yes,” Adams said, '],
    ['sources', 'according to Adams, '],
    ['capitals', 'Adams Brown '],
    ['names', 'Bank of '],
    ['brackets', '(a) '],
    ['commas', 'Adams, '],
  ])(
    'of %s is read in time that grows with its length',
    (_, unit) => {
      const text = unit.repeat(Math.ceil((16 * SHORT) / unit.length));
      secondsFor(text.slice(0, SHORT));
      const [short, long] = [secondsFor(text.slice(0, 2 * SHORT)), secondsFor(text)];
      // Eight times the length: eight times the time, were it quadratic 64 times; short times are mostly noise.
      expect(long).toBeLessThan(32 * Math.max(short, 0.03));
    },
    TIMEOUT,
  );

  it(
    'of very many sentences that name but places is read in time that grows with its length',
    () => {
      const text = 'It rains in Leeds. '.repeat(64_000);
      secondsFor(text.slice(0, SHORT));
      const [short, long] = [secondsFor(text.slice(0, text.length / 8)), secondsFor(text)];
      expect(long).toBeLessThan(20 * Math.max(short, 0.03));
    },
    TIMEOUT,
  );

  it(
    'of very many quotations is read',
    () => expect(read('“a” '.repeat(200_000)).layer.quotes).not.toHaveLength(1),
    TIMEOUT,
  );

  it('of nested reports gives rows of bounded length in all', () => {
    const text = 'Ellen Adams said '.repeat(2_000);
    const rows = read(text).layer.quotes.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(rows).toBeLessThan(10 * text.length);
  });
});
