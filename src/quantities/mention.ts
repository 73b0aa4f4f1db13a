import type { Comparator, ExcludedReason, Kind, Trend } from '../schema/vocabulary.ts';
import type { Unit } from './lexicon.ts';
import type { Numeral } from './numeral.ts';
import type { Rational } from './rational.ts';

/** One row in the making: a numeral, or the two ends of a range, with what the passes find out about it. Positions are pieces. */
export interface Mention {
  /** The number with its scale. */
  numeral: Numeral;
  /** [from, to) is what `text` will hold: comparator, symbol, number, unit. */
  from: number;
  to: number;
  /** The ends of a range; null for a single number. */
  range: { low: Rational; high: Rational; last: Numeral } | null;
  kind: Kind;
  unit: string | null;
  code: string | null;
  /** [from, to) of the unit as written; null where it is implied. */
  unitAt: readonly [number, number] | null;
  /** The piece of the counted head noun. */
  head: number | null;
  comparator: Comparator;
  hedged: boolean;
  trend: Trend | null;
  excluded: ExcludedReason | null;
  /** The pattern that decided, without the name of the stage. */
  rule: string;
}

export const mentionOf = (numeral: Numeral): Mention => ({
  numeral,
  from: numeral.from,
  to: numeral.to,
  range: null,
  kind: numeral.form === 'fraction' || numeral.form === 'multiple' ? 'ratio' : 'count',
  unit: null,
  code: null,
  unitAt: null,
  head: null,
  comparator: numeral.form === 'vague' ? '>' : numeral.hedged ? '~' : '=',
  hedged: numeral.hedged ?? false,
  trend: null,
  excluded: null,
  rule: numeral.form,
});

/** A date, a label or a place in an order has no unit; a time frame, a fragment or a score keeps what was found. */
export function exclude(mention: Mention, reason: ExcludedReason, rule: string): void {
  mention.excluded = reason;
  mention.rule = rule;
  const kind = KIND_OF.get(reason);
  if (kind === undefined) return;
  mention.kind = kind;
  mention.unit = null;
  mention.code = null;
  mention.unitAt = null;
  mention.head = null;
}

const KIND_OF: ReadonlyMap<ExcludedReason, Kind> = new Map([
  ['date', 'date'],
  ['time', 'date'],
  ['ordinal', 'rank'],
  ['list_marker', 'label'],
  ['label', 'label'],
  ['name', 'label'],
  ['enumeration', 'label'],
]);

export const isOpen = (mention: Mention): boolean => mention.excluded === null;
export const hasUnit = (mention: Mention): boolean => mention.unit !== null;

/** The piece after the number, its scale and, of a range, its upper end. */
export const afterNumber = ({ numeral, range }: Mention): number => (range?.last ?? numeral).to;

/** Gives a unit of the tables to a number. @param at the pieces it is written with, null where it is implied. */
export function setUnit(mention: Mention, { unit, code, kind }: Unit, at: readonly [number, number] | null): void {
  mention.unit = unit;
  mention.code = code;
  mention.kind = kind;
  mention.unitAt = at;
  mention.rule = kind;
}
