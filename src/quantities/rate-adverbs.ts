import { lowerAt, tagAt } from './line.ts';
import type { Scene } from './scene.ts';

/** What a rate is per: pieces [from, to), and a unit of the tables where it is one. */
export interface Per {
  readonly to: number;
  readonly name: string;
  readonly code: string | null;
}

/** Adverbs that make a rate: `$40 monthly`; before a noun they are adjectives (`a $40 monthly fee`). */
const ADVERBS = new Map([
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['nightly', 'night'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annually', 'year'],
]);

export function byAdverb(scene: Scene, at: number): Per | null {
  const name = lowerAt(scene, at).endsWith('ly') ? ADVERBS.get(lowerAt(scene, at)) : undefined;
  if (name === undefined || /^(?:NN|JJ|VB[GN])/.test(tagAt(scene, at + 1))) return null;
  return { to: at + 1, name, code: CODES.get(name) ?? null };
}
const CODES = new Map([
  ['hour', 'h'],
  ['day', 'd'],
  ['week', 'wk'],
  ['month', 'mo'],
  ['year', 'a'],
]);
