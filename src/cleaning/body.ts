import { Draft } from './draft.ts';
import type { Forest } from './forest.ts';
import { type Kind, Page } from './page.ts';
import type { Passage } from './passage.ts';
import { complete } from './runs.ts';

/** The learnt part of the cleaner. */
export interface Looks {
  /** Judges each block by what it and its neighbours look like. */
  readonly first: Forest<Page>;
  /** Judges it again, knowing the first judgement of all blocks. */
  readonly second: Forest<Draft>;
  readonly stops: ReadonlySet<string>;
}

/** On a page with prose enough a block without any within so many blocks on either side is not looked at: menus, lists of links. */
const LONELY = 20;
const PROSE_ENOUGH = 200;
/** What the looks would say of such a block. */
export const LONELY_LOG_ODDS = -6;

export const isLonely = (page: Page, n: number): boolean => page.within(page.prose, n - LONELY, n + LONELY + 1) === 0;

/** The log odds from which on a block is kept, by what it looks like: chosen on judgements of pages whose publishers the trees had not seen. */
const LEAST = { prose: -0.6, short: -0.2, furniture: -0.4 } as const;

function familyOf(kind: Kind): keyof typeof LEAST {
  if (kind === 'phrase' || kind === 'repeated') return 'furniture';
  return kind === 'label' || kind === 'short' || kind === 'headline' || kind === 'listing' ? 'short' : 'prose';
}

/** Chooses the blocks of the body. @returns for each block whether it is one. */
export function chooseBody(passages: readonly Passage[], looks: Looks): boolean[] {
  const page = new Page(passages);
  const draft = new Draft(page, firstLook(page, looks.first), looks.stops);
  return settle(page, secondLook(draft, looks.second));
}

/** From log odds to a choice. */
export function settle(page: Page, logOdds: readonly number[]): boolean[] {
  const kept = logOdds.map((odds, n) => odds > LEAST[familyOf(page.kinds[n]!)]);
  return complete(page, logOdds, kept);
}

export function firstLook(page: Page, forest: Forest<Page>): number[] {
  const values = new Float64Array(forest.signals.length);
  return page.passages.map((_, n) =>
    isLonely(page, n) ? LONELY_LOG_ODDS : forest.logOdds(forest.read(page, n, values)),
  );
}

export function secondLook(draft: Draft, forest: Forest<Draft>): number[] {
  const values = new Float64Array(forest.signals.length);
  return draft.logOdds.map((first, n) =>
    isLonely(draft.page, n) ? first : forest.logOdds(forest.read(draft, n, values)),
  );
}
