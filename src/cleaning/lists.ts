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
  const { hits, end } = page.passages[n]!;
  return (
    page.kinds[n] === 'phrase' &&
    hits.some(
      ({ reason, place }) =>
        place === 'whole' && (reason === 'related_link' || (reason === 'navigation' && end === 'colon')),
    )
  );
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
