import { tagAt } from './line.ts';
import type { Mention } from './mention.ts';
import type { Scene } from './scene.ts';

/** Whether a number is a label of one kind. @param before the number before it in the sentence. */
export type LabelRule = (scene: Scene, mention: Mention, before: Mention | undefined) => boolean;

/** A unit or a noun in the plural follows. */
export const measuredAfter = (scene: Scene, { numeral }: Mention) =>
  scene.lexicon.unitsAfter.after(scene.pieces, numeral.to) !== null || tagAt(scene, numeral.to) === 'NNS';
