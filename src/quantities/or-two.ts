import { singular } from './counted.ts';
import { lowerAt, tagAt } from './line.ts';
import { hasUnit, isOpen, type Mention, setUnit } from './mention.ts';
import { rational } from './rational.ts';
import type { Scene } from './scene.ts';

/** `an hour or two`, `a drink or two`: one to two of what stands before the `or`. */
export function findOrTwo(scene: Scene): void {
  for (const mention of scene.mentions) {
    const { numeral } = mention;
    if (lowerAt(scene, numeral.from - 1) !== 'or' || !isOpen(mention) || hasUnit(mention)) continue;
    if (numeral.form !== 'words' || numeral.to !== numeral.from + 1 || !isSmall(mention)) continue;
    if (/^an?$/.test(lowerAt(scene, numeral.from - 3)) && !/^(?:NN|JJ)/.test(tagAt(scene, numeral.to)))
      take(scene, mention, numeral.from - 2);
  }
}

const isSmall = ({ numeral: { value } }: Mention) => value !== null && (value.n === 2n || value.n === 3n);

/** @param noun the piece between the article and the `or`. */
function take(scene: Scene, mention: Mention, noun: number): void {
  const { numeral } = mention;
  const found = scene.lexicon.unitsAfter.after(scene.pieces, noun);
  if (found?.to === noun + 1) setUnit(mention, found.entry, [noun, noun + 1]);
  else if (tagAt(scene, noun) === 'NN') Object.assign(mention, { unit: singular(scene, noun), head: noun });
  else return;
  mention.range = { low: rational(1), high: numeral.value!, last: numeral };
  mention.from = noun - 1;
  mention.rule = 'or-two';
}
