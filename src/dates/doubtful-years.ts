import type { Found, Meaning } from './meaning.ts';

/** A number that may be a year is one when the document names a year beyond doubt within so many years of it. */
const CLOSE = 30;

/** `the 1777 campaigns` in a text of 1776 stay, `the 1500 villages` go. */
export function withoutDoubtfulYears<One extends Found>(said: readonly One[]): readonly One[] {
  if (!said.some(({ meaning }) => doubtfulYear(meaning) !== null)) return said;
  const known = new Set<number>();
  for (const { meaning } of said) {
    if (meaning.kind !== 'point' || typeof meaning.year !== 'number' || meaning.maybe) continue;
    for (const near of [-1, 0, 1]) known.add(Math.floor(meaning.year / CLOSE) + near);
  }
  return said.filter(({ meaning }) => {
    const year = doubtfulYear(meaning);
    return year === null || known.has(Math.floor(year / CLOSE));
  });
}

/** The year in doubt; null when there is none. Of a range, that of either end. */
function doubtfulYear(meaning: Meaning): number | null {
  if (meaning.kind === 'range') return doubtfulYear(meaning.first) ?? doubtfulYear(meaning.last);
  return meaning.kind === 'point' && meaning.maybe && typeof meaning.year === 'number' ? meaning.year : null;
}
