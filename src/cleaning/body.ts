import type { Passage } from './passage.ts';

/** Chooses the blocks of the body. */
export function chooseBody(passages: readonly Passage[]): number[] {
  const scores = passages.map(score);
  let [best, from, to, sum, open] = [0, 0, -1, 0, 0];
  scores.forEach((s, n) => {
    if (sum <= 0) [sum, open] = [0, n];
    sum += s;
    if (sum > best) [best, from, to] = [sum, open, n];
  });
  return passages
    .slice(from, to + 1)
    .filter((p) => scores[p.index]! > -2.2)
    .map((p) => p.index);
}

function score(p: Passage): number {
  const prose = p.words >= 8 && ['stop', 'question', 'ellipsis', 'colon'].includes(p.end) && p.stops / p.words >= 0.2;
  if (p.times > 1 || p.documentFrequency > 1) return -2.5;
  if (p.hits.some((hit) => hit.place === 'whole' || (hit.place !== 'anywhere' && p.words < 20))) return -2.5;
  if (!prose) return -2;
  return Math.min(p.words, 60) / 10;
}
