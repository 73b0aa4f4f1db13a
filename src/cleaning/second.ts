import type { Draft } from './draft.ts';
import { LOOKS, type Signal } from './signals.ts';

const FAR = 60;
const signal = (name: string, of: (draft: Draft, n: number) => number): Signal<Draft> => ({ name, of });
const guess = (step: number) =>
  signal(`first guess ${step > 0 ? '+' : ''}${step}`, (draft, n) => draft.logOdds[n + step] ?? -9);
const balance = (from: number, to: number) =>
  signal(`kept less removed words ${from}..${to}`, (draft, n) => draft.balance(n + from, n + to));

/** Signals of the first look that the second asks again; the rest has been weighed. */
const AGAIN: ReadonlySet<string> = new Set([
  'kind',
  'words',
  'end',
  'start',
  'share of words of grammar',
  'share of capitals',
  'share of shouted words',
  'share of words to the reader',
  'documents of the collection',
  'times in the document',
  'echoes',
  'dated',
  'bracketed',
  'labelled',
  'strongest phrase',
  'phrase of media_caption',
  'kind -1',
  'kind +1',
  'short blocks of the document',
  'prose of the document',
]);
const SAME: readonly Signal<Draft>[] = LOOKS.filter(({ name }) => AGAIN.has(name)).map(({ name, of }) => ({
  name,
  of: ({ page }, n) => of(page, n),
}));

/** What the second look adds to the first: the guesses around a block, and where it stands to the article they make. */
export const SECOND: readonly Signal<Draft>[] = [
  ...SAME,
  guess(0),
  guess(-1),
  guess(1),
  guess(-2),
  guess(2),
  guess(-3),
  guess(3),
  ...[3, 8, 25].flatMap((k) => [balance(-k, 0), balance(1, k + 1)]),
  signal('blocks before the core', ({ core }, n) => Math.max(-FAR, Math.min(FAR, core.from - n))),
  signal('blocks after the core', ({ core }, n) => Math.max(-FAR, Math.min(FAR, n - core.to + 1))),
  signal('share of words on topic', (draft, n) => draft.onTopic(n)),
  signal('kept words before', (draft, n) => draft.kept[n]!),
  signal('kept words after', (draft, n) => draft.kept[draft.page.length]! - draft.kept[n + 1]!),
  signal('share of kept words before', (draft, n) => draft.kept[n]! / (draft.kept[draft.page.length]! || 1)),
  signal(
    'kept share of the core',
    ({ page, kept, core }) => page.within(kept, core.from, core.to) / (kept[page.length]! || 1),
  ),
  signal('words of the core', ({ page, core }) => page.within(page.words, core.from, core.to)),
  signal('kept words of the document', ({ page, kept }) => kept[page.length]!),
  signal('blocks since the title', ({ title }, n) => (title < 0 ? -FAR - 1 : Math.max(-FAR, Math.min(FAR, n - title)))),
  signal('words since the title', ({ page, title }, n) =>
    title < 0 ? -1 : page.within(page.words, title, n) - page.within(page.words, n, title),
  ),
  signal('phrases since the title', ({ page, title }, n) =>
    title < 0 || n < title ? -1 : page.within(page.phrases, title, n + 1),
  ),
  signal('tails since the title', ({ page, title }, n) =>
    title < 0 || n < title ? -1 : page.within(page.tails, title, n + 1),
  ),
  signal('phrases since the core', ({ page, core }, n) =>
    n < core.to ? -1 : page.within(page.phrases, core.to, n + 1),
  ),
  signal('tails since the core', ({ page, core }, n) => (n < core.to ? -1 : page.within(page.tails, core.to, n + 1))),
  signal(
    'prose outside the core',
    ({ page, core }) => page.prose[page.length]! - page.within(page.prose, core.from, core.to),
  ),
  signal('best guess around', (draft, n) => Math.max(draft.logOdds[n - 1] ?? -9, draft.logOdds[n + 1] ?? -9)),
  signal('worst guess around', (draft, n) => Math.min(draft.logOdds[n - 1] ?? -9, draft.logOdds[n + 1] ?? -9)),
];
