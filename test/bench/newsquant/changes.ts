import type { Quantity } from '../../../src/core/layers.ts';

/** Bounds of the set are open and closed alike. */
const BOUNDS: Readonly<Record<string, string>> = { '<=': '<', '>=': '>', '<': '<', '>': '>', '~': '~' };

/** Our comparator and trend -> the one sign of the set: a bound or a hedge first, then a move, else `=`. A level that was reached is mostly `=` there. */
export function changeOf(quantity: Quantity, text: string): string {
  if (quantity.precision === 'order_of_magnitude') return '=';
  const bound = quantity.precision === 'approximate' ? '~' : BOUNDS[quantity.comparator];
  if (bound) return bound;
  return quantity.trend && isMove(quantity, text) ? quantity.trend : '=';
}

/** How far back of a number the set looks for what moved it. */
const REACH = 40;

/** The set marks the amount of a move whose verb stands before it; what was reached (`to`, `at`) only right after that verb. */
function isMove(quantity: Quantity, text: string): boolean {
  const before = text.slice(Math.max(0, quantity.start - REACH), quantity.start);
  const after = text.slice(quantity.end, quantity.end + REACH);
  if (
    /^\s+(?:\w+ )?(?:higher|lower|rise|fall|drop|increase|decrease|decline|gain|loss|jump|cut|improvement|growth|reduction|hike|surge|plunge|slide|boost|climb)\b/.test(
      after,
    )
  )
    return false;
  if (/\bof\s+$|\(\s*$/.test(before)) return false;
  return (
    !/\b(?:at|to)\s+$/.test(before) ||
    /\b(?:fell|fall|falls|dropped|rose|rise|dip|dipped|climbed|gained|added)(?: \w+)? to\s+$/.test(before)
  );
}
