import { speaksAgainst } from './inserts.ts';
import type { List } from './items.ts';
import type { Page } from './page.ts';

/** Items of a list that is looked at though no prose is near. */
const LONG = 8;
const NEAR = 3;

/** An item of a long list that the sister pages don't have, or that starts where prose ends: a table of results, names of winners. */
export function isListed(page: Page, n: number): boolean {
  const list = page.lists[n];
  return !!list && list.items >= LONG && (page.hasSisters || page.sinceProse[list.from]! <= NEAR);
}

/** Items of a list that is led in, and their most words on the average: headlines of other stories are longer. */
const FEWEST = 5;
const ITEM = 9;

/** `The dates:` A list that a line with a colon leads in belongs to the article if the line does. */
export function keepLists(page: Page, kept: boolean[]): void {
  for (let n = 0; n < page.length; n++) {
    const list = kept[n] ? listAfter(page, n) : null;
    if (!list || !(leadsIn(page, n) || leadsIn(page, n + 1))) continue;
    for (let m = n + 1; m < list.to; m++) kept[m] ||= page.lists[m] === list && !speaksAgainst(page, m);
  }
}

function listAfter(page: Page, n: number): List | null {
  const list = page.lists[n + 1] ?? page.lists[n + 2];
  return list && list.from >= n - 1 && list.items >= FEWEST && list.words <= ITEM * list.items ? list : null;
}

const leadsIn = (page: Page, n: number): boolean =>
  n < page.length && page.passages[n]!.end === 'colon' && page.kinds[n] !== 'phrase';
