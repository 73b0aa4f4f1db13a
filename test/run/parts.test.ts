import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutParts, inWorkOrder, partOf } from '../../src/run/parts.ts';
import type { Spooled } from '../../src/run/spool.ts';
import { byCodePoint } from '../../src/text/code-point-order.ts';

const spooled = (id: string, text = 3000): Spooled => ({ id, text, at: 0, head: 0, content: '', line: null });
const ids = (count: number) => Array.from({ length: count }, (_, n) => `site/${String(n * 7).padStart(6, '0')}`);
const cut = (all: readonly string[]) =>
  [...cutParts(all.map((id) => spooled(id)))].map((part) => part.map(({ id }) => id));

describe('parts', () => {
  it('hold some hundred documents each, all of them in order', () => {
    const parts = cut(ids(20_000));
    expect(parts.flat()).toEqual(ids(20_000));
    for (const part of parts.slice(0, -1)) expect(part.length).toBeGreaterThanOrEqual(128);
    for (const part of parts) expect(part.length).toBeLessThanOrEqual(512);
  });

  it('change but for one when a document is added', () => {
    const before = cut(ids(5000));
    for (const added of ['site/000001', 'site/012345', 'site/034993', 'zzz']) {
      const after = cut([...ids(5000), added].sort(byCodePoint));
      const kept = after.filter((part) => before.some((other) => other.join() === part.join()));
      expect(after.length - kept.length).toBeLessThanOrEqual(2);
    }
  });

  it('are bounded by bytes, unless one document is larger', () => {
    const parts = [...cutParts(['a', 'b', 'c', 'd'].map((id, n) => spooled(id, n === 2 ? 9 << 20 : 3 << 20)))];
    expect(parts.map((part) => part.map(({ id }) => id).join())).toEqual(['a', 'b', 'c', 'd']);
  });

  it('are found by an id', () => {
    const id = fc.stringMatching(/^[a-z]{1,3}$/);
    fc.assert(
      fc.property(fc.uniqueArray(id, { minLength: 1 }), id, (some, wanted) => {
        const lasts = some.sort(byCodePoint);
        const expected = lasts.findIndex((last) => byCodePoint(wanted, last) <= 0);
        expect(partOf(lasts, wanted)).toBe(expected);
      }),
    );
  });

  it('are begun in their order, but for the last few, which are begun largest first', () => {
    const parts = Array.from({ length: 30 }, (_, number) => {
      const bytes = (number * 7919) % 1000;
      return { number, first: `${number}`, last: `${number}`, documents: 1, bytes };
    });
    const order = inWorkOrder(parts, 2);
    expect(order.slice(0, 22)).toEqual(parts.slice(0, 22));
    const sizes = order.slice(22).map(({ bytes }) => bytes);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(new Set(order)).toEqual(new Set(parts));
    expect(inWorkOrder(parts.slice(0, 3), 2)).toHaveLength(3);
  });
});
