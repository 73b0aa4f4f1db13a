import { expect, it } from 'vitest';
import { Room } from '../../src/cleaning/room.ts';

it('hands out arrays of zeros that do not overlap, and the same again once it is cleared', () => {
  const room = new Room(8);
  const [a, b] = [room.ints(3).fill(1), room.ints(5).fill(2)];
  expect([...a, ...b]).toEqual([1, 1, 1, 2, 2, 2, 2, 2]);
  room.clear();
  const again = room.ints(8);
  expect([...again]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
  expect(again.buffer).toBe(a.buffer);
});

it('makes what finds no room anew', () => {
  const room = new Room(4);
  const [a, b] = [room.floats(3).fill(0.5), room.floats(3).fill(0.25)];
  expect(b.buffer).not.toBe(a.buffer);
  expect([...a, ...b]).toEqual([0.5, 0.5, 0.5, 0.25, 0.25, 0.25]);
});
