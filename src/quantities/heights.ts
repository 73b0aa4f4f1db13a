import { joinNeighbours } from './join.ts';
import { lowerAt } from './line.ts';
import { hasUnit, isOpen, type Mention } from './mention.ts';
import { isHyphen } from './pieces.ts';
import { isLess, plus, rational, times } from './rational.ts';
import type { Scene } from './scene.ts';

const TWELFTH = rational(1, 12);
const TWELVE = rational(12);

/** `6-foot-4`, `6ft 4in`, `5 feet 10 inches`: one length, in feet. */
export function joinFeetAndInches(scene: Scene): void {
  joinNeighbours(scene, joined);
}

/** `5ft 7`, `6 ft 2 in tall`; `5 feet 7 people` are two. */
const FEET = new Set(['ft', '′', "'"]);

const joined = (scene: Scene, before: Mention, mention: Mention): Mention | null =>
  areFeetAndInches(scene, before, mention) ? join(before, mention) : null;

function areFeetAndInches(scene: Scene, feet: Mention, inches: Mention): boolean {
  if (
    !isOpen(feet) ||
    !isOpen(inches) ||
    feet.unit !== 'foot' ||
    feet.range !== null ||
    !isLess(inches.numeral.value!, TWELVE)
  )
    return false;
  const gap = inches.from - feet.to;
  if (inches.unit === 'inch')
    return gap === 0 || (gap === 1 && (isHyphen(scene.pieces[feet.to]) || /^(?:,|and)$/.test(lowerAt(scene, feet.to))));
  if (hasUnit(inches) || inches.numeral.form !== 'digits') return false;
  return gap === 0 ? FEET.has(lowerAt(scene, feet.to - 1)) : gap === 1 && isHyphen(scene.pieces[feet.to]);
}

function join(feet: Mention, inches: Mention): Mention {
  const value = plus(feet.numeral.value!, times(inches.numeral.value!, TWELFTH));
  return { ...feet, numeral: { ...feet.numeral, to: inches.numeral.to, value, form: 'fraction' }, to: inches.to };
}
