import { joinNeighbours } from './join.ts';
import { isDigitsAt, lowerAt } from './line.ts';
import { hasUnit, isOpen, type Mention } from './mention.ts';
import { isMoved } from './moves.ts';
import { isHyphen, touches } from './pieces.ts';
import { isLess, type Rational, rational, times } from './rational.ts';
import type { Scene } from './scene.ts';
import { hasTrendBefore } from './trends.ts';

/** Two numbers that are the ends of one range become one row: `10-15 thousand`, `between 5 and 7`, `from $8 to $9`, `2–3 m`. */
export function joinRanges(scene: Scene): void {
  joinNeighbours(scene, joined);
}

const joined = (scene: Scene, before: Mention, mention: Mention): Mention | null =>
  !mayJoin(scene, before, mention)
    ? null
    : isMove(scene, before, mention)
      ? part(before, mention)
      : join(before, mention);

/** The old level of `from 5 to 8 million` is in millions too. */
function part(low: Mention, high: Mention): null {
  low.numeral = { ...low.numeral, value: lowerEnd(low, high) };
  return null;
}

const FORMS = new Set(['digits', 'words', 'one', 'fraction']);
function mayJoin(scene: Scene, low: Mention, high: Mention): boolean {
  const gap = high.from - low.to;
  if (gap < 1 || gap > LONGEST_LINK) return false;
  if (
    !isOpen(low) ||
    !isOpen(high) ||
    low.range !== null ||
    !FORMS.has(low.numeral.form) ||
    !FORMS.has(high.numeral.form)
  )
    return false;
  if (low.numeral.value === null || high.numeral.value === null || !sharesUnit(low, high)) return false;
  // "fell by half to $1.2 billion"
  if (low.numeral.form === 'fraction' && high.numeral.form !== 'fraction' && !isDigitsAt(scene, low.numeral.from))
    return false;
  return isLinked(scene, low, high, gap);
}

/** The lower end is bare, or in the unit of the upper one; `3 points to 4,577` and `5 percent to 40` are two amounts. */
function sharesUnit(low: Mention, high: Mention): boolean {
  if (!hasUnit(low)) return true;
  if (low.unitAt && low.unitAt[0] < low.numeral.from && !hasUnit(high)) return true;
  return low.unit === high.unit || (hasUnit(high) && high.unit!.startsWith(`${low.unit} per`));
}

/** The words between the ends: `to`, a dash, `and` after between, `or` between neighbours, `up to`, the `- to` of `18- to 24-year-olds`. */
function isLinked(scene: Scene, low: Mention, high: Mention, gap: number): boolean {
  const link = gap === 1 ? lowerAt(scene, low.to) : `${lowerAt(scene, low.to)} ${lowerAt(scene, low.to + 1)}`;
  const before = lowerAt(scene, low.from - 1);
  const rises = isLess(lowerEnd(low, high), high.numeral.value!);
  switch (link) {
    case 'to':
    case 'through':
    case '- to':
    case 'up to':
      return rises;
    case 'and':
    case '&':
      return before === 'between' || lowerAt(scene, low.from - 2) === 'between' || isAgeSpan(scene, low);
    case 'or':
      return rises && !hasUnit(low) && high.from === high.numeral.from && isSmallStep(low, high);
    case '/':
      return rises && low.kind === 'money' && high.kind === 'money';
    default:
      return rises && isDash(scene, low, high);
  }
}

const LONGEST_LINK = 2;

/** `between the ages of 17 and 20` */
const isAgeSpan = (scene: Scene, { from }: Mention) =>
  lowerAt(scene, from - 2) === 'ages' && [3, 4].some((back) => lowerAt(scene, from - back) === 'between');

/** A dash with blanks on both sides or on none: `5 -10` is a sign. */
function isDash({ pieces }: Scene, low: Mention, high: Mention): boolean {
  const dash = pieces[low.to];
  if (low.numeral.form === 'digits' && high.numeral.form === 'words') return false;
  if (high.from - low.to !== 1 || !(isHyphen(dash) || dash?.text === '—')) return false;
  return touches(pieces[low.to - 1], dash) === touches(dash, pieces[high.from]);
}

/** `two or three days`, `five or six`: neighbours. `8 or 900` are two. */
const isSmallStep = (low: Mention, high: Mention) => {
  const [a, b] = [low.numeral.value!, high.numeral.value!];
  return a.d === 1n && b.d === 1n && b.n - a.n <= 2n && b.n <= 12n;
};

/** `rose 3 to 40`: an old level and a new one; `rose by 300 to 4,000`: an amount and a level, but `by 10 to 15`. */
function isMove(scene: Scene, low: Mention, high: Mention): boolean {
  if (lowerAt(scene, low.to) !== 'to' || high.from - low.to !== 1) return false;
  const joint = lowerAt(scene, low.from - 1);
  if (joint === 'from') return low.numeral.value!.n === 0n || isMoved(scene, low.from - 1);
  const isFar = isLess(times(low.numeral.value!, FAR), high.numeral.value!);
  return hasTrendBefore(scene, joint === 'by' && isFar ? low.from - 1 : low.from);
}

/** No range is so wide: what a number rose by stands before the level it reached. */
const FAR = rational(5);

/** The scale that the ends share: 10 of `10-15 thousand` is 10000; 500 of `500 to 4 thousand` stays. */
function lowerEnd(low: Mention, high: Mention): Rational {
  const value = low.numeral.value!;
  if (low.numeral.scale.n !== 1n || high.numeral.scale.n === 1n || (hasUnit(low) && low.kind !== 'money')) return value;
  const mantissa = { n: high.numeral.value!.n * high.numeral.scale.d, d: high.numeral.value!.d * high.numeral.scale.n };
  return isLess(value, mantissa) ? times(value, high.numeral.scale) : value;
}

function join(first: Mention, second: Mention): Mention {
  const [a, b] = [lowerEnd(first, second), second.numeral.value!];
  const [low, high] = isLess(b, a) ? [b, a] : [a, b];
  const unit = hasUnit(second) ? second : first;
  return {
    ...unit,
    numeral: first.numeral,
    from: first.from,
    to: second.to,
    range: { low, high, last: second.numeral },
    kind: unit.kind,
    comparator: '=',
    rule: 'range',
  };
}
