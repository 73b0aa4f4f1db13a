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
  const { start, end } = quantities[index]!;
  const next = firstFrom(dates, end, (date) => date.start);
  const [before, after] = [dates[next - 1], dates[next]];
  const candidates = [
    {
      date: before,
      gap: before ? start - before.end : -1,
      limit: start - (neighbour(quantities, index, -1)?.end ?? 0),
    },
    {
      date: after,
      gap: after ? after.start - end : -1,
      limit: (neighbour(quantities, index, 1)?.start ?? end + REACH) - end,
    },
  ].filter(({ gap, limit }) => gap >= 0 && gap < Math.min(limit, REACH));
  const [best] = candidates.sort((a, b) => a.gap - b.gap);
  return best?.date ?? (dates[0] && dates[0].end <= start ? dates[0] : null);
}

/** The next claim of the same sentence to one side. */
function neighbour(quantities: readonly Quantity[], index: number, step: 1 | -1): Quantity | null {
  for (let n = index + step; quantities[n]?.sentence === quantities[index]!.sentence; n += step)
    if (quantities[n]!.excluded === null) return quantities[n]!;
  return null;
}
