import { speaksAgainst } from './inserts.ts';
import type { Page } from './page.ts';
import type { Stamp } from './stamp.ts';

/** So many stamps of time by turns with prose make a report that runs for hours; an entry has at most so many blocks, and on the average so many words of prose. */
const FEWEST = 4;
const LONGEST_ENTRY = 16;
const LEAST_PROSE = 12;

interface Entries {
  /** Its first and its last stamp. */
  first: number;
  last: number;
  stamps: number;
}

/** @returns the row of most entries under stamps of one kind; null when there are too few */
function entriesOf(page: Page, kind: Stamp): Entries | null {
  let best: Entries | null = null;
  let open: Entries | null = null;
  for (const { index, stamp } of page.passages) {
    if (stamp !== kind) continue;
    if (!open || index - open.last > LONGEST_ENTRY) open = { first: index, last: index, stamps: 0 };
    open.last = index;
    open.stamps++;
    const isReport = page.within(page.prose, open.first, index) >= LEAST_PROSE * (open.stamps - 1);
    if (open.stamps >= FEWEST && isReport && open.stamps > (best?.stamps ?? 0)) best = { ...open };
  }
  return best;
}

/** Under clock times alone the report itself goes on: its entries belong to it, headings and all. */
export function keepReport(page: Page, kept: boolean[]): void {
  const entries = entriesOf(page, 'clock');
  if (!entries) return;
  const end = endOfEntry(page, entries.last + 1);
  for (let n = entries.first; n < end; n++) kept[n] = page.passages[n]!.stamp === 'none' && !speaksAgainst(page, n);
}

function endOfEntry(page: Page, from: number): number {
  let n = from;
  while (n < page.length && n < from + LONGEST_ENTRY && page.untilProse[n]! <= 2 && page.kinds[n] !== 'phrase') n++;
  return page.isProse(n) ? n + 1 : n;
}

/** Entries that are signed one by one are articles of their own; the lead above them is this one. */
export function cutEntries(page: Page, kept: boolean[]): void {
  const entries = entriesOf(page, 'signed');
  if (!entries) return;
  const from = startOfEntry(page, entries.first);
  if (page.within(page.prose, 0, from) > 0) kept.fill(false, from);
}

/** Feeds put a bare number at the head of an entry whose stamp stands at its foot. */
function startOfEntry(page: Page, stamp: number): number {
  let from = stamp;
  for (let n = stamp; n >= 0 && stamp - n < LONGEST_ENTRY; n--) {
    const { words, numbers } = page.passages[n]!;
    if (words === 1 && numbers === 1) from = n;
  }
  return from;
}
