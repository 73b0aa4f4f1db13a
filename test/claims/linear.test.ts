import { describe, expect, it } from 'vitest';
import { tagged } from '../text/tagging.ts';
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
  'by using new cars for [5|count] ',
  'who said they used it [5|count] — ',
  ', he says, is [5|percentage|percent] ',
  '(it) fell [5|percentage|percent] and ',
  'the old shop of the old shop [5|percentage|percent] ',
];
const SMALL = 3_000;
const FACTOR = 4;

/** How often the reader looks at a token: counted, not timed, so that a busy machine changes nothing. */
function looksAt(marked: string): number {
  let looks = 0;
  const counting = <T extends object>(one: T): T =>
    new Proxy(one, {
      get: (target, key) => {
        looks++;
        return target[key as keyof T];
      },
    });
  claimsOf(marked, { tokens: [tagged(unmarked(marked).text).map(counting)] });
  return looks;
}

describe('one long sentence', () => {
  it.each(REPEATED)('is read in linear time: %s', (piece) => {
    const long = (length: number) => piece.repeat(Math.ceil(length / piece.length));
    // A quadratic reader looks 16 times as often for four times the text.
    expect(looksAt(long(SMALL * FACTOR))).toBeLessThanOrEqual(1.3 * FACTOR * looksAt(long(SMALL)) + 1000);
  });
});
