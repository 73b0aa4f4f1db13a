import { Draft } from './draft.ts';
import { Page } from './page.ts';
import { BLANK, NO_WORDS, type Passage } from './passage.ts';
import { lookOf, type Row } from './row.ts';
import { readBlock, strengthOf } from './signals.ts';

const FAR = 60;
const near = (blocks: number): number => Math.max(-FAR, Math.min(FAR, blocks));

/** The first judgement of blocks around. */
function readGuesses(draft: Draft, n: number, row: Row): void {
  const before = draft.guess(n - 1);
  const after = draft.guess(n + 1);
  row.add('first guess 0', draft.guess(n));
  row.add('first guess -1', before);
  row.add('first guess +1', after);
  row.add('first guess -2', draft.guess(n - 2));
  row.add('first guess +2', draft.guess(n + 2));
  row.add('first guess -3', draft.guess(n - 3));
  row.add('first guess +3', draft.guess(n + 3));
  row.add('best guess around', Math.max(before, after));
  row.add('worst guess around', Math.min(before, after));
  row.add('kept less removed words -3..0', draft.balance(n - 3, n));
  row.add('kept less removed words 1..4', draft.balance(n + 1, n + 4));
  row.add('kept less removed words -8..0', draft.balance(n - 8, n));
  row.add('kept less removed words 1..9', draft.balance(n + 1, n + 9));
  row.add('kept less removed words -25..0', draft.balance(n - 25, n));
  row.add('kept less removed words 1..26', draft.balance(n + 1, n + 26));
  row.add('kept words before', draft.kept[n]!);
  row.add('kept words after', draft.all - draft.kept[n + 1]!);
  row.add('share of kept words before', draft.kept[n]! / (draft.all || 1));
  row.add('kept words of the document', draft.all);
}

/** Where it stands to the article that the guesses make. */
function readCore(draft: Draft, n: number, row: Row): void {
  const { page, core } = draft;
  row.add('share of words on topic', draft.onTopic(n));
  row.add('blocks before the core', near(core.from - n));
  row.add('blocks after the core', near(n - core.to + 1));
  row.add('kept share of the core', page.within(draft.kept, core.from, core.to) / (draft.all || 1));
  row.add('words of the core', page.within(page.words, core.from, core.to));
  row.add('phrases since the core', n < core.to ? -1 : page.within(page.phrases, core.to, n + 1));
  row.add('tails since the core', n < core.to ? -1 : page.within(page.tails, core.to, n + 1));
  row.add('prose outside the core', page.prose[page.length]! - page.within(page.prose, core.from, core.to));
}

function readTitle({ page, title }: Draft, n: number, row: Row): void {
  const none = title < 0;
  const above = none || n < title;
  const words = none ? -1 : page.within(page.words, title, n) - page.within(page.words, n, title);
  row.add('blocks since the title', none ? -FAR - 1 : near(n - title));
  row.add('words since the title', words);
  row.add('phrases since the title', above ? -1 : page.within(page.phrases, title, n + 1));
  row.add('tails since the title', above ? -1 : page.within(page.tails, title, n + 1));
}

/** The place of a caption's phrase; 0 for none. */
function captionOf({ hits }: Passage): number {
  for (const hit of hits) if (hit.reason === 'media_caption') return strengthOf(hit);
  return 0;
}

/** What the second look asks: the block again, the guesses around it, and where it stands to the article they make. */
export const SECOND = lookOf(
  (draft: Draft, n: number, row: Row) => {
    readBlock(draft.page, n, row);
    row.add('phrase of media_caption', captionOf(draft.page.passages[n]!));
    readGuesses(draft, n, row);
    readCore(draft, n, row);
    readTitle(draft, n, row);
  },
  new Draft(new Page([BLANK], NO_WORDS), [0], NO_WORDS),
);
