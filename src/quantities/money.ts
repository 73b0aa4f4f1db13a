import type { Match } from './book.ts';
import type { Unit } from './lexicon.ts';
import { lowerAt, wordSet } from './line.ts';
import { type Mention, setUnit } from './mention.ts';
import { touches } from './pieces.ts';
import type { Scene } from './scene.ts';

/** `$40`, `US$ 40`, `RM40`, `Rs 40`; `$31.20 US` keeps its dollar. @returns whether money stands before the number. */
export function takeMoneyBefore(scene: Scene, mention: Mention): boolean {
  const { pieces, lexicon } = scene;
  const found = lexicon.moneyBefore.before(pieces, mention.from);
  if (!found || !isSign(scene, found)) return false;
  setUnit(mention, found.entry, [found.from, found.to]);
  mention.from = found.from;
  const named = lexicon.unitsAfter.after(pieces, mention.to);
  if (named?.entry.kind === 'money') mention.to = named.to;
  return true;
}

/** Codes that may stand before their number with a blank; three capitals always may. */
const APART = wordSet('Rs Rs. RM Rp Tk Ksh KSh Dh Dhs TL NIS');

/** Letters touch their number, unless they are a code; `PS5` and `RM1` are a console and a room. */
function isSign({ pieces }: Scene, { from, to }: Match<Unit>): boolean {
  if (/\p{Sc}/u.test(pieces[to - 1]!.text) || /\p{Sc}/u.test(pieces[from]!.text)) return true;
  if (!touches(pieces[to - 1], pieces[to]))
    return /^[A-Z]{3}$/.test(pieces[from]!.text) || APART.has(pieces[from]!.text);
  const next = pieces[to + 1];
  return !/^\d$/.test(pieces[to]!.text) || (touches(pieces[to], next) && /^[\p{L}\d]/u.test(next!.text));
}

const POUND: Unit = { unit: 'pound', code: '[lb_av]', kind: 'measurement' };
const WEIGH = wordSet('weigh weighs weighed weighing weight lost gained lift lifted lifting');
const REACH = 5;
/** What pounds of money are of. */
const PAID = wordSet('debt aid damage damages funding taxpayer public investment savings cuts spending');

/** `40 pounds of flour` and `she weighs 140 pounds` are weights. @returns the unit that is meant. */
export function pounds(scene: Scene, mention: Mention, { to, entry }: Match<Unit>): Unit {
  if (entry.code !== 'GBP' || !/^pounds?$/.test(lowerAt(scene, to - 1)) || mention.numeral.scale.n !== 1n) return entry;
  if (lowerAt(scene, to) === 'of') return PAID.at(scene, to + 1) ? entry : POUND;
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - REACH); at--) if (WEIGH.at(scene, at)) return POUND;
  return entry;
}
