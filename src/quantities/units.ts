import type { Match } from './book.ts';
import { takeInchMark } from './inch-marks.ts';
import type { Unit } from './lexicon.ts';
import { lowerAt, tagAt } from './line.ts';
import { hasUnit, isOpen, type Mention, setUnit } from './mention.ts';
import { pounds, takeMoneyBefore } from './money.ts';
import { afterPlus, isHyphen, pieceAt, touches } from './pieces.ts';
import { isLess, rational } from './rational.ts';
import type { Scene } from './scene.ts';

/** Money before and after the number, percent, physical units, durations and ages right after it. */
export function findUnits(scene: Scene): void {
  for (const mention of scene.mentions) {
    if (!isOpen(mention) || hasUnit(mention) || mention.numeral.form === 'ordinal') continue;
    if (!takeMoneyBefore(scene, mention)) takeUnitAfter(scene, mention);
  }
}

function takeUnitAfter(scene: Scene, mention: Mention): void {
  const found = scene.lexicon.unitsAfter.after(scene.pieces, skipToUnit(scene, mention));
  if (!found) takeAnnum(scene, mention);
  if (!found) takeInchMark(scene, mention);
  if (!found || !isUnitHere(scene, mention, found)) return;
  if (isFeetOf(scene, mention, found)) setUnit(mention, FOOT, [found.from, found.from + 1]);
  else setUnit(mention, pounds(scene, mention, found), [found.from, withoutStop(scene, found)]);
  mention.to = mention.unitAt![1];
}
const FOOT: Unit = { unit: 'foot', code: '[ft_i]', kind: 'measurement' };

/** `6ft 2in`, `6 ft 2`: feet before inches; `40 ft 2` and `6 ft2` lost the height of their 2. */
const isFeetOf = ({ pieces }: Scene, { numeral: { value } }: Mention, { from, to }: Match<Unit>): boolean =>
  to === from + 2 &&
  pieces[from]!.lower === 'ft' &&
  pieces[to - 1]!.text === '2' &&
  !touches(pieces[from], pieces[to - 1]) &&
  (value === null || isLess(value, TALLEST) || /^(?:in|ins|inch|inches)$/.test(pieces[to]?.lower ?? ''));
/** Of a person, in feet. */
const TALLEST = rational(9);

/** `He weighs 180 lb.`: the last stop of a sentence is not its unit's. */
const withoutStop = ({ pieces }: Scene, { from, to }: Match<Unit>): number =>
  to === pieces.length && to > from + 1 && pieces[to - 1]!.text === '.' ? to - 1 : to;

/** The article is the symbol of the year too: `worked there for 10 a and left`. */
function takeAnnum(scene: Scene, mention: Mention): void {
  const { to } = mention;
  if (scene.pieces[to]?.text !== 'a' || !isApart(scene, mention, to, to + 1)) return;
  setUnit(mention, ANNUM, [to, to + 1]);
  mention.to = to + 1;
}
const ANNUM: Unit = { unit: 'year', code: 'a', kind: 'duration' };

/** `40-hp`, `40+ miles`, `millions of dollars`, `a couple of days`, `half of a percent`, `a quarter of a mile`. */
function skipToUnit({ pieces }: Scene, { to: end, numeral }: Mention): number {
  const to = afterPlus(pieces, end);
  if (isHyphen(pieces[to]) && touches(pieces[to - 1], pieces[to]) && touches(pieces[to], pieces[to + 1])) return to + 1;
  const takesOf = numeral.form === 'vague' || numeral.form === 'fraction' || numeral.hedged;
  if (!takesOf || pieces[to]?.lower !== 'of') return to;
  return numeral.form === 'fraction' && /^an?$/.test(pieces[to + 1]?.lower ?? '') ? to + 2 : to + 1;
}

/** A letter that measures must not be an initial or a format: `2 C players`, `9 E 71st`, `1080p`. */
function isUnitHere(scene: Scene, mention: Mention, { from, to }: Match<Unit>): boolean {
  const { pieces } = scene;
  const text = pieces[from]!.text;
  if (text === 'p' && isScreen(scene, mention, to)) return false;
  if (text === 'second' && isPlace(scene, to)) return false;
  if (to - from > 1 || text.length > 2 || !/^\p{L}$/u.test(text)) return true;
  if (NEVER_GLUED.has(text)) return isApart(scene, mention, from, to);
  return touches(pieceAt(pieces, from - 1), pieces[from]) || isLetterUnit(scene, mention, to);
}

/** `four second-half goals`, `two second-degree burns`; but `a 30 second-long clip`. */
const isPlace = (scene: Scene, to: number): boolean =>
  SECONDS.has(lowerAt(scene, isHyphen(scene.pieces[to]) ? to + 1 : to));
const SECONDS = new Set(
  'half quarter round set leg period place degree generation year tier team string hand'.split(' '),
);

/** The d of `3d` is a dimension and the a of `10a` a label; `for 10 d` are days and `for 10 a` years where a phrase ends. */
const NEVER_GLUED = new Set(['d', 'y']);
const isApart = (scene: Scene, { numeral }: Mention, from: number, to: number): boolean =>
  numeral.form === 'digits' &&
  !touches(pieceAt(scene.pieces, from - 1), scene.pieces[from]) &&
  /^(?:IN|CC|TO|[.,:)]|)$/.test(tagAt(scene, to)) &&
  !/^[.’']s?$/.test(to + 1 < scene.pieces.length ? scene.pieces[to]!.text : '');

/** `1080p` is a screen, and `480p video` too; `shares at 480p` are pence. */
const isScreen = (scene: Scene, { numeral }: Mention, to: number): boolean => {
  const lines = scene.pieces[numeral.from]!.text;
  return SCREEN_LINES.has(lines) && (lines.length === 4 || /^(?:NN|JJ)/.test(tagAt(scene, to)));
};
const SCREEN_LINES = new Set(['240', '360', '480', '720', '1080', '1440', '2160', '4320']);

/** `a 5 W charger`, `12 C.`; not `9 E 71st St`, `5 A's`, `two C players`. */
function isLetterUnit(scene: Scene, { numeral }: Mention, to: number): boolean {
  const opensMore = /^[.’']s?$/.test(scene.pieces[to]?.text ?? '') && to + 1 < scene.pieces.length;
  if (numeral.form !== 'digits' || opensMore) return false;
  return !/^(?:NNP|NNS|NNPS)$/.test(tagAt(scene, to)) || lowerAt(scene, numeral.from - 1) === 'a';
}
