import type { Items } from './items.ts';
import { CODE } from './lexicon.ts';
import type { Found, Meaning } from './meaning.ts';
import type { Recognised } from './recognise.ts';

type PointMeaning = Extract<Meaning, { kind: 'point' }>;
type PointFound = Found & { meaning: PointMeaning };

const isPoint = (found: Found | undefined): found is PointFound => found?.meaning.kind === 'point';

/**
 * Completes what a list or range leaves out and adds the ranges themselves: in `3 to 5 May` the 3 is a day of May, in
 * `March 5-9, 1918` both days are of 1918, in `1939-45` the 45 is 1945, in `between May and July 1941` May is of 1941.
 * A range is added as an expression of its own beside its two ends.
 */
export function withRanges({ items, found }: Recognised): Found[] {
  const completed = found.flatMap((one, n) => withBareEnds(items, one, found[n - 1], found[n + 1]));
  const ends = shareParts(
    items,
    completed.filter((one, n) => n === 0 || one.from >= completed[n - 1]!.to),
  );
  const ranges = ends.flatMap((first, n): Found[] => {
    const last = ends[n + 1];
    return last && isRange(items, first, last) ? [rangeOf(first, last)] : [];
  });
  return [...ends, ...ranges].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** An expression with the bare numbers before and after it that are its fellows. */
function withBareEnds(items: Items, one: Found, before: Found | undefined, after: Found | undefined): Found[] {
  if (!isPoint(one)) return [one];
  const { meaning } = one;
  if (meaning.month !== undefined && meaning.day !== undefined) {
    const list = bareDaysBefore(items, one, before?.to ?? 0);
    if (list.length > 0) return [...list, one];
    return typeof meaning.year === 'number'
      ? [one]
      : [one, ...bareDaysAfter(items, one, after?.from ?? items.codes.length)];
  }
  if (meaning.month === undefined && meaning.day === undefined && typeof meaning.year === 'number') {
    const short = shortYearAfter(items, one, after?.from ?? items.codes.length);
    const old = bareYearBefore(items, one, before?.to ?? 0);
    return [...(old ? [old] : []), one, ...(short ? [short] : [])];
  }
  return [one];
}

const made = (items: Items, one: Found, at: number, length: number, fields: Partial<PointMeaning>): PointFound => ({
  meaning: { ...(one.meaning as PointMeaning), weekday: undefined, ...fields },
  start: items.starts[at]!,
  end: items.ends[at + length - 1]!,
  from: at,
  to: at + length,
  rule: one.rule,
});

const isConnector = (code: string | undefined) =>
  code === CODE.dash || code === CODE.to || code === CODE.and || code === CODE.or;
const isBareDay = (items: Items, at: number) =>
  (items.codes[at] === CODE.day || items.codes[at] === CODE.ordinal) &&
  items.values[at]! >= 1 &&
  items.values[at]! <= 31;

/** `3 to 5 May`, `3, 4 and 5 May`, `the 13th to the 19th of October`; a month first (`May 3`) has none before it. */
function bareDaysBefore(items: Items, one: PointFound, least: number): PointFound[] {
  if (one.rule !== 'day month year' && one.rule !== 'day month') return [];
  const list: PointFound[] = [];
  let at = one.from - 1;
  while (at - 1 >= least && list.length < 6) {
    if (
      !(isConnector(items.codes[at]) || (list.length > 0 && items.codes[at] === CODE.comma)) ||
      !isBareDay(items, at - 1)
    )
      break;
    list.unshift(made(items, one, at - 1, 1, { day: items.values[at - 1]! }));
    at -= 2;
  }
  return list;
}

/** `May 3-5`, `May 3-5, 2018`, `May 6 and 7`: not `May 3 and 5 others`. */
function bareDaysAfter(items: Items, one: PointFound, most: number): PointFound[] {
  const at = one.to + 1;
  const connector = items.codes[one.to];
  if (at >= most || !isConnector(connector) || !isBareDay(items, at)) return [];
  const glued = items.ends[one.to] === items.starts[at];
  const next = items.codes[at + 1];
  if (
    !glued &&
    next !== undefined &&
    !/^[.,;:)]/.test(next) &&
    next === CODE.other &&
    items.codes[at] === CODE.day &&
    connector !== CODE.to
  ) {
    return isPause(items, at) || items.codes[one.from - 1] === CODE.on
      ? [made(items, one, at, 1, { day: items.values[at]! })]
      : [];
  }
  const year = next === CODE.comma ? at + 2 : at + 1;
  if (items.codes[year] === CODE.year)
    return [made(items, one, at, year - at + 1, { day: items.values[at]!, year: items.values[year]! })];
  return [made(items, one, at, 1, { day: items.values[at]! })];
}

/** Whether a mark, not a word, follows: marks that have no class of their own stand close to the number. */
const isPause = (items: Items, at: number) => items.starts[at + 1] === items.ends[at];

/** `1939-45`, `2016/17`, `1999-2000` is two years already. */
function shortYearAfter(items: Items, one: PointFound, most: number): PointFound | null {
  const at = one.to + 1;
  const connector = items.codes[one.to];
  if (at >= most || (connector !== CODE.dash && connector !== CODE.slash)) return null;
  const code = items.codes[at];
  if (
    (code !== CODE.number && code !== CODE.day) ||
    items.ends[one.to] !== items.starts[at] ||
    items.ends[at]! - items.starts[at]! !== 2
  )
    return null;
  const year = one.meaning.year as number;
  const [century, short] = [Math.floor(year / 100) * 100, items.values[at]!];
  const end = short > year % 100 ? century + short : short === 0 && year % 100 === 99 ? century + 100 : null;
  return end === null ? null : made(items, one, at, 1, { year: end });
}

/** `499-493 BC`, `between 499 and 493 BC`. */
function bareYearBefore(items: Items, one: PointFound, least: number): PointFound | null {
  const at = one.from - 2;
  const year = one.meaning.year as number;
  if (year > 0 || at < least || !isConnector(items.codes[one.from - 1])) return null;
  const code = items.codes[at];
  const value = items.values[at]!;
  return (code === CODE.number || code === CODE.day) && value > 1 - year
    ? made(items, one, at, 1, { year: 1 - value })
    : null;
}

/** Two neighbours joined by a connector share the year that one of them leaves out. */
function shareParts(items: Items, found: readonly Found[]): Found[] {
  const shared = [...found];
  for (let n = shared.length - 2; n >= 0; n--) {
    const [a, b] = [shared[n]!, shared[n + 1]!];
    if (!isPoint(a) || !isPoint(b) || !areJoined(items, a, b)) continue;
    const [x, y] = [a.meaning, b.meaning];
    if (typeof x.month !== 'number' || typeof y.month !== 'number') continue;
    if (x.year === undefined && x.direction === undefined && typeof y.year === 'number') {
      shared[n] = { ...a, meaning: { ...x, year: x.month > y.month ? y.year - 1 : y.year } };
    }
  }
  for (let n = 1; n < shared.length; n++) {
    const [a, b] = [shared[n - 1]!, shared[n]!];
    if (!isPoint(a) || !isPoint(b) || !areJoined(items, a, b)) continue;
    const [x, y] = [a.meaning, b.meaning];
    if (typeof x.month !== 'number' || typeof y.month !== 'number') continue;
    if (y.year === undefined && y.direction === undefined && typeof x.year === 'number') {
      shared[n] = { ...b, meaning: { ...y, year: y.month < x.month ? x.year + 1 : x.year } };
    }
  }
  return shared;
}

const areJoined = (items: Items, a: Found, b: Found) =>
  (b.from === a.to + 1 && (isConnector(items.codes[a.to]) || items.codes[a.to] === CODE.comma)) ||
  (b.from === a.to + 2 && items.codes[a.to] === CODE.comma && items.codes[a.to + 1] === CODE.and);

/** `A to B`, `A-B`, `between A and B`; a list (`May and June`) is no range. */
function isRange(items: Items, first: Found, last: Found): boolean {
  if (last.from !== first.to + 1 || first.meaning.kind === 'step' || last.meaning.kind === 'step') return false;
  const connector = items.codes[first.to];
  if (connector === CODE.and) return items.codes[first.from - 1] === CODE.between;
  return connector === CODE.dash || connector === CODE.to || (connector === CODE.slash && last.end - last.start === 2);
}

const rangeOf = (first: Found, last: Found): Found => ({
  meaning: { kind: 'range', first: first.meaning, last: last.meaning },
  start: first.start,
  end: last.end,
  from: first.from,
  to: last.to,
  rule: 'range',
});
