import { nounLemma } from '../text/lemma.ts';
import type { Match } from './book.ts';
import type { Unit } from './lexicon.ts';
import { lowerAt, tagAt } from './line.ts';
import { hasUnit, isOpen, type Mention } from './mention.ts';
import { afterPlus, isHyphen, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

/** Money before and after the number, percent, physical units, durations and ages right after it, and the rate they make. */
export function findUnits(scene: Scene): void {
  for (const mention of scene.mentions) {
    if (!isOpen(mention) || hasUnit(mention) || mention.numeral.form === 'ordinal') continue;
    if (!takeMoneyBefore(scene, mention)) takeUnitAfter(scene, mention);
    if (hasUnit(mention)) takeRate(scene, mention);
  }
}

/** `$40`, `US$ 40`, `RM40`; a code in capitals before it may be parted by a blank. `$31.20 US` keeps its dollar. */
function takeMoneyBefore(scene: Scene, mention: Mention): boolean {
  const sign = scene.pieces[mention.from]?.text === '-' || scene.pieces[mention.from]?.text === '−';
  const found = scene.lexicon.moneyBefore.before(scene.pieces, mention.from);
  if (
    !found ||
    (sign && !touches(scene.pieces[found.to - 1], scene.pieces[mention.from])) ||
    !isMoneySign(scene, found)
  )
    return false;
  apply(mention, found.entry, [found.from, found.to], 'money');
  mention.from = found.from;
  const named = scene.lexicon.unitsAfter.after(scene.pieces, mention.to);
  if (named?.entry.kind === 'money') mention.to = named.to;
  return true;
}

/** `Rs` and `PS` touch their number or stand before it as `Rs 40`; a word like `Sh` in running text is no sign. */
function isMoneySign({ pieces }: Scene, { from, to }: Match<Unit>): boolean {
  if (/\p{Sc}/u.test(pieces[to - 1]!.text) || /\p{Sc}/u.test(pieces[from]!.text)) return true;
  // "PS5", "RM1": a console, a room
  if (touches(pieces[to - 1], pieces[to]) && /^\d$/.test(pieces[to]!.text) && !touches(pieces[to], pieces[to + 1]))
    return false;
  return (
    touches(pieces[to - 1], pieces[to]) ||
    /^[A-Z]{3}$/.test(pieces[from]!.text) ||
    /^(?:Rs\.?|RM|Rp|Tk|Ksh|KSh|Dh|Dhs|TL|NIS)$/.test(pieces[from]!.text)
  );
}

function takeUnitAfter(scene: Scene, mention: Mention): boolean {
  const { pieces, lexicon } = scene;
  const at = skipToUnit(scene, mention.to);
  const found = lexicon.unitsAfter.after(pieces, at);
  if (!found || !isUnitHere(scene, mention, found)) return false;
  const unit = isWeight(scene, mention, found) ? POUND : found.entry;
  apply(mention, unit, [found.from, found.to], unit.kind);
  mention.to = found.to;
  return true;
}

/** `40-hp`, `millions of dollars`, `half of a percent`, `$1.2 million US dollars`. */
function skipToUnit({ pieces }: Scene, end: number): number {
  const to = afterPlus(pieces, end);
  if (isHyphen(pieces[to]) && touches(pieces[to - 1], pieces[to]) && touches(pieces[to], pieces[to + 1])) return to + 1;
  return pieces[to]?.lower === 'of' ? to + 1 : to;
}

const POUND: Unit = { unit: 'pound', code: '[lb_av]', kind: 'measurement' };
const WEIGH = /^(?:weigh|weighs|weighed|weighing|weight|lost|gained|lift|lifted|lifting)$/;

/** `40 pounds of flour` and `she weighs 140 pounds` are weights. */
function isWeight(scene: Scene, mention: Mention, { to, entry }: Match<Unit>): boolean {
  if (entry.code !== 'GBP' || !/^pounds?$/.test(lowerAt(scene, to - 1))) return false;
  if (lowerAt(scene, to) === 'of' && !/^(?:debt|aid|damage|damages|funding|taxpayer)/.test(lowerAt(scene, to + 1)))
    return true;
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 5); at--)
    if (WEIGH.test(lowerAt(scene, at))) return true;
  return false;
}

/** A letter that measures must not be an initial or a word: `2 C players`, `9 E 71st`, `5 a day`; `per cent` always. */
function isUnitHere(scene: Scene, mention: Mention, { from, to, entry }: Match<Unit>): boolean {
  const { pieces } = scene;
  const piece = pieces[from]!;
  if (piece.text === 'p' && SCREEN_LINES.has(pieces[mention.numeral.from]!.text)) return false;
  const glued = touches(pieces[from - 1], piece);
  if (entry.kind === 'money' && mention.numeral.form === 'ordinal') return false;
  if (piece.lower === 'of') return false;
  if (
    pieces[mention.to]?.lower === 'of' &&
    entry.kind !== 'money' &&
    mention.numeral.form !== 'vague' &&
    !mention.numeral.hedged &&
    mention.numeral.form !== 'fraction'
  )
    return false;
  return to - from > 1 || !/^\p{L}$/u.test(piece.text) || glued || isLetterUnit(scene, mention, to);
}

/** `1080p` is a screen, and no pence. */
const SCREEN_LINES = new Set(['240', '360', '480', '720', '1080', '1440', '2160', '4320']);

/** `a 5 W charger`, `12 C.`; not `9 E 71st St`, `5 A's`, `two C players`. */
function isLetterUnit(scene: Scene, mention: Mention, to: number): boolean {
  if (
    mention.numeral.form !== 'digits' ||
    (/^[.’']s?$/.test(scene.pieces[to]?.text ?? '') && to + 1 < scene.pieces.length)
  )
    return false;
  return !/^(?:NNP|NNS|NNPS)$/.test(tagAt(scene, to)) || lowerAt(scene, mention.numeral.from - 1) === 'a';
}

function apply(mention: Mention, unit: Unit, at: readonly [number, number], rule: string): void {
  mention.unit = unit.unit;
  mention.code = unit.code;
  mention.kind = unit.kind;
  mention.unitAt = at;
  mention.rule = rule;
}

/** `$4 a share`, `40 barrels per day`, `$21 per square foot`, `$40/hour`, `barrel-a-day`. */
function takeRate(scene: Scene, mention: Mention): void {
  const { pieces, lexicon } = scene;
  const start = isHyphen(pieces[mention.to]) ? mention.to + 1 : mention.to;
  const link = lowerAt(scene, start);
  const at = isHyphen(pieces[start + 1]) && start > mention.to ? start + 2 : start + 1;
  if (!RATE_LINKS.has(link) || pieces[at] === undefined || mention.kind === 'age') return;
  const measure = lexicon.unitsAfter.after(pieces, at);
  const isWord = measure !== null && (measure.entry.kind === 'measurement' || measure.entry.kind === 'duration');
  if (link !== 'per' && !isWord && !lexicon.rateUnits.has(lowerAt(scene, at))) return;
  if (link !== 'per' && link !== '/' && isWord && !lexicon.rateUnits.has(lowerAt(scene, at))) return;
  if (!isWord && !/^NN/.test(tagAt(scene, at)) && !lexicon.rateUnits.has(lowerAt(scene, at))) return;
  const to = isWord ? measure.to : endOfNoun(scene, at);
  const unit = isWord ? measure.entry.unit : nounAt(scene, at, to);
  mention.code =
    mention.kind === 'money'
      ? mention.code
      : mention.code && isWord && measure.entry.code
        ? `${mention.code}/${measure.entry.code}`
        : null;
  mention.unit = `${mention.unit} per ${unit}`;
  mention.unitAt = [mention.unitAt?.[0] ?? mention.to, to];
  mention.to = to;
}
const RATE_LINKS = new Set(['per', 'a', 'an', 'each', 'every', '/']);

/** `per square foot of land` ends at the noun; a second noun belongs to it: `per capita income` not. */
const endOfNoun = (scene: Scene, at: number) =>
  tagAt(scene, at) === 'JJ' && /^NN/.test(tagAt(scene, at + 1)) ? at + 2 : at + 1;
const nounAt = ({ pieces, lexicon }: Scene, at: number, to: number) =>
  pieces
    .slice(at, to)
    .map((piece, n, all) => (n === all.length - 1 ? nounLemma(piece.lower, lexicon.singulars) : piece.lower))
    .join(' ');

/** `barrels a day` where the barrel is counted as a noun makes a rate too: called again once counted nouns are known. */
export const takeRateOf: (scene: Scene, mention: Mention) => void = takeRate;
