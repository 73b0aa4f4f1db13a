import type { Mention } from './mention.ts';
import type { Scene } from './scene.ts';

/**
 * Makes one mention of two that follow one another, where they are parts of one; what came of it may be joined to the next.
 * @param join gives the mention of both, which may be the first itself, or null.
 */
export function joinNeighbours(
  scene: Scene,
  join: (scene: Scene, before: Mention, mention: Mention) => Mention | null,
): void {
  const { mentions } = scene;
  let kept = 1;
  for (let n = 1; n < mentions.length; n++) {
    const joined = join(scene, mentions[kept - 1]!, mentions[n]!);
    if (joined !== null) mentions[kept - 1] = joined;
    else mentions[kept++] = mentions[n]!;
  }
  if (kept < mentions.length) mentions.length = kept;
}
