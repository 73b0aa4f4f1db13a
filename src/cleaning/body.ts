import { onlyProse } from './brief.ts';
import type { Words } from './document-words.ts';
import { Draft } from './draft.ts';
import type { Forest } from './forest.ts';
import type { Kind } from './kinds.ts';
import { isListed } from './listed.ts';
import type { Page } from './page.ts';
import { complete, isMarked } from './runs.ts';

/** The learnt part of the cleaner. */
export interface Looks {
  /** Judges each block by what it and its neighbours look like. */
  readonly first: Forest<Page>;
  /** Judges it again, knowing the first judgement of all blocks. */
  readonly second: Forest<Draft>;
}

/** A block without prose within so many blocks on either side is not looked at: menus, lists of links. Where hardly any phrase of furniture is known all blocks are. */
const LONELY = 5;
/** What the looks would say of such a block. */
export const LONELY_LOG_ODDS = -6;

export const isLonely = (page: Page, n: number): boolean =>
  page.within(page.prose, n - LONELY, n + LONELY + 1) === 0 && hasFurniture(page) && !isListed(page, n);

/** The log odds from which on a block is kept, by what it looks like: chosen on judgements of pages whose publishers the trees had not seen, for each tenth of the publishers on the others: nearly always the same. */
const LEAST = { prose: -1, short: -0.2, furniture: -0.7 } as const;
/** A text that was extracted before is mostly article: less is taken from it. */
const LEAST_OF_EXTRACTED = { prose: -2, short: -0.8, furniture: -0.6 } as const;
const FEW_PHRASES = 6;
const FEW_SHORTS = 0.45;

/** Flattened pages are full of short blocks and of phrases of furniture, extracted texts are not. */
const isExtracted = (page: Page): boolean => !hasFurniture(page) && shareOfShorts(page) < FEW_SHORTS;
const hasFurniture = ({ phrases, length }: Page): boolean => phrases[length]! > FEW_PHRASES;
const shareOfShorts = ({ shorts, length }: Page): number => shorts[length]! / length;

function familyOf(kind: Kind): keyof typeof LEAST {
  if (kind === 'phrase' || kind === 'repeated') return 'furniture';
  return kind === 'label' || kind === 'short' || kind === 'headline' || kind === 'listing' ? 'short' : 'prose';
}

/** Chooses the blocks of the body. @returns for each block whether it is one. */
export function chooseBody(page: Page, looks: Looks, words: Words): boolean[] {
  const draft = new Draft(page, firstLook(page, looks.first), words);
  return settle(page, secondLook(draft, looks.second));
}

/** From log odds to a choice. */
export function settle(page: Page, logOdds: ArrayLike<number>): boolean[] {
  const least = isExtracted(page) ? LEAST_OF_EXTRACTED : LEAST;
  const kept = page.kinds.map((kind, n) => logOdds[n]! > least[familyOf(kind)]);
  const whole = complete(page, logOdds, kept);
  if (isEmptied(page, whole) || isTiny(page)) return page.passages.map((_, n) => !isRemovable(page, n));
  return whole.includes(true) ? whole : (onlyProse(page) ?? whole);
}

/** An extractor found an article here: lists and tables of results read like furniture, but they are all there is. */
const LEAST_SHARE = 0.3;
/** Beyond this share of short blocks it is a page whose language the table of phrases does not know. */
const MOST_SHORTS = 0.6;

function isEmptied(page: Page, kept: readonly boolean[]): boolean {
  if (hasFurniture(page) || shareOfShorts(page) > MOST_SHORTS) return false;
  const words = page.passages.reduce((sum, passage, n) => sum + (kept[n] ? passage.words : 0), 0);
  return words < LEAST_SHARE * page.words[page.length]!;
}

/** Of a note of a few lines the looks know nothing: pages have more around them. */
const TINY = { blocks: 4, words: 60 } as const;
const isTiny = ({ length, words }: Page): boolean => length <= TINY.blocks && words[length]! <= TINY.words;

/** Even where all else is kept: a phrase of furniture, or what was said before here or elsewhere. What an extractor printed twice stays where it stands first. */
function isRemovable(page: Page, n: number): boolean {
  const { documentFrequency, earlier, words } = page.passages[n]!;
  return (
    page.kinds[n] === 'phrase' ||
    documentFrequency > 1 ||
    (earlier >= 0 && words > 3) ||
    (isMarked(page, n) && !isSentence(page, n))
  );
}

const isSentence = (page: Page, n: number): boolean => ['stop', 'question'].includes(page.passages[n]!.end);

/** Log odds of each block by the first look, low ones for lonely blocks. */
function firstLook(page: Page, forest: Forest<Page>): Float64Array {
  const logOdds = page.room.floats(page.length).fill(LONELY_LOG_ODDS, 0, page.length);
  const blocks = page.room.ints(page.length);
  let count = 0;
  for (let n = 0; n < page.length; n++) if (!isLonely(page, n)) blocks[count++] = n;
  forest.judge(page, blocks, count, logOdds);
  return logOdds;
}

/** Of what the first look is so sure the second does not ask again. */
const SURE = { removed: -4, kept: 2 } as const;
/** Whether the second look is asked. */
export const isDoubtful = (logOdds: number): boolean => logOdds > SURE.removed && logOdds < SURE.kept;

/** Log odds of each block: of doubtful ones by the second look, of the others as they were. */
export function secondLook(draft: Draft, forest: Forest<Draft>): Float64Array {
  const { length, room } = draft.page;
  const logOdds = room.floats(length);
  const blocks = room.ints(length);
  let count = 0;
  for (let n = 0; n < length; n++) {
    logOdds[n] = draft.logOdds[n]!;
    if (isDoubtful(logOdds[n]!)) blocks[count++] = n;
  }
  forest.judge(draft, blocks, count, logOdds);
  return logOdds;
}
