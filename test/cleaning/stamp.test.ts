import { expect, it } from 'vitest';
import type { Measure } from '../../src/cleaning/counts.ts';
import { stampOf } from '../../src/cleaning/stamp.ts';

const stamp = (line: string, dated: boolean, measure: Partial<Measure>) =>
  stampOf(line, 0, line.length, dated, { numbers: 2, capitals: 1, end: 'none', ...measure } as Measure);

it.each(['8:02PM', '20.14', '7:31 p.m. GMT'])('%s is a clock time', (line) => {
  expect(stamp(line, false, { words: 2 })).toBe('clock');
});

it.each(['8:02PM update', 'Mark 16:1', '12', '3:1 for us'])('%s is none', (line) => {
  expect(stamp(line, false, { words: 3 })).toBe('none');
});

it.each(['Jane Moran2 March 2019 22:17', 'Ada M. Brink, 2 March 2019 at 9:05'])('%s signs an entry', (line) => {
  expect(stamp(line, true, { words: 7 })).toBe('signed');
});

it.each(['2 March 2019 22:17 in Vellmar', 'Jane Moran on 2 March 2019 in Vellmar'])('%s does not', (line) => {
  expect(stamp(line, true, { words: 7 })).toBe('none');
});
