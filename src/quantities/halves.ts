import { joinNeighbours } from './join.ts';
import { lowerAt } from './line.ts';
import { isOpen, type Mention, setUnit } from './mention.ts';
import { plus, rational } from './rational.ts';
import type { Scene } from './scene.ts';

const HALF = rational(1, 2);
const ONE_AND_A_HALF = rational(3, 2);

/** `a year and a half`, `an inch and a half`, `two years and a half`: the half is one of the unit before it. */
export function joinHalves(scene: Scene): void {
  for (const mention of scene.mentions) if (isHalf(scene, mention)) takeOne(scene, mention);
  joinNeighbours(scene, joined);
}

const isHalf = (scene: Scene, { numeral }: Mention): boolean =>
  numeral.form === 'fraction' && lowerAt(scene, numeral.from) === 'a' && lowerAt(scene, numeral.from - 1) === 'and';

/** The article before the unit stands for one. */
function takeOne(scene: Scene, mention: Mention): void {
  const { numeral } = mention;
  const and = numeral.from - 1;
  if (!isOpen(mention) || lowerAt(scene, numeral.to - 1) !== 'half' || numeral.scale.n !== 1n) return;
  const unit = scene.lexicon.unitsAfter.before(scene.pieces, and);
  if (unit === null || !/^an?$/.test(lowerAt(scene, unit.from - 1))) return;
  mention.from = unit.from - 1;
  mention.numeral = { ...numeral, from: unit.from - 1, value: ONE_AND_A_HALF, form: 'words' };
  setUnit(mention, unit.entry, [unit.from, unit.to]);
}

function joined(scene: Scene, before: Mention, mention: Mention): Mention | null {
  if (!isOpen(before) || !isOpen(mention) || !isHalf(scene, mention) || before.to !== mention.from - 1) return null;
  if (before.unitAt === null || before.range !== null || before.numeral.value?.d !== 1n) return null;
  before.numeral = { ...before.numeral, value: plus(before.numeral.value, HALF), to: mention.numeral.to };
  before.to = mention.numeral.to;
  return before;
}
