import type { Reason } from '../schema/vocabulary.ts';
import type { Words } from './document-words.ts';
import { type List, listsOf } from './items.ts';
import { KINDS, type Kind, kindOf } from './kinds.ts';
import type { Passage } from './passage.ts';
import type { Room } from './room.ts';

/** The kinds of prose stand last. */
const FIRST_OF_PROSE = KINDS.indexOf('sentence');

const TAILS: ReadonlySet<Reason> = new Set([
  'related_link',
  'comment_form',
  'reader_comment',
  'author_bio',
  'topic_tags',
  'legal_notice',
  'subscription_prompt',
  'site_info',
]);

/** The reasons whose last phrase above a block tells of it. */
export const SINCE = [
  'related_link',
  'subscription_prompt',
  'reader_comment',
  'share_links',
  'navigation',
] as const satisfies readonly Reason[];

/** A document's blocks with running sums over them: what the features read. */
export class Page {
  readonly passages: readonly Passage[];
  readonly #sequence: Int32Array;
  /** Where the numbers that are worked out for the page find room. */
  readonly room: Room;
  readonly length: number;
  readonly kinds: readonly Kind[];
  /** The kinds by their place among all. */
  readonly codes: Int32Array;
  /** Running sums up to a block, exclusive: words of prose, words of all blocks, repeated blocks, phrases, short blocks. */
  readonly prose: Float64Array;
  readonly words: Float64Array;
  readonly repeated: Float64Array;
  readonly phrases: Float64Array;
  readonly shorts: Float64Array;
  readonly echoes: Float64Array;
  readonly dated: Float64Array;
  /** Phrases that stand after articles: comments, tags, biographies, related stories. */
  readonly tails: Float64Array;
  /** For each block, and in it for each reason of `SINCE`, the index of the last block so far that is a phrase of it; -1 for none. */
  readonly #lasts: Int32Array;
  /** Blocks to the nearest block of prose above and below each, itself left out: at most 31, 99 where the page ends before. */
  readonly sinceProse: Int32Array;
  readonly untilProse: Int32Array;
  /** Whether any block stands in another document of the collection: then a block that does not is told by that too. */
  readonly hasSisters: boolean;
  /** Consecutive blocks without an empty line between, of which a block is one. */
  readonly group: Int32Array;
  /** Of each block the list whose item it could be. */
  readonly lists: readonly (List | null)[];

  constructor(passages: readonly Passage[], { sequence, room }: Words) {
    this.passages = passages;
    this.#sequence = sequence;
    this.room = room;
    this.length = passages.length;
    this.codes = room.ints(this.length);
    this.prose = room.floats(this.length + 1);
    this.words = room.floats(this.length + 1);
    this.repeated = room.floats(this.length + 1);
    this.phrases = room.floats(this.length + 1);
    this.shorts = room.floats(this.length + 1);
    this.echoes = room.floats(this.length + 1);
    this.dated = room.floats(this.length + 1);
    this.tails = room.floats(this.length + 1);
    const kinds: Kind[] = [];
    this.kinds = kinds;
    for (let n = 0; n < this.length; n++) {
      kinds.push(kindOf(passages[n]!));
      this.#count(n);
    }
    this.hasSisters = this.repeated[this.length]! > 0;
    this.#lasts = lastsOf(this);
    this.group = groups(this);
    this.sinceProse = toProse(this, -1);
    this.untilProse = toProse(this, 1);
    this.lists = listsOf(
      passages,
      (n) => this.isProse(n),
      (n) => this.kinds[n] === 'phrase',
    );
  }

  #count(n: number): void {
    const { words, documentFrequency, echoes, dated, hits } = this.passages[n]!;
    const kind = this.kinds[n]!;
    const code = KINDS.indexOf(kind);
    const isPhrase = kind === 'phrase';
    this.codes[n] = code;
    this.prose[n + 1] = this.prose[n]! + (code >= FIRST_OF_PROSE ? words : 0);
    this.words[n + 1] = this.words[n]! + words;
    this.repeated[n + 1] = this.repeated[n]! + (documentFrequency > 1 ? 1 : 0);
    this.phrases[n + 1] = this.phrases[n]! + (isPhrase ? 1 : 0);
    this.shorts[n + 1] = this.shorts[n]! + (words <= 8 ? 1 : 0);
    this.echoes[n + 1] = this.echoes[n]! + (echoes > 2 ? 1 : 0);
    this.dated[n + 1] = this.dated[n]! + (dated ? 1 : 0);
    this.tails[n + 1] = this.tails[n]! + (isPhrase && TAILS.has(hits[0]!.reason) ? 1 : 0);
  }

  isProse(n: number): boolean {
    return n >= 0 && n < this.length && this.codes[n]! >= FIRST_OF_PROSE;
  }

  /** @returns the sum over the blocks [from, to), cut at the ends of the page. */
  within(sum: Float64Array, from: number, to: number): number {
    return sum[Math.min(this.length, Math.max(0, to))]! - sum[Math.min(this.length, Math.max(0, from))]!;
  }

  /** @returns the sum over so many blocks above block n. */
  above(sum: Float64Array, n: number, blocks: number): number {
    return sum[n]! - sum[Math.max(0, n - blocks)]!;
  }

  /** @returns the sum over so many blocks below block n. */
  below(sum: Float64Array, n: number, blocks: number): number {
    return sum[Math.min(this.length, n + blocks + 1)]! - sum[n + 1]!;
  }

  /** Blocks since the last phrase of a reason of `SINCE`, itself 0; Infinity for none before. */
  since(reason: number, n: number): number {
    const last = this.#lasts[n * SINCE.length + reason]!;
    return last < 0 ? Number.POSITIVE_INFINITY : n - last;
  }

  /** Of the two blocks above and the two below, those that start with the same word. */
  alike(n: number): number {
    const first = this.#firstWord(n);
    let count = 0;
    for (let m = n - 2; m <= n + 2; m++) if (m !== n && this.#firstWord(m) === first) count++;
    return count;
  }

  #firstWord(n: number): number {
    if (n < 0 || n >= this.length) return -1;
    const { from, to } = this.passages[n]!;
    return from === to ? -1 : this.#sequence[from]!;
  }
}

function lastsOf({ length, kinds, passages, room }: Page): Int32Array {
  const width = SINCE.length;
  const lasts = room.ints(length * width).fill(-1, 0, length * width);
  for (let n = 0; n < length; n++) {
    if (n > 0) for (let at = n * width; at < (n + 1) * width; at++) lasts[at] = lasts[at - width]!;
    const reason = kinds[n] === 'phrase' ? sinceIndex.get(passages[n]!.hits[0]!.reason) : undefined;
    if (reason !== undefined) lasts[n * width + reason] = n;
  }
  return lasts;
}
const sinceIndex: ReadonlyMap<Reason, number> = new Map(SINCE.map((reason, r) => [reason, r]));

function groups({ passages, room }: Page): Int32Array {
  const sizes = room.ints(passages.length);
  let from = 0;
  for (let n = 1; n <= passages.length; n++) {
    if (n < passages.length && !passages[n]!.afterGap) continue;
    sizes.fill(n - from, from, n);
    from = n;
  }
  return sizes;
}

/** How far prose is looked for, and what stands for a page that ends before. */
const REACH = 30;
const PAGE_ENDS = 99;

/** @param step -1 for the blocks above, 1 for those below */
function toProse(page: Page, step: 1 | -1): Int32Array {
  const distances = page.room.ints(page.length);
  let last = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < page.length; k++) {
    const n = step < 0 ? k : page.length - 1 - k;
    distances[n] = k - last <= REACH ? k - last : k < REACH ? PAGE_ENDS : REACH + 1;
    if (page.isProse(n)) last = k;
  }
  return distances;
}
