import { grammarOf, type Measure } from './counts.ts';
import { Page, SINCE } from './page.ts';
import { BLANK, NO_WORDS } from './passage.ts';
import type { PhraseHit } from './phrases.ts';
import { lookOf, type Row } from './row.ts';

const ENDS = ['none', 'comma', 'colon', 'ellipsis', 'question', 'stop'] as const satisfies readonly Measure['end'][];
const STARTS = ['mark', 'digit', 'small', 'capital', 'quote'] as const satisfies readonly Measure['start'][];
const STRENGTHS = ['none', 'anywhere', 'end', 'start', 'whole'] as const;
export const strengthOf = ({ place }: PhraseHit): number => STRENGTHS.indexOf(place);
const FAR = 99;

const share = (part: number, whole: number): number => (whole <= 0 ? 0 : part / whole);
const kindAt = (page: Page, n: number): number => (n < 0 || n >= page.length ? -1 : page.codes[n]!);
const wordsAt = (page: Page, n: number): number => (n < 0 || n >= page.length ? 0 : page.passages[n]!.words);

/** What both looks ask: what the block is like, by itself and in its document. */
export function readBlock(page: Page, n: number, row: Row): void {
  const block = page.passages[n]!;
  const list = page.lists[n] ?? null;
  row.add('kind', page.codes[n]!);
  row.add('words', block.words);
  row.add('end', ENDS.indexOf(block.end));
  row.add('start', STARTS.indexOf(block.start));
  row.add('share of words of grammar', share(grammarOf(block), block.words));
  row.add('share of capitals', share(block.capitals, block.words - 1));
  row.add('strongest phrase', strongest(block.hits));
  row.add('kind -1', kindAt(page, n - 1));
  row.add('kind +1', kindAt(page, n + 1));
  row.add('short blocks of the document', share(page.shorts[page.length]!, page.length));
  row.add('prose of the document', share(page.prose[page.length]!, page.words[page.length]!));
  row.add('phrases of the document', page.phrases[page.length]!);
  row.add('items of the list', list === null ? 0 : list.items);
  row.add('words an item of the list', list === null ? 0 : share(list.words, list.items));
}

function readWording(page: Page, n: number, row: Row): void {
  const block = page.passages[n]!;
  row.add('documents of the collection', page.hasSisters ? block.documentFrequency : 0);
  row.add('times in the document', block.times);
  row.add('repeated blocks of the document', share(page.repeated[page.length]!, page.length));
  row.add('share of numbers', share(block.numbers, block.words));
  row.add('letters a word', share(block.letters, block.words));
  row.add('sentences', block.sentences);
  row.add('commas', block.commas);
  row.add('longest phrase', longest(block.hits));
  for (let r = 0; r < SINCE.length; r++) row.add(SINCE_REASON[r]!, Math.min(FAR, page.since(r, n)));
}
const SINCE_REASON = SINCE.map((reason) => `since ${reason}`);

function strongest(hits: readonly PhraseHit[]): number {
  let most = 0;
  for (let n = 0; n < hits.length; n++) most = Math.max(most, strengthOf(hits[n]!));
  return most;
}

function longest(hits: readonly PhraseHit[]): number {
  let most = 0;
  for (let n = 0; n < hits.length; n++) most = Math.max(most, hits[n]!.length);
  return most;
}

/** The blocks around it; `-4..0` are the four above, `1..5` the four below. */
function readAround(page: Page, n: number, row: Row): void {
  const { echoes, dated, prose, shorts, phrases } = page;
  row.add('echoes -4..0', page.above(echoes, n, 4));
  row.add('echoes -12..0', page.above(echoes, n, 12));
  row.add('echoes 1..13', page.below(echoes, n, 12));
  row.add('dated -4..0', page.above(dated, n, 4));
  row.add('prose -1..0', page.above(prose, n, 1));
  row.add('prose -3..0', page.above(prose, n, 3));
  row.add('prose 1..4', page.below(prose, n, 3));
  row.add('prose -8..0', page.above(prose, n, 8));
  row.add('prose 1..9', page.below(prose, n, 8));
  row.add('prose -20..0', page.above(prose, n, 20));
  row.add('prose 1..21', page.below(prose, n, 20));
  row.add('short blocks -3..0', page.above(shorts, n, 3));
  row.add('short blocks 1..4', page.below(shorts, n, 3));
  row.add('short blocks -8..0', page.above(shorts, n, 8));
  row.add('short blocks 1..9', page.below(shorts, n, 8));
  row.add('phrases -8..0', page.above(phrases, n, 8));
  row.add('phrases 1..9', page.below(phrases, n, 8));
}

/** The list whose item it could be, and the prose around that. */
function readList(page: Page, n: number, row: Row): void {
  const list = page.lists[n] ?? null;
  row.add('items above', list === null ? -1 : n - list.from);
  row.add('blocks from the list to the last prose', list === null ? -1 : page.sinceProse[list.from]!);
  row.add('share of phrases of the document', share(page.phrases[page.length]!, page.length));
}

/** Where it stands among all blocks. */
function readPlace(page: Page, n: number, row: Row): void {
  const { passages, prose, tails, length } = page;
  row.add('neighbours with its first word', page.alike(n));
  row.add('tails before', tails[n]!);
  row.add('tails after', tails[length]! - tails[n + 1]!);
  row.add('after an empty line', passages[n]!.afterGap ? 1 : 0);
  row.add('before an empty line', n + 1 >= length || passages[n + 1]!.afterGap ? 1 : 0);
  row.add('blocks without an empty line between', page.group[n]!);
  row.add('kind -2', kindAt(page, n - 2));
  row.add('kind +2', kindAt(page, n + 2));
  row.add('words -1', wordsAt(page, n - 1));
  row.add('words +1', wordsAt(page, n + 1));
  row.add('prose before', prose[n]!);
  row.add('prose after', prose[length]! - prose[n + 1]!);
  row.add('share of prose before', share(prose[n]!, prose[length]!));
  row.add('share of blocks before', n / length);
  row.add('blocks before', n);
  row.add('blocks after', length - 1 - n);
  row.add('blocks to the last prose', page.sinceProse[n]!);
  row.add('blocks to the next prose', page.untilProse[n]!);
}

/** What the first look asks of a block. A signal is named and computed in one line above; trees ask for it by its name. */
export const FIRST = lookOf(
  (page: Page, n: number, row: Row) => {
    readBlock(page, n, row);
    readWording(page, n, row);
    readAround(page, n, row);
    readPlace(page, n, row);
    readList(page, n, row);
  },
  new Page([BLANK], NO_WORDS),
);
