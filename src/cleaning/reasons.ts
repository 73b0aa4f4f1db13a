import type { Fate } from '../core/layers.ts';
import { REASONS, type Reason } from '../schema/vocabulary.ts';
import { isStamped } from './lines.ts';
import type { Passage } from './passage.ts';
import type { PhraseHit } from './phrases.ts';
import { isSiteLink } from './site-links.ts';

/** Made once for each rule and reason: fates of a thousand blocks are a few objects. */
export type Removal = Extract<Fate, { kept: false }>;

/** What a rule sees: the block, where it stands to the article, and what the two blocks before were removed for. */
interface Case {
  readonly text: string;
  readonly passage: Passage;
  readonly where: 'above' | 'within' | 'below';
  /** The next block is the first of the article. */
  readonly atTop: boolean;
  readonly before: Removal | null;
  readonly beforeThat: Removal | null;
  /** What the block that stood here before with the same text was removed for; null when that was kept, or there is none. */
  readonly earlier: Removal | null;
  readonly next: Passage | null;
}

/** The rules in order: the first that knows the block gives the reason. */
const RULES: readonly { readonly rule: string; readonly example: string; readonly of: (c: Case) => Reason | null }[] = [
  { rule: 'phrase', example: 'Leave a Reply', of: ({ passage }) => strong(passage)?.reason ?? null },
  {
    rule: 'stamp',
    example: 'Updated: June 3, 2019 10:15 am; under the headline of another story its date',
    of: (one) => {
      if (one.passage.stamp === 'none' && !isStamped(one.text, one.passage)) return null;
      return one.passage.stamp !== 'signed' && isUnderTeaser(one) ? 'related_link' : 'article_metadata';
    },
  },
  {
    rule: 'repeated',
    example: 'a headline printed again under the picture; a teaser that stands twice is a teaser twice',
    of: ({ passage, earlier }) => (passage.earlier >= 0 && passage.words >= 4 ? sameAgain(earlier) : null),
  },
  {
    rule: 'about_author',
    example: 'Jane Moran is a reporter with the Harbour Times. Follow her on Twitter.',
    of: ({ passage }) =>
      isProse(passage) && passage.words <= 60 && tells(passage, 'author_bio') ? 'author_bio' : null,
  },
  { rule: 'phrase', example: 'Photo by Jane Moran, Harbour Times', of: ({ passage }) => weak(passage)?.reason ?? null },
  { rule: 'doubled_caption', example: 'the text of a picture, then its caption', of: doubledCaption },
  {
    rule: 'site_link',
    example: 'On harbourtimes.com: Ferry line gets two boats',
    of: ({ text, passage }) => (isSiteLink(text, passage) ? 'related_link' : null),
  },
  { rule: 'under_heading', example: 'a headline under “Most read”', of: underHeading },
  {
    rule: 'recurring_label',
    example: 'a word of the menu',
    of: ({ passage }) => (passage.documentFrequency > 1 && passage.words <= 5 ? 'navigation' : null),
  },
  {
    rule: 'headline',
    example: 'Storm closes the harbour for a third day',
    of: ({ passage }) => (passage.words >= 5 && passage.words <= 24 && !isStatement(passage) ? 'related_link' : null),
  },
  {
    rule: 'recurring',
    example: 'the same sentence on each page of the site',
    of: ({ passage }) => (passage.documentFrequency > 1 ? 'recurring_block' : null),
  },
  {
    rule: 'teaser',
    example: 'A headline, and one sentence on its story',
    of: ({ passage, where }) => (isProse(passage) && passage.words <= 40 && where !== 'within' ? 'related_link' : null),
  },
  {
    rule: 'other_prose',
    example: 'the next entry of a live blog',
    of: ({ passage, where }) => (passage.words > 40 && where !== 'within' ? 'other_article' : null),
  },
  {
    rule: 'label_above',
    example: 'the section, above the headline',
    of: ({ passage, atTop, next }) =>
      atTop && passage.words <= 3 && next !== null && next.words > 3 ? 'article_metadata' : null,
  },
  {
    rule: 'label',
    example: 'a word among others of its length',
    of: ({ passage }) => (passage.words <= 4 ? 'navigation' : null),
  },
  { rule: 'outside', example: '', of: () => 'outside_article' },
];

const removal = (reason: Reason, rule: string): Removal => ({ kept: false, reason, rule: `cleaning/${rule}` });
const REMOVALS = RULES.map(
  ({ rule }) => new Map((Object.keys(REASONS) as Reason[]).map((reason) => [reason, removal(reason, rule)])),
);

/** Says what each removed block is. @returns one for each block, null for those that are kept. */
export function reasonsFor(
  text: string,
  passages: readonly Passage[],
  kept: readonly boolean[],
  boxes: ReadonlySet<number>,
): (Removal | null)[] {
  const [first, last] = [kept.indexOf(true), kept.lastIndexOf(true)];
  const removals: (Removal | null)[] = [];
  for (let n = 0; n < passages.length; n++) {
    const where = first < 0 || n < first ? 'above' : n > last ? 'below' : 'within';
    const atTop = n + 1 === first;
    if (kept[n]) removals.push(null);
    else removals.push(boxes.has(n) ? BIOGRAPHY : removalOf(caseOf(text, passages, n, where, atTop, removals)));
  }
  return removals;
}

const caseOf = (
  text: string,
  passages: readonly Passage[],
  n: number,
  where: Case['where'],
  atTop: boolean,
  removals: readonly (Removal | null)[],
): Case => {
  const passage = passages[n]!;
  const before = removals[n - 1] ?? null;
  const beforeThat = removals[n - 2] ?? null;
  const earlier = passage.earlier < 0 ? null : removals[passage.earlier]!;
  return { text, passage, where, atTop, before, beforeThat, earlier, next: passages[n + 1] ?? null };
};

const BIOGRAPHY = removal('author_bio', 'biography');

/** The date of another story stands under its headline or, after the article, under the name of who wrote it. */
const isUnderTeaser = ({ where, before, beforeThat }: Case): boolean =>
  (where !== 'within' && before?.reason === 'related_link') ||
  (where === 'below' && before?.reason === 'navigation' && beforeThat?.reason === 'related_link');

/** A caption printed twice says nothing new the second time; other furniture is what it was. */
const sameAgain = (earlier: Removal | null): Reason =>
  earlier === null || earlier.reason === 'media_caption' ? 'repeated_text' : earlier.reason;

function removalOf(one: Case): Removal {
  for (let n = 0; n < RULES.length; n++) {
    const reason = RULES[n]!.of(one);
    if (reason) return REMOVALS[n]!.get(reason)!;
  }
  throw new Error('no rule knows the block: the last one knows each');
}

function strong({ hits, words }: Passage): PhraseHit | null {
  for (const hit of hits)
    if (hit.place === 'whole' || (hit.place === 'start' && hit.length >= 3 && words <= 40)) return hit;
  return null;
}

/** A phrase of one word amid a long block tells nothing. */
function weak({ hits, words }: Passage): PhraseHit | null {
  for (const hit of hits)
    if (hit.place === 'anywhere' ? hit.length >= 2 || words <= 12 : words <= 20 + 20 * hit.length) return hit;
  return null;
}

function tells({ hits }: Passage, reason: Reason): boolean {
  for (const hit of hits) if (hit.reason === reason) return true;
  return false;
}

function doubledCaption({ passage, where, next }: Case): Reason | null {
  const doubled = next?.earlier === passage.index || (passage.earlier >= 0 && passage.earlier === passage.index - 1);
  return where !== 'below' && doubled && passage.words >= 4 ? 'media_caption' : null;
}

/** What stands under the head of a list or a thread is of its kind. */
const HEADS: ReadonlySet<Reason> = new Set(['related_link', 'reader_comment', 'author_bio', 'topic_tags']);

function underHeading({ passage, before }: Case): Reason | null {
  if (!before || !HEADS.has(before.reason)) return null;
  if (before.reason === 'topic_tags') return isTags(passage) && before.rule === 'cleaning/phrase' ? 'topic_tags' : null;
  if (before.reason === 'author_bio')
    return isProse(passage) && before.rule === 'cleaning/phrase' ? 'author_bio' : null;
  if (before.reason === 'reader_comment') return passage.documentFrequency > 1 ? null : 'reader_comment';
  return passage.words >= 4 && passage.documentFrequency === 1 ? 'related_link' : null;
}

/** A tag, or all in a row: `storm, harbour gates, ferry line`. */
const isTags = ({ words, end, commas }: Passage): boolean => words <= 4 || (end === 'none' && commas >= 2);

/** Headlines ask questions; they end in no stop. */
const isStatement = (passage: Passage): boolean => isProse(passage) && passage.end !== 'question';

const isProse = ({ end, words }: Passage): boolean =>
  words >= 9 && (end === 'stop' || end === 'question' || end === 'ellipsis');
