import type { DateExpression, Quantity } from '../core/layers.ts';

/** How many characters may lie between a number and the date that says when it holds. */
const REACH = 120;

/**
 * The date nearest to a number in its sentence with no other claim between them; failing that, the date the sentence opens with.
 * @param dates of the number's sentence, in order.
 */
export function timeOf(
  quantity: Quantity,
  dates: readonly DateExpression[],
  quantities: readonly Quantity[],
  index: number,
): DateExpression | null {
  const left = neighbour(quantities, index, -1)?.end ?? -1;
  const right = neighbour(quantities, index, 1)?.start ?? Number.POSITIVE_INFINITY;
  let best: DateExpression | null = null;
  let distance = REACH;
  for (const date of dates) {
    if (date.start < quantity.end && quantity.start < date.end) continue;
    if (date.end <= left || date.start >= right) continue;
    const gap = date.start >= quantity.end ? date.start - quantity.end : quantity.start - date.end;
    if (gap < distance) [best, distance] = [date, gap];
  }
  return best ?? (dates[0] && dates[0].end <= quantity.start ? dates[0] : null);
}

/** The next claim of the same sentence to one side. */
function neighbour(quantities: readonly Quantity[], index: number, step: 1 | -1): Quantity | null {
  for (let n = index + step; quantities[n]?.sentence === quantities[index]!.sentence; n += step)
    if (quantities[n]!.excluded === null) return quantities[n]!;
  return null;
}
