import type { Role } from '../schema/vocabulary.ts';
import type { Words } from './document-words.ts';
import { isByline, isDate, isStamped } from './lines.ts';
import type { Page } from './page.ts';
import { areEqual, type Passage } from './passage.ts';
import { isPlaced } from './phrases.ts';

/** The blocks above the body that belong to the document, by index. */
export type Header = ReadonlyMap<number, Role>;

/** How far above the body its headline may stand. */
const REACH = 40;
/** A headline has so many words. */
const FEWEST = 3;
const MOST = 25;
const SUBTITLE_FEWEST = 5;
const SUBTITLE_MOST = 60;
/** A word that tells of a topic has more letters. */
const LETTERS = 1;

/**
 * Finds headline, line under it, byline and dateline.
 * @param inBody for each block whether it is of the body
 * @param stated the headline as the input states it, folded; null when it does not
 */
export function readHeader(
  text: string,
  page: Page,
  inBody: readonly boolean[],
  words: Words,
  stated: string | null,
): Header {
  const roles = new Map<number, Role>();
  const { passages } = page;
  const body = indexesOf(inBody);
  const first = body.find((n) => isOpening(text, page, n)) ?? body[0];
  if (first === undefined) return roles;
  meetTopic(
    passages,
    body.filter((n) => n >= first),
    words,
  );
  // A headline stands above all running text, that without an end mark too.
  const running = body.find((n) => passages[n]!.words > MOST) ?? first;
  const canHead = (n: number) => n < running && looksLikeTitle(text, passages[n]!) && !goesOn(text, passages, n);
  const title = titleOf(passages, first, words, stated, canHead) ?? headOf(passages, inBody, first, canHead);
  if (title !== null) roles.set(title, 'title');
  const from = title ?? Math.max(0, first - 6);
  for (let n = from; n < first; n++) {
    if (roles.has(n)) continue;
    if (isByline(text, passages[n]!)) roles.set(n, 'byline');
    else if (isDate(text, passages[n]!)) roles.set(n, 'dateline');
  }
  const subtitle = title === null ? null : subtitleOf(passages, title, first, words, roles, inBody);
  if (subtitle !== null) roles.set(subtitle, 'subtitle');
  return roles;
}

/** A sentence of so many words is running text though it has few words of grammar. */
const SENTENCE = 15;

/** The first running text: no headline that was kept, no caption printed twice, no byline. */
function isOpening(text: string, page: Page, n: number): boolean {
  const passage = page.passages[n]!;
  const isQuestion = passage.end === 'question' && passage.sentences <= 1;
  const prose = page.isProse(n) || (page.kinds[n] === 'listing' && passage.words >= SENTENCE);
  return prose && passage.times === 1 && !isQuestion && !isStoppedTitle(text, passage) && !isByline(text, passage);
}

function indexesOf(kept: readonly boolean[]): number[] {
  const indexes: number[] = [];
  for (let n = 0; n < kept.length; n++) if (kept[n]) indexes.push(n);
  return indexes;
}

/** Meets the words of the body that tell; its first thousand words are enough. */
function meetTopic(passages: readonly Passage[], body: readonly number[], words: Words): void {
  words.startStretch();
  for (const n of body.slice(0, 60)) {
    const { from, to } = passages[n]!;
    for (let at = from; at < to; at++) words.meet(words.sequence[at]!);
  }
}

/** Share of the content words that the body says too. */
function shared(passage: Passage, words: Words): number {
  let known = 0;
  let all = 0;
  for (let at = passage.from; at < passage.to; at++) {
    const word = words.sequence[at]!;
    if (!words.tells(word, LETTERS)) continue;
    all++;
    if (words.isMet(word)) known++;
  }
  return all === 0 ? 0 : known / all;
}

function titleOf(
  passages: readonly Passage[],
  first: number,
  words: Words,
  stated: string | null,
  canHead: (n: number) => boolean,
): number | null {
  let best: number | null = null;
  let bestScore = 0.35;
  for (let n = Math.max(0, first - REACH); n < first; n++) {
    const passage = passages[n]!;
    if (stated !== null && words.say(passage) === stated) return n;
    if (!canHead(n)) continue;
    const near = 1 - (first - n) / (2 * REACH);
    const size = Math.min(passage.words, 8) / 8;
    const score =
      shared(passage, words) * size * near +
      (n === 0 ? 0.2 : 0) -
      (passage.documentFrequency > 1 ? 0.5 : 0) -
      (isDoubled(passages, n) ? 0.2 : 0);
    // Of two alike the earlier is the headline, the later the line under it.
    if (score <= bestScore + (best === null ? 0 : 0.15)) continue;
    best = n;
    bestScore = score;
  }
  return best;
}

/** The text of a picture and its caption say the same, one after the other. */
const isDoubled = (passages: readonly Passage[], n: number): boolean =>
  (n > 0 && areEqual(passages[n]!, passages[n - 1]!)) ||
  (n + 1 < passages.length && areEqual(passages[n]!, passages[n + 1]!));

/** How far above the text a headline may stand that shares no word with it. */
const NEAR = 8;

/** The first line above the text that could be its headline, where none shares words with it: of the article by its looks, and in no other document. */
function headOf(
  passages: readonly Passage[],
  inBody: readonly boolean[],
  first: number,
  canHead: (n: number) => boolean,
): number | null {
  for (let n = Math.max(0, first - NEAR); n < first; n++) {
    const { documentFrequency, words } = passages[n]!;
    if (inBody[n] && documentFrequency === 1 && words > FEWEST && canHead(n) && !isDoubled(passages, n)) return n;
  }
  return null;
}

function looksLikeTitle(text: string, passage: Passage): boolean {
  if (passage.words < FEWEST || passage.words > MOST || passage.address_mark) return false;
  if (passage.end === 'comma' || passage.end === 'colon') return false;
  if (passage.end === 'stop' && !isStoppedTitle(text, passage)) return false;
  if (passage.start === 'small' || passage.start === 'mark' || passage.sentences > 1) return false;
  if (isPlaced(passage.hits)) return false;
  return !isStamped(text, passage) && !isByline(text, passage);
}

/** A sentence broken over lines: after one or two that end without a mark the next starts small. `by Jane Moran` under a headline does too. */
function goesOn(text: string, passages: readonly Passage[], n: number): boolean {
  const own = passages[n]!;
  const next = passages[n + 1];
  const third = passages[n + 2];
  const startsSmall = (passage: Passage | undefined) =>
    passage !== undefined && passage.start === 'small' && passage.words > 3 && !isByline(text, passage);
  return own.end === 'none' && (startsSmall(next) || (next?.end === 'none' && next.words > 8 && startsSmall(third)));
}

/** Words of a headline that stay small in it are short; of the others so many start with a capital. */
const TITLE_CASE = 0.9;

/** Some archives close each headline with a stop: the first line, in title case, is one all the same. */
function isStoppedTitle(text: string, { index, end, sentences, words, block }: Passage): boolean {
  if (index !== 0 || end !== 'stop' || sentences > 1 || words <= FEWEST || words > MOST) return false;
  const long = text.slice(block.start, block.end).match(/[\p{L}’']{5,}/gu) ?? [];
  return long.length >= 4 && long.filter((word) => /^['’]?\p{Lu}/u.test(word)).length >= TITLE_CASE * long.length;
}

/** Short and without an end mark, as lines under a headline are; no item of a list. */
const isLine = ({ end, words, start }: Passage): boolean => end === 'none' && words <= MOST && start !== 'mark';

function subtitleOf(
  passages: readonly Passage[],
  title: number,
  first: number,
  words: Words,
  roles: ReadonlyMap<number, Role>,
  inBody: readonly boolean[],
): number | null {
  for (let n = title + 1; n < Math.min(first, title + 8); n++) {
    const passage = passages[n]!;
    const fits =
      passage.words >= SUBTITLE_FEWEST &&
      passage.words <= SUBTITLE_MOST &&
      passage.start !== 'mark' &&
      passage.times === 1 &&
      passage.documentFrequency === 1;
    if (!fits || roles.has(n) || isPlaced(passage.hits) || passage.end === 'comma') continue;
    if ((inBody[n] && isLine(passage)) || shared(passage, words) >= 0.4) return n;
  }
  return null;
}
