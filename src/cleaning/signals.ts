import type { Reason } from '../schema/vocabulary.ts';
import type { Page } from './page.ts';

/** A number that tells something of a block in its page. */
export interface Signal<View> {
  readonly name: string;
  of(view: View, n: number): number;
}

const END = { none: 0, comma: 1, colon: 2, ellipsis: 3, question: 4, stop: 5 } as const;
const START = { mark: 0, digit: 1, small: 2, capital: 3, quote: 4 } as const;
const PLACE = { anywhere: 1, end: 2, start: 3, whole: 4 } as const;
const FAR = 99;
const NEAR = [-2, -1, 1, 2];

const at = (page: Page, n: number) => page.passages[n]!;
const share = (part: number, whole: number) => (whole <= 0 ? 0 : part / whole);
const kindAt = (page: Page, n: number): number => (n < 0 || n >= page.length ? -1 : page.codes[n]!);
const wordsAt = (page: Page, n: number): number => page.passages[n]?.words ?? 0;

const SINCE: readonly Reason[] = [
  'related_link',
  'subscription_prompt',
  'comment_form',
  'reader_comment',
  'author_bio',
  'legal_notice',
  'share_links',
  'navigation',
  'media_caption',
  'topic_tags',
  'advertising',
  'site_info',
  'article_metadata',
  'page_control',
];

const signal = (name: string, of: (page: Page, n: number) => number): Signal<Page> => ({ name, of });
const around = (name: string, sum: (page: Page) => Float64Array, from: number, to: number) =>
  signal(`${name} ${from}..${to}`, (page, n) => page.within(sum(page), n + from, n + to));

export const LOOKS: readonly Signal<Page>[] = [
  signal('kind', (page, n) => kindAt(page, n)),
  signal('words', (page, n) => at(page, n).words),
  signal('end', (page, n) => END[at(page, n).end]),
  signal('start', (page, n) => START[at(page, n).start]),
  signal('share of words of grammar', (page, n) => share(at(page, n).stops, at(page, n).words)),
  signal('share of capitals', (page, n) => share(at(page, n).capitals, at(page, n).words - 1)),
  signal('share of shouted words', (page, n) => share(at(page, n).shouts, at(page, n).words)),
  signal('share of words to the reader', (page, n) => share(at(page, n).address, at(page, n).words)),
  signal('share of numbers', (page, n) => share(at(page, n).numbers, at(page, n).words)),
  signal('letters a word', (page, n) => share(at(page, n).letters, at(page, n).words)),
  signal('sentences', (page, n) => at(page, n).sentences),
  signal('commas', (page, n) => at(page, n).commas),
  signal('quotation marks', (page, n) => at(page, n).quotes),
  signal('marks between links', (page, n) => at(page, n).separators),
  signal('holds an address', (page, n) => (at(page, n).address_mark ? 1 : 0)),
  signal('documents of the collection', (page, n) => (page.hasSisters ? at(page, n).documentFrequency : 0)),
  signal('documents in all', (page, n) => at(page, n).corpusFrequency),
  signal('times in the document', (page, n) => at(page, n).times),
  signal('bracketed', (page, n) => (at(page, n).bracketed ? 1 : 0)),
  signal('labelled', (page, n) => (at(page, n).labelled ? 1 : 0)),
  signal('neighbours with its first word', (page, n) =>
    NEAR.reduce((count, step) => count + Number(firstWord(page, n + step) === firstWord(page, n)), 0),
  ),
  signal('echoes', (page, n) => at(page, n).echoes),
  signal('dated', (page, n) => (at(page, n).dated ? 1 : 0)),
  ...[4, 12].flatMap((k) => [
    around('echoes', (page) => page.echoes, -k, 0),
    around('echoes', (page) => page.echoes, 1, k + 1),
  ]),
  ...[4].flatMap((k) => [
    around('dated', (page) => page.dated, -k, 0),
    around('dated', (page) => page.dated, 1, k + 1),
  ]),
  signal('tails before', (page, n) => page.tails[n]!),
  signal('tails after', (page, n) => page.tails[page.length]! - page.tails[n + 1]!),
  signal('said earlier', (page, n) => (at(page, n).earlier >= 0 ? 1 : 0)),
  signal('after an empty line', (page, n) => (at(page, n).afterGap ? 1 : 0)),
  signal('before an empty line', (page, n) => (n + 1 >= page.length || at(page, n + 1).afterGap ? 1 : 0)),
  signal('blocks without an empty line between', (page, n) => page.group[n]!),
  signal('phrases', (page, n) => at(page, n).hits.length),
  signal('strongest phrase', (page, n) => at(page, n).hits.reduce((most, hit) => Math.max(most, PLACE[hit.place]), 0)),
  signal('longest phrase', (page, n) => at(page, n).hits.reduce((most, hit) => Math.max(most, hit.length), 0)),
  ...SINCE.map((reason) =>
    signal(`phrase of ${reason}`, (page, n) => {
      const hit = at(page, n).hits.find((h) => h.reason === reason);
      return hit ? PLACE[hit.place] : 0;
    }),
  ),
  ...SINCE.map((reason) => signal(`since ${reason}`, (page, n) => Math.min(FAR, page.since(reason, n)))),
  signal('kind -1', (page, n) => kindAt(page, n - 1)),
  signal('kind +1', (page, n) => kindAt(page, n + 1)),
  signal('kind -2', (page, n) => kindAt(page, n - 2)),
  signal('kind +2', (page, n) => kindAt(page, n + 2)),
  signal('words -1', (page, n) => wordsAt(page, n - 1)),
  signal('words +1', (page, n) => wordsAt(page, n + 1)),
  ...[1, 3, 8, 20].flatMap((k) => [
    around('prose', (page) => page.prose, -k, 0),
    around('prose', (page) => page.prose, 1, k + 1),
  ]),
  ...[3, 8].flatMap((k) => [
    around('short blocks', (page) => page.shorts, -k, 0),
    around('short blocks', (page) => page.shorts, 1, k + 1),
    around('phrases', (page) => page.phrases, -k, 0),
    around('phrases', (page) => page.phrases, 1, k + 1),
  ]),
  ...[3, 15].flatMap((k) => [
    around('repeated', (page) => page.repeated, -k, 0),
    around('repeated', (page) => page.repeated, 1, k + 1),
  ]),
  signal('prose before', (page, n) => page.prose[n]!),
  signal('prose after', (page, n) => page.prose[page.length]! - page.prose[n + 1]!),
  signal('share of prose before', (page, n) => share(page.prose[n]!, page.prose[page.length]!)),
  signal('share of blocks before', (page, n) => n / page.length),
  signal('blocks before', (_, n) => n),
  signal('blocks after', (page, n) => page.length - 1 - n),
  signal('short blocks of the document', (page) => share(page.shorts[page.length]!, page.length)),
  signal('prose of the document', (page) => share(page.prose[page.length]!, page.words[page.length]!)),
  signal('blocks to the last prose', (page, n) => page.sinceProse[n]!),
  signal('blocks to the next prose', (page, n) => page.untilProse[n]!),
];

const firstWord = (page: Page, n: number): string | undefined => page.passages[n]?.folded[0];
