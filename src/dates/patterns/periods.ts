import { UNIT } from '../meaning.ts';
import type { Parts, Rule } from '../pattern.ts';
import { isYear } from './context.ts';
import { astronomical, directionOf, yearSaid } from './parts.ts';

const ordinal = (parts: Parts, most: number): number | null => {
  const value = parts.of('ordinal')!;
  return value >= 1 && value <= most ? value : null;
};

/** Seasons, quarters, halves of years and holidays. */
export const PERIOD_RULES: readonly Rule[] = [
  {
    name: 'season',
    pattern: '{PART} the? part2:part? season comma? of? year {ERA}',
    example: 'the spring of 1916',
    means: (p) => (isYear(p) ? { kind: 'season', season: p.of('season')!, year: astronomical(p) } : null),
  },
  {
    name: 'season',
    pattern: '{PART} the? part2:part? season of? year:number bc',
    example: 'the spring of 480 BC',
    means: (p) => ({ kind: 'season', season: p.of('season')!, year: astronomical(p) }),
  },
  {
    name: 'season',
    pattern: 'year season',
    example: '1982 summer',
    means: (p) => ({ kind: 'season', season: p.of('season')!, year: p.of('year')! }),
  },
  {
    name: 'season',
    pattern: '{PART} the? part2:part? season [of? the? {YEAR_SAID}]',
    example: 'the summer',
    means: (p) => ({ kind: 'season', season: p.of('season')!, year: yearSaid(p) }),
  },
  {
    name: 'directed season',
    pattern: '{PART} the? direction:last|past|prior|next|subsequent|coming|this|that season',
    example: 'last summer',
    means: (p) => ({ kind: 'season', season: p.of('season')!, direction: directionOf(p) }),
  },
  {
    name: 'quarter',
    pattern: '{PART} the? ordinal:ordinal|final quarterUnit comma? of? year',
    example: 'the third quarter of 1989',
    means: (p) => {
      const quarter = ordinal(p, 4);
      return quarter && isYear(p) ? { kind: 'quarter', quarter, year: p.of('year')! } : null;
    },
  },
  {
    name: 'quarter',
    pattern: '{PART} the? ordinal:ordinal|final quarterUnit [of? the? {YEAR_SAID}]',
    example: 'the first quarter',
    means: (p) => {
      const quarter = ordinal(p, 4);
      return quarter ? { kind: 'quarter', quarter, year: yearSaid(p) } : null;
    },
  },
  {
    name: 'quarter of a year',
    pattern: '{YEAR_SAID} s ordinal:ordinal|final quarterUnit',
    example: "last year's first quarter",
    means: (p) => {
      const quarter = ordinal(p, 4);
      return quarter ? { kind: 'quarter', quarter, year: yearSaid(p) } : null;
    },
  },
  {
    name: 'quarter of a year',
    pattern: 'year s ordinal:ordinal|final quarterUnit',
    example: "2012's fourth quarter",
    means: (p) => {
      const quarter = ordinal(p, 4);
      return quarter ? { kind: 'quarter', quarter, year: p.of('year')! } : null;
    },
  },
  {
    name: 'quarter code',
    pattern: 'quarterCode of? year?',
    example: 'Q2 2018',
    means: (p) => ({ kind: 'quarter', quarter: p.of('quarterCode')!, year: p.of('year') }),
  },
  {
    name: 'quarter code',
    pattern: 'year quarterCode',
    example: '2018 Q2',
    means: (p) => ({ kind: 'quarter', quarter: p.of('quarterCode')!, year: p.of('year') }),
  },
  {
    name: 'half code',
    pattern: 'halfCode of? year',
    example: 'H1 2018',
    means: (p) => ({ kind: 'half', half: p.of('halfCode')!, year: p.of('year') }),
  },
  {
    name: 'half',
    pattern: 'the? ordinal:ordinal|latter half of year',
    example: 'the second half of 2008',
    means: (p) => {
      const half = ordinal(p, 2);
      return half ? { kind: 'half', half, year: p.of('year')! } : null;
    },
  },
  {
    name: 'half',
    pattern: 'the? ordinal:ordinal|latter half of the? {YEAR_SAID}',
    example: 'the first half of this year',
    means: (p) => {
      const half = ordinal(p, 2);
      return half ? { kind: 'half', half, year: yearSaid(p) } : null;
    },
  },
  {
    name: 'half',
    pattern: 'the ordinal:ordinal|latter half of the yearUnit',
    example: 'the first half of the year',
    means: (p) => {
      const half = ordinal(p, 2);
      return half ? { kind: 'half', half, year: { kind: 'step', unit: UNIT.year, step: 0, base: 'text' } } : null;
    },
  },
  {
    name: 'holiday',
    pattern: '{PART} holiday comma? of? year',
    example: 'Christmas 1963',
    means: (p) => ({ kind: 'holiday', holiday: p.of('holiday')!, year: p.of('year') }),
  },
  {
    name: 'holiday',
    pattern: 'direction:last|this|next? holiday [of? the? {YEAR_SAID}]',
    example: 'by Christmas',
    means: (p) =>
      isNamedOnly(p)
        ? null
        : {
            kind: 'holiday',
            holiday: p.of('holiday')!,
            year: yearSaid(p),
            direction: p.has('direction') ? directionOf(p) : undefined,
          },
  },
];

/** `Christmas trees`, `Easter Island`: a holiday that only names something, where nothing leads to it as to a date. */
function isNamedOnly(parts: Parts): boolean {
  const { before, after } = parts;
  if (after === undefined || !/^\p{L}{3,}/u.test(after.text)) return false;
  // "Labor Day weekend": a day by its name.
  if (/(?:day|eve)$/i.test(parts.tokens[parts.items.tokens[parts.to]! - 1]!.text)) return false;
  if (/^NNP/.test(after.tag)) return true;
  if (parts.has('direction') || /^(?:VB|MD|IN|CC|TO|W|RB)/.test(after.tag)) return false;
  return !/^(?:on|by|at|since|until|after|before|over|around|during)$/.test(before?.lower ?? '');
}
