import type { Words } from './document-words.ts';
import { isByline, isStamped } from './lines.ts';
import { areEqual, type Passage } from './passage.ts';
import { isPlaced } from './phrases.ts';

/** How far above the body its headline may stand. */
export const REACH = 40;
/** A headline has so many words. */
export const FEWEST = 3;
export const MOST = 25;
/** One that is told by its place has so many. */
export const PLACED_FEWEST = 5;
/** A word that tells of a topic has more letters. */
const LETTERS = 1;

/** What stands above the running text of a document. */
export interface Above {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** For each block whether it is of the body. */
  readonly inBody: readonly boolean[];
  /** The first block of running text. */
  readonly first: number;
  /** The first long block of the body, that without an end mark too: no headline stands below. */
  readonly running: number;
  /** It has met the words of the body. */
  readonly words: Words;
}

/** Whether a block could be the headline, by what it and the next ones look like. */
export const canHead = ({ text, passages, running }: Above, n: number): boolean =>
  n < running && looksLikeTitle(text, passages[n]!) && !goesOn(text, passages, n);

/** Share of the content words that the body says too. */
export function shared(passage: Passage, words: Words): number {
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

/** From 0 to 1: the share of its words that the body says too; less when they are few. */
export const topicality = (passage: Passage, words: Words): number =>
  (shared(passage, words) * Math.min(passage.words, 8)) / 8;

/** The text of a picture and its caption say the same, one after the other. */
export const isDoubled = (passages: readonly Passage[], n: number): boolean =>
  (n > 0 && areEqual(passages[n]!, passages[n - 1]!)) ||
  (n + 1 < passages.length && areEqual(passages[n]!, passages[n + 1]!));

/** Of two alike the earlier is the headline, the later the line under it: that must tell by so much more. */
export const LATER = 0.15;

/** `Home Coast Ships wait at anchor off Vellmar` over `Ships wait at anchor off Vellmar` */
export const endsIn = (text: string, { block }: Passage, { block: other, words }: Passage): boolean =>
  words >= PLACED_FEWEST && text.slice(block.start, block.end).endsWith(text.slice(other.start, other.end));

function looksLikeTitle(text: string, passage: Passage): boolean {
  if (passage.words < FEWEST || passage.words > MOST || passage.address_mark) return false;
  if (passage.end === 'comma' || passage.end === 'colon') return false;
  if (passage.end === 'stop' && !isStoppedTitle(text, passage)) return false;
  if (passage.start === 'small' || passage.start === 'mark' || passage.sentences > 1) return false;
  if (isPlaced(passage.hits) && !isNews(passage)) return false;
  return !isStamped(text, passage) && !isByline(text, passage);
}

/** `UPDATED: Ships wait at anchor`; bylines and lines of time are told by themselves. */
const isNews = ({ hits, labelled }: Passage): boolean =>
  labelled &&
  hits.every(({ reason, length, place }) => reason === 'article_metadata' && length === 1 && place === 'start');

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
export function isStoppedTitle(text: string, { index, end, sentences, words, block }: Passage): boolean {
  if (index !== 0 || end !== 'stop' || sentences > 1 || words <= FEWEST || words > MOST) return false;
  const long = text.slice(block.start, block.end).match(/[\p{L}’']{5,}/gu) ?? [];
  return long.length >= 4 && long.filter((word) => /^['’]?\p{Lu}/u.test(word)).length >= TITLE_CASE * long.length;
}
