import type { Reason } from '../schema/vocabulary.ts';
import type { Page } from './page.ts';
import { areEqual } from './passage.ts';
import { isPlaced, type PhraseHit } from './phrases.ts';

/** From these log odds on a shouted line amid the article is a heading of it, of so many words at most. */
const SURE = 0.5;
const HEADING_MOST = 7;

/** A block amid the article that is no part of it, told by itself. @param logOdds that it is */
export const isInsert = (page: Page, n: number, logOdds: number): boolean =>
  (isShouted(page, n) && (logOdds <= SURE || page.passages[n]!.words > HEADING_MOST)) ||
  isEcho(page, n) ||
  (page.passages[n]!.hits.length > 0 && FURNISHED.some((is) => is(page, n)));

/** A phrase of furniture in it, brackets around it or other documents that hold it speak against a block. */
export function speaksAgainst(page: Page, n: number): boolean {
  const { documentFrequency, hits, bracketed } = page.passages[n]!;
  return documentFrequency > 1 || bracketed || page.kinds[n] === 'phrase' || isPlaced(hits);
}

/** `MAYOR RESIGNS AFTER NIGHT OF STORMS`: a link to another story amid the text. A heading in capitals is shorter. */
export function isShouted(page: Page, n: number): boolean {
  const { words, shouts } = page.passages[n]!;
  return words >= 5 && words < 40 && shouts > 0.75 * words;
}

function hasHit(page: Page, n: number, is: (hit: PhraseHit) => boolean): boolean {
  const { hits } = page.passages[n]!;
  return hits.length > 0 && hits.some(is);
}

/** `Picture: harbour at night`, in a few words. */
const isCaption = (page: Page, n: number): boolean => {
  const { words, end } = page.passages[n]!;
  return (
    words <= 4 &&
    end === 'none' &&
    hasHit(page, n, ({ reason, place }) => reason === 'media_caption' && place !== 'anywhere')
  );
};

/** `The mayor on the quay on Monday (Photo by Jane Moran)`: a sentence of an article ends in a stop. */
const isCredited = (page: Page, n: number): boolean => {
  const { end, words } = page.passages[n]!;
  const credits = ({ reason, length, place }: PhraseHit) =>
    reason === 'media_caption' && (length >= 2 || place === 'end');
  return end === 'none' && words >= 5 && words <= 80 && hasHit(page, n, credits);
};

/** The text of a picture and its caption, the same words twice running. */
const isEcho = (page: Page, n: number): boolean => {
  const passage = page.passages[n]!;
  if (passage.words < 4 || passage.times === 1) return false;
  const isDoubled = n + 1 < page.length && areEqual(passage, page.passages[n + 1]!);
  return isDoubled || (passage.earlier >= 0 && passage.earlier === n - 1);
};

const LABELS: ReadonlySet<Reason> = new Set(['related_link', 'media_caption', 'subscription_prompt', 'share_links']);

/** `Related: how the harbour was built` */
const isLabelled = (page: Page, n: number): boolean => {
  const { labelled, end } = page.passages[n]!;
  return labelled && end === 'none' && hasHit(page, n, ({ reason, place }) => place === 'start' && LABELS.has(reason));
};

/** `Harbour Newsletter`: half of the words and more are those of a label that no article has. */
const NAMES: ReadonlySet<Reason> = new Set(['subscription_prompt', 'comment_form', 'share_links', 'legal_notice']);
const isNamedLabel = (page: Page, n: number): boolean => {
  const { words, end } = page.passages[n]!;
  const covers = ({ reason, place, length }: PhraseHit) =>
    NAMES.has(reason) && place !== 'anywhere' && 2 * length >= words;
  return words <= 6 && end === 'none' && hasHit(page, n, covers);
};

/** All that holds a phrase of furniture. */
const FURNISHED = [isCaption, isCredited, isLabelled, isNamedLabel];

const ABOUT = 60;

/** `Jane Moran is a reporter with the Harbour Times. Follow her on …`, where it is the last thing kept. */
export function isAboutAuthor(page: Page, n: number): boolean {
  const tells = ({ reason, length }: PhraseHit) =>
    (reason === 'author_bio' && length >= 2) || (reason === 'share_links' && length >= 3);
  return page.passages[n]!.words <= ABOUT && hasHit(page, n, tells);
}
