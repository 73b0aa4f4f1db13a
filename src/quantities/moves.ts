import { lowerAt, tagAt } from './line.ts';
import type { Scene } from './scene.ts';

/** Pieces between a word of change and the `from` of its levels: `an increase in the rate of the tax from 23% to 35%`. */
const REACH = 12;
/**
 * `rose by half, from 20 to 30`, `the limit moved from five to 10`: an old level and a new one, where without a word of change the two are the ends of a range.
 * @param from the piece of the preposition before the old level.
 */
export function isMoved(scene: Scene, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - REACH); at--) {
    const word = lowerAt(scene, at);
    if (spans(scene, at) || /^[;:.()]$/.test(word) || opensClause(scene, at)) return false;
    if (isChange(scene, at)) return true;
  }
  return false;
}

/** What opens a range, no move: `ranges from`, `anywhere from`, `children aged from`. */
const spans = (scene: Scene, at: number): boolean => scene.lexicon.counting.span.at(scene, at);

/** `…, and children from`; in `fell, and sharply, from` too, which is rare. */
const opensClause = (scene: Scene, at: number): boolean => tagAt(scene, at) === 'CC' && lowerAt(scene, at - 1) === ',';

function isChange(scene: Scene, at: number): boolean {
  const { pieces, lexicon } = scene;
  const { trends, trendVerbs, transitiveTrends, trendAdverbs, trendNouns, counting } = lexicon;
  if (counting.move.at(scene, at)) return true;
  if (!trends.mayHold(pieces[at]!)) return false;
  const word = pieces[at]!.lower;
  return trendVerbs.has(word) || transitiveTrends.has(word) || trendAdverbs.has(word) || trendNouns.has(word);
}
