import type { Reason } from '../schema/vocabulary.ts';
import { isAboutAuthor, isInsert, isShouted } from './inserts.ts';
import { keepLists } from './listed.ts';
import { cutLists } from './lists.ts';
import type { Page } from './page.ts';
import { isPlaced } from './phrases.ts';
import { cutEntries, keepReport } from './reports.ts';

/** The article is one or a few runs of blocks: what stands between two of its blocks, or right after one, belongs to it unless something speaks against it. */
const GAP = 12;
const LEAST_IN_GAP = -3;
const LEAST_AFTER = -1.5;

/** Words kept before comments can start: a page may link to them above the article. */
const ARTICLE_LEAST = 120;
/** Stamps of time in the blocks after a head of comments that make it one. */
const STAMPS = 2;

/** Makes whole runs of the blocks kept one by one. */
export function complete(page: Page, logOdds: ArrayLike<number>, kept: readonly boolean[]): boolean[] {
  const whole = kept.slice();
  fillGaps(page, logOdds, whole);
  extend(page, logOdds, whole);
  keepLists(page, whole);
  keepReport(page, whole);
  cutEntries(page, whole);
  for (const closes of [headsComments, headsTeasers, headsTags]) cutFrom(page, whole, closes);
  cutBiography(page, whole);
  cutLists(page, whole);
  return whole.map((keep, n) => keep && !isInsert(page, n, logOdds[n]!) && !isSaidAgain(page, n, whole));
}

/** Words of a paragraph that is said twice by no chance. */
const LONG = 12;

/** What an extractor printed twice stays where it stands first. */
function isSaidAgain(page: Page, n: number, kept: readonly boolean[]): boolean {
  const { earlier, words } = page.passages[n]!;
  return words >= LONG && earlier >= 0 && kept[earlier]!;
}

function fillGaps(page: Page, logOdds: ArrayLike<number>, kept: boolean[]): void {
  let last = -1;
  for (let n = 0; n < kept.length; n++) {
    if (!kept[n]) continue;
    const length = n - last - 1;
    if (last >= 0 && length > 0 && length <= GAP && isPlain(page, logOdds, last + 1, n)) kept.fill(true, last + 1, n);
    last = n;
  }
}

function isPlain(page: Page, logOdds: ArrayLike<number>, from: number, to: number): boolean {
  for (let n = from; n < to; n++) if (isMarked(page, n) || logOdds[n]! < LEAST_IN_GAP) return false;
  return true;
}

function extend(page: Page, logOdds: ArrayLike<number>, kept: boolean[]): void {
  for (let n = 1; n < kept.length; n++) kept[n] ||= kept[n - 1]! && !isMarked(page, n) && logOdds[n]! > LEAST_AFTER;
}

/** Words of a line that says when: `June 3, 2019 10:15 am`. Longer ones are of a list: `June 3 - Harbour Hall, Vellmar`. */
const STAMP = 6;

/** Something in the block itself speaks against it. */
export function isMarked(page: Page, n: number): boolean {
  const { documentFrequency, words, times, hits, bracketed, dated } = page.passages[n]!;
  const recurs = documentFrequency > 1 || (words > 3 && times > 1);
  return (
    recurs ||
    page.kinds[n] === 'phrase' ||
    isPlaced(hits) ||
    bracketed ||
    (dated && words <= STAMP) ||
    isShouted(page, n)
  );
}

/** Takes all from the first block on that closes the article, once there is one. */
function cutFrom(page: Page, kept: boolean[], closes: (page: Page, n: number) => boolean): void {
  let words = 0;
  for (let n = 0; n < page.length; n++) {
    if (kept[n]) words += page.passages[n]!.words;
    if (words >= ARTICLE_LEAST && closes(page, n)) return void kept.fill(false, n);
  }
}

/** After the head of the comments, told by the stamps of time under it, nothing belongs to the article. */
function headsComments(page: Page, n: number): boolean {
  const { words, hits, from, to } = page.passages[n]!;
  if (hits.length === 0 || words > 6 || hits[0]!.length + 2 < to - from) return false;
  if (page.within(page.dated, n + 1, n + 9) < STAMPS) return false;
  return hits.some(({ reason, place }) => reason === 'reader_comment' && (place === 'whole' || place === 'start'));
}

/** Reasons whose phrases close an article when headlines follow. */
const CLOSING: ReadonlySet<Reason> = new Set([
  'subscription_prompt',
  'related_link',
  'comment_form',
  'author_bio',
  'topic_tags',
]);
const TEASERS = 4;

/** After an appeal or the head of a list, headlines by turns with single paragraphs are other stories: where an article goes on, paragraph follows paragraph. */
const headsTeasers = (page: Page, n: number): boolean =>
  page.kinds[n] === 'phrase' && CLOSING.has(page.passages[n]!.hits[0]!.reason) && areTeasers(page, n + 1);

/** Words of prose under the tags: a note to those who comment. An article that goes on has more. */
const NOTE_MOST = 60;

/** `Tags` and nothing else, and the article does not go on after it. */
const headsTags = (page: Page, n: number): boolean =>
  page.kinds[n] === 'phrase' &&
  page.within(page.prose, n, page.length) < NOTE_MOST &&
  page.passages[n]!.hits.some(({ reason, place }) => reason === 'topic_tags' && place === 'whole');

function areTeasers(page: Page, from: number): boolean {
  let headlines = 0;
  for (let n = from; n < page.length; n++) {
    const kind = page.kinds[n]!;
    const ends = page.passages[n]!.end === 'stop';
    if (kind === 'headline' || kind === 'short' || (kind === 'repeated' && !ends)) headlines++;
    if (page.isProse(n) && page.isProse(n + 1)) return false;
  }
  return headlines >= TEASERS;
}

/** Blocks about the author that can end an article. */
const ABOUT_MOST = 3;

/** What the last blocks say of the author belongs to the page. */
function cutBiography(page: Page, kept: boolean[]): void {
  for (let cut = 0; cut < ABOUT_MOST; cut++) {
    const last = kept.lastIndexOf(true);
    if (last <= 0 || !isAboutAuthor(page, last)) return;
    kept[last] = false;
  }
}
