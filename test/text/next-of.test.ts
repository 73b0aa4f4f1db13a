import { describe, expect, it } from 'vitest';
import { NextOf } from '../../src/text/next-of.ts';

describe('NextOf', () => {
  it('tells where a character stands from a place on', () => {
    const colons = new NextOf('a: b: c', ':');
    expect([0, 1, 2, 4, 5, 7].map((at) => colons.from(at))).toEqual([1, 1, 4, 4, 7, 7]);
  });

  it('tells the end of a text without it', () => {
    expect(new NextOf('abc', ':').from(0)).toBe(3);
    expect(new NextOf('', ':').from(0)).toBe(0);
  });
});
