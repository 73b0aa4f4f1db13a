import { expect, it } from 'vitest';
import { Room } from '../../src/cleaning/room.ts';

it('hands out arrays of zeros, each another, and the same again once it is cleared', () => {
  const room = new Room();
  const [a, b] = [room.ints(3).fill(1), room.ints(5).fill(2)];
  expect([...a.subarray(0, 3), ...b.subarray(0, 5)]).toEqual([1, 1, 1, 2, 2, 2, 2, 2]);
  room.clear();
  const again = room.ints(8);
  expect([...again.subarray(0, 8)]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(again).toBe(a);
});

it('finds longer arrays for a longer document', () => {
  const room = new Room();
  room.floats(3).fill(0.5);
  room.clear();
  const longer = room.floats(10_000);
  expect(longer.subarray(0, 10_000).every((number) => number === 0)).toBe(true);
  room.clear();
  expect(room.floats(3)).toBe(longer);
});

it('keeps none that are too long', () => {
  const room = new Room(4);
  const long = room.ints(5);
  room.clear();
  expect(room.ints(5)).not.toBe(long);
  expect(new Room(0).floats(1)).toHaveLength(1);
});
