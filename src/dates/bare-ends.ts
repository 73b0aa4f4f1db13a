import type { Token } from '../core/layers.ts';
import type { Items } from './items.ts';
import { CODE } from './lexicon.ts';
import type { Found, Meaning } from './meaning.ts';
import type { Recognised } from './recognise.ts';

type PointMeaning = Extract<Meaning, { kind: 'point' }>;
export type PointFound = Found & { readonly meaning: PointMeaning };

export const isPoint = (found: Found | undefined): found is PointFound => found?.meaning.kind === 'point';

/** Words that join the members of a list or the ends of a range. */
const CONNECTORS = CODE.dash + CODE.to + CODE.and + CODE.or;
export const isConnector = (code: string | undefined): boolean => code !== undefined && CONNECTORS.includes(code);

/**
 * An expression with the bare numbers beside it that mean its fellows: the 3 of `3 to 5 May`, the 9 of `March 5-9, 1918`,
 * the 45 of `1939-45`, the 499 of `499-493 BC`.
 * @param least index of the first item that is free before it, @param most of the first that is taken after it.
 */
export function withBareEnds({ items, tokens }: Recognised, one: Found, least: number, most: number): Found[] {
  if (!isPoint(one)) return [one];
  const { month, day, year } = one.meaning;
  if (month !== undefined && day !== undefined) {
    const before = bareDaysBefore(items, one, least);
    return before.length > 0 || typeof year === 'number'
      ? [...before, one]
      : [one, ...bareDayAfter(items, tokens, one, most)];
  }
  if (month !== undefined || day !== undefined || typeof year !== 'number') return [one];
  return [...bareYearBefore(items, one, year, least), one, ...shortYearAfter(items, one, year, most)];
}

const made = (
  items: Items,
  one: PointFound,
  at: number,
  length: number,
  fields: Partial<PointMeaning>,
): PointFound => ({
  meaning: { ...one.meaning, weekday: undefined, ...fields },
  start: items.starts[at]!,
  end: items.ends[at + length - 1]!,
  from: at,
  to: at + length,
  rule: one.rule,
});

const isBareDay = ({ codes, values }: Items, at: number): boolean =>
  (codes[at] === CODE.day || codes[at] === CODE.ordinal) && values[at]! >= 1 && values[at]! <= 31;

/** A list of days is no longer than a week. */
const MOST_DAYS = 6;

/** `3 to 5 May`, `3, 4 and 5 May`, `the 13th to the 19th of October`; a date with its month first (`May 3`) has none before it. */
function bareDaysBefore(items: Items, one: PointFound, least: number): PointFound[] {
  if (one.rule !== 'day month year' && one.rule !== 'day month') return [];
  const list: PointFound[] = [];
  for (let at = one.from - 2; at >= least && list.length < MOST_DAYS; at -= 2) {
    const joint = items.codes[at + 1];
    const isJoined = isConnector(joint) || (list.length > 0 && joint === CODE.comma);
    if (!isJoined || !isBareDay(items, at)) break;
    list.unshift(made(items, one, at, 1, { day: items.values[at]! }));
  }
  return list;
}

/** `May 3-5`, `May 3-5, 2018`, `on May 6 and 7`: not `May 3 and 5 others`. */
function bareDayAfter(items: Items, tokens: readonly Token[], one: PointFound, most: number): PointFound[] {
  const at = one.to + 1;
  if (at >= most || !isConnector(items.codes[one.to]) || !isBareDay(items, at)) return [];
  const day = items.values[at]!;
  const year = items.codes[at + 1] === CODE.comma ? at + 2 : at + 1;
  if (items.codes[year] === CODE.year) return [made(items, one, at, year - at + 1, { day, year: items.values[year]! })];
  const isGlued = items.ends[one.to] === items.starts[at];
  const follows = tokens[items.tokens[at + 1] ?? tokens.length];
  return isGlued || items.codes[at] === CODE.ordinal || !isCounted(follows) ? [made(items, one, at, 1, { day })] : [];
}

/** A word that the number before it may count; a verb, a preposition or a mark it can not. */
const isCounted = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{L}/u.test(token.text) && !/^(?:VB|MD|IN|CC|TO|W|DT)/.test(token.tag);

/** `1939-45`, `2016/17`: the end lies in the same century, or starts the next. */
function shortYearAfter(items: Items, one: PointFound, year: number, most: number): PointFound[] {
  const at = one.to + 1;
  const connector = items.codes[one.to];
  if (at >= most || (connector !== CODE.dash && connector !== CODE.slash)) return [];
  const isTwoDigits = items.codes[at] === CODE.number || items.codes[at] === CODE.day;
  if (!isTwoDigits || items.ends[one.to] !== items.starts[at] || items.ends[at]! - items.starts[at]! !== 2) return [];
  const short = items.values[at]!;
  const century = year - (year % 100);
  if (short > year % 100) return [made(items, one, at, 1, { year: century + short })];
  return short === 0 && year % 100 === 99 ? [made(items, one, at, 1, { year: century + 100 })] : [];
}

/** `499-493 BC`, `between 499 and 493 BC`. */
function bareYearBefore(items: Items, one: PointFound, year: number, least: number): PointFound[] {
  const at = one.from - 2;
  if (year > 0 || at < least || !isConnector(items.codes[one.from - 1])) return [];
  const isNumber = items.codes[at] === CODE.number || items.codes[at] === CODE.day;
  return isNumber && items.values[at]! > 1 - year ? [made(items, one, at, 1, { year: 1 - items.values[at]! })] : [];
}
