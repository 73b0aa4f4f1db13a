import { describe, expect, it } from 'vitest';
import type { Quantity } from '../../src/core/layers.ts';
import { claimsOf, unmarked } from './reading.ts';

/** What makes readers of sentences slow: each repeated to one long sentence. */
const REPEATED = [
  '[5|count|user] users ',
  '[5|count] , ',
  'it has [5|count|user] users and ',
  'which has [5|count|user] ',
  'in Iran [5|count|user] users, ',
  'Iran, ',
  'and ',
  '(((( [5|percentage|percent] ',
  'said to go [5|count] ',
  'the old shop of the old shop [5|percentage|percent] ',
];
const SMALL = 6_000;
const FACTOR = 4;
/** A quadratic reader takes 16 times as long for four times the text; the slack is for a machine that others use. */
const SLACK = 3;

/** The number of times the reader looks at a token: counted, not timed, so that a busy machine changes nothing. */
function looksAt(marked: string): number {
  let looks = 0;
  const { quantities } = unmarked(marked);
  const counted = (quantity: Quantity): Quantity =>
    new Proxy(quantity, {
      get: (target, key) => {
        looks++;
        return target[key as keyof Quantity];
      },
    });
  claimsOf(marked, { quantities: quantities.map(counted) });
  return looks;
}

const milliseconds = (marked: string): number => {
  const start = process.cpuUsage().user;
  claimsOf(marked);
  return (process.cpuUsage().user - start) / 1000;
};

describe('one long sentence', () => {
  it.each(REPEATED)('is read in linear time: %s', (piece) => {
    const long = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    const [small, large] = [long(SMALL), long(SMALL * FACTOR)];
    const best = (text: string) => Math.min(...[1, 2, 3].map(() => milliseconds(text)));
    best(small);
    expect(best(large)).toBeLessThan(FACTOR * SLACK * Math.max(best(small), 2));
    expect(looksAt(large)).toBeLessThanOrEqual(FACTOR * 1.1 * looksAt(small) + 1000);
  });
});
