import { joinNeighbours } from './join.ts';
import { lowerAt } from './line.ts';
import { isOpen, type Mention } from './mention.ts';
import type { Scene } from './scene.ts';

/** `65 per 100,000 people`, `12 for every 100 pupils`, `half of 1 percent`: the second number is part of the unit of the first. */
export function joinDenominators(scene: Scene): void {
  joinNeighbours(scene, joined);
}

function joined(scene: Scene, before: Mention, mention: Mention): Mention | null {
  if (isDenominator(scene, before, mention)) return join(scene, before, mention);
  return isPartOfPercent(scene, before, mention) ? partOf(before, mention) : null;
}

/** Pieces of a counted noun that may stand between: `40 confirmed new cases per 100,000`. */
const REACH = 6;

function isDenominator(scene: Scene, { kind, from, head, to, excluded }: Mention, below: Mention): boolean {
  if (excluded !== null || !isOpen(below) || kind !== 'count' || below.kind !== 'count' || below.from - from > REACH)
    return false;
  const link = below.from - 1 - Number(lowerAt(scene, below.from - 1) === 'every');
  return (
    (lowerAt(scene, link) === 'per' || (link < below.from - 1 && lowerAt(scene, link) === 'for')) &&
    (link === to || link - 1 === head)
  );
}

function join({ pieces, text }: Scene, above: Mention, below: Mention): Mention {
  const number = text.slice(pieces[below.numeral.from]!.start, pieces[below.numeral.to - 1]!.end);
  const per = `per ${below.unit === null ? number : `${number} ${below.unit}`}`;
  return {
    ...above,
    kind: 'ratio',
    unit: above.unit === null ? per : `${above.unit} ${per}`,
    unitAt: [above.to, below.to],
    to: below.to,
    rule: 'rate',
  };
}

/** `less than half of 1 percent`, `a tenth of one percent` are so much of a percent; `half of 40 percent` stays as it is. */
const isPartOfPercent = (scene: Scene, part: Mention, whole: Mention): boolean =>
  isOpen(part) &&
  isOpen(whole) &&
  part.numeral.form === 'fraction' &&
  whole.kind === 'percentage' &&
  whole.numeral.value?.n === whole.numeral.value?.d &&
  lowerAt(scene, part.numeral.to) === 'of' &&
  whole.from === part.numeral.to + 1;

const partOf = (part: Mention, whole: Mention): Mention => ({
  ...whole,
  numeral: { ...part.numeral, to: whole.numeral.to },
  from: part.from,
  comparator: part.comparator,
  hedged: part.hedged,
});
