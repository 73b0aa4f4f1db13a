import type { Words } from './document-words.ts';
import type { Page } from './page.ts';
import type { Passage } from './passage.ts';

const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

const BEYOND = -9;

/** A page with a first guess at each block: what the second look reads. */
export class Draft {
  readonly page: Page;
  readonly logOdds: ArrayLike<number>;
  /** The probability that a block is of the article. */
  readonly keeps: Float64Array;
  /** Running sums: words kept by the guess, words removed by it. */
  readonly kept: Float64Array;
  readonly removed: Float64Array;
  /** The run of blocks with the greatest sum of words weighed by the guess: the article's core. */
  readonly core: { readonly from: number; readonly to: number };
  /** Index of the block that is most like the headline; -1 for none. */
  readonly title: number;
  /** In how many blocks of the guessed article each word stands. */
  readonly #topic: Int32Array;
  readonly #words: Words;

  constructor(page: Page, logOdds: ArrayLike<number>, words: Words) {
    this.page = page;
    this.logOdds = logOdds;
    this.kept = page.room.floats(page.length + 1);
    this.removed = page.room.floats(page.length + 1);
    this.keeps = page.room.floats(page.length);
    for (let n = 0; n < page.length; n++) {
      const { words } = page.passages[n]!;
      const p = probability(logOdds[n]!);
      this.keeps[n] = p;
      this.kept[n + 1] = this.kept[n]! + words * p;
      this.removed[n + 1] = this.removed[n]! + words * (1 - p);
    }
    this.core = bestRun(this);
    this.#words = words;
    this.#topic = this.#topicOf();
    this.title = this.#titleOf();
  }

  #topicOf(): Int32Array {
    const words = this.#words;
    const topic = words.tallies();
    const { sequence } = words;
    for (const passage of this.page.passages) {
      if (!this.#isGuessed(passage)) continue;
      words.startStretch();
      for (let at = passage.from; at < passage.to; at++) {
        const word = sequence[at]!;
        if (words.meet(word) && this.#tells(word)) topic[word]!++;
      }
    }
    return topic;
  }

  /** A block of the guessed article that tells what it is about. */
  #isGuessed({ index, words }: Passage): boolean {
    return words >= 9 && this.logOdds[index]! > 0;
  }

  /** Above the core or at its head, like a headline, said again on the page or about what the article is about. */
  #titleOf(): number {
    let best = -1;
    let bestScore = 0.3;
    for (let n = Math.max(0, this.core.from - 40); n < Math.min(this.page.length, this.core.from + 3); n++) {
      const { words, end, start, documentFrequency, times, hits } = this.page.passages[n]!;
      if (words < 3 || words > 32 || end === 'comma' || start === 'small' || documentFrequency > 1) continue;
      if (hits.length > 0 && hits.some((hit) => hit.place === 'whole' || hit.place === 'start')) continue;
      const score =
        this.onTopic(n) * Math.min(1, words / 8) +
        (times > 1 ? 0.2 : 0) +
        (n === 0 ? 0.1 : 0) -
        (end === 'stop' ? 0.3 : 0) -
        0.01 * Math.abs(this.core.from - n);
      // Of two alike the later: the one above is the title of the window.
      if (score <= bestScore - 0.05) continue;
      best = n;
      bestScore = Math.max(score, bestScore);
    }
    return best;
  }

  #tells(word: number): boolean {
    return this.#words.tells(word, 3);
  }

  /** @returns share of the block's content words that another block of the guessed article holds too. */
  onTopic(n: number): number {
    const passage = this.page.passages[n]!;
    const { from, to } = passage;
    const { sequence } = this.#words;
    const own = this.#isGuessed(passage) ? 1 : 0;
    let known = 0;
    let all = 0;
    for (let at = from; at < to; at++) {
      const word = sequence[at]!;
      if (!this.#tells(word)) continue;
      all++;
      if (this.#topic[word]! > own) known++;
    }
    return all === 0 ? 0 : known / all;
  }

  /** Words kept by the guess, of all blocks. */
  get all(): number {
    return this.kept[this.page.length]!;
  }

  /** The first look's log odds of a block, a low one beyond the ends of the page. */
  guess(n: number): number {
    return n < 0 || n >= this.page.length ? BEYOND : this.logOdds[n]!;
  }

  /** Words kept by the guess less words removed in [from, to), without block n itself. */
  balance(from: number, to: number): number {
    const { page, kept, removed } = this;
    return page.within(kept, from, to) - page.within(removed, from, to);
  }
}

/** Maximum-sum run (Kadane), each block counting its words, and at least three, by how sure the guess is. */
function bestRun({ page, keeps }: Draft): { from: number; to: number } {
  let best = 0;
  let from = 0;
  let to = 0;
  let sum = 0;
  let open = 0;
  for (let n = 0; n < page.length; n++) {
    if (sum <= 0) {
      sum = 0;
      open = n;
    }
    sum += Math.max(3, page.passages[n]!.words) * (keeps[n]! - 0.5);
    if (sum <= best) continue;
    best = sum;
    from = open;
    to = n + 1;
  }
  return { from, to };
}
