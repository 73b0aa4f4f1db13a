import type { Page } from './page.ts';

/** A list of other stories amid an article has so many lines. */
const FEWEST = 2;
const MOST = 8;
const LONGEST_LINE = 25;

/** `More:` or `Related stories` amid an article goes with the headlines under it, up to the next sentence. */
export function cutLists(page: Page, kept: boolean[]): void {
  for (let n = 0; n < page.length; n++) {
    if (!headsList(page, n)) continue;
    const end = endOfList(page, n + 1);
    if (end - n > FEWEST && page.isProse(end)) kept.fill(false, n, end);
  }
}

function headsList(page: Page, n: number): boolean {
  if (page.kinds[n] !== 'phrase') return false;
  const { hits, end } = page.passages[n]!;
  for (const { reason, place } of hits)
    if (place === 'whole' && (reason === 'related_link' || (reason === 'navigation' && end === 'colon'))) return true;
  return false;
}

/** @returns the index after the last line without an end mark, at most `MOST` lines on. */
function endOfList(page: Page, from: number): number {
  let n = from;
  while (n < page.length && n < from + MOST && isLine(page, n)) n++;
  return n;
}

const isLine = (page: Page, n: number): boolean => {
  const { end, words } = page.passages[n]!;
  return end === 'none' && words <= LONGEST_LINE;
};
