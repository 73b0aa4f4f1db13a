import { isConnector, isPoint, withBareEnds } from './bare-ends.ts';
import type { Items } from './items.ts';
import { CODE } from './lexicon.ts';
import type { Found, Meaning } from './meaning.ts';
import type { Recognised } from './recognise.ts';

/**
 * Completes what a list or range leaves out and adds the ranges themselves: in `3 to 5 May` the 3 is a day of May, in
 * `between May and July 1941` May is of 1941. A range is an expression of its own beside its two ends.
 */
export function withRanges(recognised: Recognised): readonly Found[] {
  const { items, found } = recognised;
  if (found.length === 1 && isAlone(items, found[0]!)) return found;
  const completed = found.flatMap((one, n) =>
    withBareEnds(recognised, one, found[n - 1]?.to ?? 0, found[n + 1]?.from ?? items.codes.length),
  );
  // "March 5-9, 1918": the year that stood alone now belongs to the 9.
  const apart = completed.filter((one, n) => n === 0 || one.from >= completed[n - 1]!.to);
  const ends = withSharedYears(items, apart);
  const ranges = ends.flatMap((first, n) => rangeOf(items, first, ends[n + 1]));
  return ranges.length === 0 ? ends : [...ends, ...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The usual case: an expression that nothing belongs to, or nothing stands beside but a word on either side. */
const isAlone = ({ codes }: Items, one: Found): boolean => !isPoint(one) || codes.length <= one.to - one.from + 2;

/** Neighbours joined by a connector or comma share the year that one of them leaves out, first backwards, then on. */
function withSharedYears(items: Items, found: readonly Found[]): Found[] {
  const shared = [...found];
  for (let n = shared.length - 2; n >= 0; n--) {
    if (areJoined(items, shared[n]!, shared[n + 1]!)) shared[n] = withYearOf(shared[n]!, shared[n + 1]!, -1);
  }
  for (let n = 1; n < shared.length; n++) {
    if (areJoined(items, shared[n - 1]!, shared[n]!)) shared[n] = withYearOf(shared[n]!, shared[n - 1]!, 1);
  }
  return shared;
}

/** @param step -1 when `one` stands before the other: `November to January 2016` is of two years. */
function withYearOf(one: Found, other: Found, step: -1 | 1): Found {
  if (!isPoint(one) || !isPoint(other) || one.meaning.year !== undefined || one.meaning.direction !== undefined)
    return one;
  const [month, otherMonth, year] = [one.meaning.month, other.meaning.month, other.meaning.year];
  if (typeof month !== 'number' || typeof otherMonth !== 'number' || typeof year !== 'number') return one;
  const turns = (otherMonth - month) * step > 0;
  return { ...one, meaning: { ...one.meaning, year: turns ? year + step : year } };
}

function areJoined({ codes }: Items, a: Found, b: Found): boolean {
  if (b.from === a.to + 1) return isConnector(codes[a.to]) || codes[a.to] === CODE.comma;
  return b.from === a.to + 2 && codes[a.to] === CODE.comma && codes[a.to + 1] === CODE.and;
}

const hasEnds = ({ kind }: Meaning): boolean => kind !== 'step' && kind !== 'range';

/** `A to B`, `A-B`, `2016/17`, `between A and B`; a list (`May and June`) is no range. */
function rangeOf({ codes }: Items, first: Found, last: Found | undefined): Found[] {
  if (last === undefined || last.from !== first.to + 1 || !hasEnds(first.meaning) || !hasEnds(last.meaning)) return [];
  const connector = codes[first.to];
  const isRange =
    connector === CODE.dash ||
    connector === CODE.to ||
    (connector === CODE.slash && last.end - last.start === 2) ||
    (connector === CODE.and && codes[first.from - 1] === CODE.between);
  if (!isRange) return [];
  const meaning: Meaning = { kind: 'range', first: first.meaning, last: last.meaning };
  return [{ meaning, start: first.start, end: last.end, from: first.from, to: last.to, rule: 'range' }];
}
