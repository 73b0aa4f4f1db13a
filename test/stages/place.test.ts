import { expect, it } from 'vitest';
import { byStartThenEnd } from '../../src/stages/rows/place.ts';

it('rows of a document stand by their start, those with one start by their end', () => {
  const places = [
    [5, 6],
    [0, 9],
    [5, 5],
    [0, 2],
  ].map(([start, end]) => ({ start: start!, end: end! }));
  expect(places.sort(byStartThenEnd).map(({ start, end }) => `${start}-${end}`)).toEqual(['0-2', '0-9', '5-5', '5-6']);
});
