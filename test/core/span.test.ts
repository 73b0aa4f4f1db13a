import { describe, expect, it } from 'vitest';
import { byPosition, overlaps, type Span } from '../../src/core/span.ts';

const span = (start: number, end: number): Span => ({ start, end });

describe('spans', () => {
  it('overlap when they share a character, not when they touch', () => {
    expect(overlaps(span(0, 3), span(2, 5))).toBe(true);
    expect(overlaps(span(2, 5), span(0, 3))).toBe(true);
    expect(overlaps(span(0, 9), span(2, 5))).toBe(true);
    expect(overlaps(span(0, 3), span(3, 5))).toBe(false);
    expect(overlaps(span(3, 5), span(0, 3))).toBe(false);
  });

  it('are read in the order of their starts, of two with one start the longer first', () => {
    expect([span(3, 4), span(0, 2), span(0, 5)].sort(byPosition)).toEqual([span(0, 5), span(0, 2), span(3, 4)]);
  });
});
