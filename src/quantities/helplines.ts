import { tagAt } from './line.ts';
import type { Mention } from './mention.ts';
import type { Scene } from './scene.ts';

/** `called 911`, `a 911 dispatcher`: the number of a line for help; `called 911 people` counts. */
export function isHelpline(scene: Scene, { numeral: { from, to } }: Mention): boolean {
  const { helpline, dials, answers } = scene.lexicon.counting;
  if (to !== from + 1 || scene.pieces[from]!.text.length !== 3 || !helpline.at(scene, from)) return false;
  if (answers.at(scene, to)) return true;
  return dials.at(scene, from - 1) && !/^(?:NN|JJ|CD)/.test(tagAt(scene, to));
}
