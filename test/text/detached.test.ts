import { expect, test } from 'vitest';
import { detached } from '../../src/text/detached.ts';

test.each(['', 'short', 'a part of a longer text', 'with 😀 and é, longer', 'half of a pair \ud83d, longer'])(
  '%j is itself',
  (part) => {
    expect(detached(part)).toBe(part);
  },
);
