import { describe, expect, it } from 'vitest';
import { optionalFloat, optionalShare, share } from '../../src/schema/column.ts';

const accepts = (type: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  type.safeParse(value).success;

describe('columns of numbers', () => {
  it('shares go from 0 to 1', () => {
    for (const value of [0, 0.5, 1])
      expect([accepts(share('x'), value), accepts(optionalShare('x'), value)]).toEqual([true, true]);
    for (const value of [-0.01, 1.01, Number.NaN])
      expect([accepts(share('x'), value), accepts(optionalShare('x'), value)]).toEqual([false, false]);
    expect([accepts(share('x'), null), accepts(optionalShare('x'), null)]).toEqual([false, true]);
  });

  it('other numbers are finite', () => {
    for (const value of [-1e308, 8.2e9, null]) expect(accepts(optionalFloat('x'), value)).toBe(true);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '1'])
      expect(accepts(optionalFloat('x'), value)).toBe(false);
  });
});
