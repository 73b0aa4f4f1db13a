import type { DatePrecision } from '../schema/vocabulary.ts';
import { type Meaning, UNIT } from './meaning.ts';

const UNIT_PRECISION: Readonly<Record<number, DatePrecision>> = {
  [UNIT.day]: 'day',
  [UNIT.week]: 'week',
  [UNIT.fortnight]: 'week',
  [UNIT.weekend]: 'day',
  [UNIT.month]: 'month',
  [UNIT.quarter]: 'quarter',
  [UNIT.year]: 'year',
  [UNIT.decade]: 'decade',
  [UNIT.century]: 'century',
};

/** How exact an expression is that could not be resolved. */
export function precisionOfMeaning(meaning: Meaning): DatePrecision | null {
  switch (meaning.kind) {
    case 'point':
    case 'persian':
      return meaning.day !== undefined ? 'day' : meaning.month !== undefined ? 'month' : 'year';
    case 'range':
      return precisionOfMeaning(meaning.last);
    case 'step':
      return UNIT_PRECISION[meaning.unit] ?? null;
    case 'numeric':
    case 'weekday':
    case 'holiday':
      return 'day';
    case 'half':
      return 'month';
    default:
      return meaning.kind;
  }
}
