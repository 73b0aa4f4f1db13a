import { describe, expect, it } from 'vitest';
import { rowsOf } from './reading.ts';

/** What makes readers of numbers slow: each repeated to one long sentence. */
const REPEATED = [
  '1',
  '1 ',
  '1,',
  '1, ',
  '1-',
  '1 to ',
  '$',
  '$1 ',
  'and ',
  ', ',
  '(',
  '7 million ',
  'about ',
  'about 4 ',
  'millions of ',
  'one ',
  'two hundred ',
  '4 percent to ',
  'twenty-',
  '½',
  '1/',
  '5 men ',
  '4 big red old ',
];
const SMALL = 2000;
const FACTOR = 4;
/** A quadratic reader takes 16 times as long for four times the text; the slack is for a machine that others use. */
const SLACK = 3;
/** Milliseconds below which the collector of garbage outweighs the reader. */
const FLOOR = 10;

/** Time of the processor, which other programs disturb less than the clock on the wall. */
const millisecondsOf = (text: string): number => {
  const start = process.cpuUsage();
  rowsOf(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};
const best = (text: string): number => Math.min(...Array.from({ length: 3 }, () => millisecondsOf(text)));

describe('time grows with the length of a sentence, not with its square', () => {
  it.each(REPEATED)('%j repeated', { timeout: 60_000 }, (part) => {
    const [short, long] = [SMALL, SMALL * FACTOR].map((length) => part.repeat(Math.ceil(length / part.length)));
    best(short!);
    expect(best(long!)).toBeLessThan(Math.max(best(short!), FLOOR) * FACTOR * SLACK);
  });

  it('reads a line of a million characters', { timeout: 120_000 }, () => {
    for (const part of ['1', ', ,', 'and and ', '(((('])
      expect(() => rowsOf(part.repeat(Math.floor(1_000_000 / part.length)))).not.toThrow();
  });
});
