import type { Rule } from '../pattern.ts';
import { yearChance } from './context.ts';
import { astronomical, point, shortYear } from './parts.ts';

/** Years, decades and centuries. */
export const YEAR_RULES: readonly Rule[] = [
  {
    name: 'year',
    pattern: 'about? {PART} [the yearUnit] year {ERA}',
    example: 'early 2009',
    means: (p) => {
      const chance = yearChance(p);
      return chance === 'no'
        ? null
        : point(p, { year: astronomical(p), about: p.has('about'), maybe: chance === 'maybe' });
    },
  },
  {
    name: 'year BC',
    pattern: 'about? {PART} year:year|number|day bc',
    example: '490 BC',
    means: (p) => point(p, { year: astronomical(p), about: p.has('about') }),
  },
  {
    name: 'year AD',
    pattern: 'about? {PART} year:year|number|day ad',
    example: '70 AD',
    means: (p) => point(p, { year: p.of('year'), about: p.has('about') }),
  },
  {
    name: 'year AD',
    pattern: 'ad year:year|number|day',
    example: 'AD 70',
    means: (p) => point(p, { year: p.of('year') }),
  },
  {
    name: 'short year',
    pattern: '{PART} shortYear',
    example: "'89",
    // "'27 companies reported" opens a quotation.
    means: (p) => (p.after?.tag === 'NNS' ? null : point(p, { year: shortYear(p.of('shortYear')!) })),
  },
  {
    name: 'decade',
    pattern: '{PART} the? part2:part? decade {ERA}',
    example: 'the mid-1980s',
    means: (p) => ({ kind: 'decade', first: p.has('bc') ? 1 - (p.of('decade')! + 9) : p.of('decade')! }),
  },
  {
    name: 'decade',
    pattern: '{PART} the part2:part? decadeWord',
    example: 'the late eighties',
    means: (p) => ({ kind: 'decade', first: 1900 + p.of('decadeWord')! }),
  },
  {
    name: 'century',
    pattern: '{PART} the? part2:part? ordinal centuryUnit {ERA}',
    example: 'the late 19th century',
    means: (p) => ({ kind: 'century', century: p.has('bc') ? -p.of('ordinal')! : p.of('ordinal')! }),
  },
];
