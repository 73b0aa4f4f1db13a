import type { Role } from '../schema/vocabulary.ts';
import type { Words } from './document-words.ts';
import { headlineOf } from './headline.ts';
import { isByline, isDate } from './lines.ts';
import type { Page } from './page.ts';
import type { Passage } from './passage.ts';
import { isPlaced } from './phrases.ts';
import { isStoppedTitle, MOST, shared } from './title.ts';

/** The blocks above the body that belong to the document, by index. */
export type Header = ReadonlyMap<number, Role>;

const SUBTITLE_FEWEST = 5;
const SUBTITLE_MOST = 60;

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
  const title = headlineOf({ text, passages, inBody, first, running, words }, stated);
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
