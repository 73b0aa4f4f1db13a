import { lowerAt, tagAt } from './line.ts';
import type { Scene } from './scene.ts';

/** What a rate is per: behind piece `to`, a unit of the tables where it is one. */
export interface Per {
  readonly to: number;
  readonly name: string;
  readonly code: string | null;
}

/** `$40 monthly`; before a noun such a word is an adjective: `a $40 monthly fee`. */
export function byAdverb(scene: Scene, at: number): Per | null {
  const unit = scene.lexicon.rateAdverbs.get(lowerAt(scene, at));
  if (unit === undefined || /^(?:NN|JJ|VB[GN])/.test(tagAt(scene, at + 1))) return null;
  return { to: at + 1, name: unit.unit, code: unit.code };
}
