import type { Relation } from '../schema/vocabulary.ts';

/** A claim as far as it can be compared with another. */
export interface Comparable {
  readonly id: string;
  readonly doc: string;
  /** Null where an end is open. */
  readonly low: number | null;
  readonly high: number | null;
  readonly comparator: string;
  readonly source: string | null;
  readonly subject: string | null;
  readonly place: string | null;
}

export interface Verdict {
  readonly relation: Relation;
  /** The larger of the nearer ends divided by the smaller; see `comparisons.ratio`. */
  readonly ratio: number | null;
}

/** Values that differ by at most this share of the larger are compatible: rounding and later counts, not contradiction. */
const CLOSE = 0.05;

/** Whether two claims may speak of the same thing: subject and place are each equal, or null in one. */
export const isPair = (a: Comparable, b: Comparable): boolean => meets(a.subject, b.subject) && meets(a.place, b.place);

const meets = (a: string | null, b: string | null): boolean => a === null || b === null || a === b;

/** How the intervals of two claims lie to each other. */
export function compare(a: Comparable, b: Comparable): Verdict {
  if (a.low === b.low && a.high === b.high) return { relation: 'agrees', ratio: 1 };
  const [lower, upper] = (a.low ?? Number.NEGATIVE_INFINITY) <= (b.low ?? Number.NEGATIVE_INFINITY) ? [a, b] : [b, a];
  const [end, start] = [lower.high, upper.low];
  if (end === null || start === null || start <= end) return { relation: 'compatible', ratio: 1 };
  const close = start - end <= CLOSE * Math.max(Math.abs(start), Math.abs(end));
  return { relation: close ? 'compatible' : 'conflicts', ratio: ratioOf(start, end) };
}

function ratioOf(a: number, b: number): number | null {
  if (a === 0 || b === 0 || Math.sign(a) !== Math.sign(b)) return null;
  const ratio = Math.max(Math.abs(a), Math.abs(b)) / Math.min(Math.abs(a), Math.abs(b));
  return Number.isFinite(ratio) ? ratio : null;
}
