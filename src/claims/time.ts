import type { DateExpression, Quantity } from '../core/layers.ts';
import { firstFrom } from '../text/search.ts';

/** How many characters may lie between a number and the date that says when it holds. */
const REACH = 120;

/**
 * The date nearest to a number in its sentence with no other claim between them; failing that, the date the sentence opens with.
 * @param dates of the number's sentence, in order.
 */
export function timeOf(
  quantities: readonly Quantity[],
  index: number,
  dates: readonly DateExpression[],
): DateExpression | null {
  const date = nearest(quantities, index, dates);
  return date && (rangeAround(date, dates) ?? date);
}

/** `from 2001 to 2014` holds throughout: of a date that is an end of a range the range counts. */
function rangeAround({ start, end }: DateExpression, dates: readonly DateExpression[]): DateExpression | null {
  for (const other of dates) {
    if (other.start > start) break;
    if (other.end >= end && other.end - other.start > end - start && other.value !== null) return other;
  }
  return null;
}

function nearest(
  quantities: readonly Quantity[],
  index: number,
  dates: readonly DateExpression[],
): DateExpression | null {
  const { start, end } = quantities[index]!;
  if (dates.length === 0) return null;
  const left = neighbour(quantities, index, -1);
  const right = neighbour(quantities, index, 1);
  const next = firstFrom(dates, end, (date) => date.start);
  const ahead = within(next > 0 ? dates[next - 1] : undefined, Math.max(left?.end ?? 0, start - REACH), start);
  const behind = within(dates[next], end, Math.min(right?.start ?? end + REACH, end + REACH));
  if (ahead && behind) {
    // "5 in 2018 and 9 in 2019": a date between two claims is the first one's, as long as the second has its own.
    if (left && left.end <= ahead.start) return behind;
    return start - ahead.end < behind.start - end ? ahead : behind;
  }
  return ahead ?? behind ?? within(dates[0], 0, start);
}

const within = (date: DateExpression | undefined, from: number, to: number): DateExpression | null =>
  date && date.start >= from && date.end <= to ? date : null;

/** The next claim of the same sentence to one side. */
function neighbour(quantities: readonly Quantity[], index: number, step: 1 | -1): Quantity | null {
  const { sentence } = quantities[index]!;
  for (let n = index + step; n >= 0 && n < quantities.length && quantities[n]!.sentence === sentence; n += step)
    if (quantities[n]!.excluded === null) return quantities[n]!;
  return null;
}
