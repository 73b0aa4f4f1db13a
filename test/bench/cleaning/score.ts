/** The measure of scrapinghub/article-extraction-benchmark: precision and recall over multisets of word 4-grams a page, then means over pages. */

const words = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];

export function shingles(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const all = words(text);
  if (all.length === 0) return counts;
  for (let n = 0; n < Math.max(1, all.length - 3); n++) {
    const key = all.slice(n, n + 4).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

export interface Score {
  pages: number;
  f1: number;
  precision: number;
  recall: number;
}

export function scorePage(truth: string, predicted: string): { precision: number | null; recall: number | null } {
  const [t, p] = [shingles(truth), shingles(predicted)];
  let [hit, extra, missed] = [0, 0, 0];
  for (const [key, count] of t) {
    const got = p.get(key) ?? 0;
    hit += Math.min(count, got);
    missed += Math.max(0, count - got);
  }
  for (const [key, count] of p) extra += Math.max(0, count - (t.get(key) ?? 0));
  return { precision: hit + extra ? hit / (hit + extra) : null, recall: hit + missed ? hit / (hit + missed) : null };
}

const mean = (values: (number | null)[]): number => {
  const known = values.filter((value) => value !== null);
  return known.reduce((sum, value) => sum + value, 0) / known.length;
};

export function scoreAll(pairs: readonly { truth: string; predicted: string }[]): Score {
  const pages = pairs.map(({ truth, predicted }) => scorePage(truth, predicted));
  const [precision, recall] = [mean(pages.map((page) => page.precision)), mean(pages.map((page) => page.recall))];
  return { pages: pages.length, f1: (2 * precision * recall) / (precision + recall), precision, recall };
}

/** Gold without its optional paragraphs that the prediction left out. */
export function truthFor(gold: { body: string; optional?: string[] }, predicted: string): string {
  if (!gold.optional?.length) return gold.body;
  const absent = new Set(gold.optional.filter((paragraph) => (scorePage(paragraph, predicted).recall ?? 1) < 0.5));
  return gold.body
    .split('\n\n')
    .filter((paragraph) => !absent.has(paragraph))
    .join('\n\n');
}
