import { lowerAt, tagAt } from './line.ts';
import { exclude, isOpen, type Mention } from './mention.ts';
import { isMonth, skipStop } from './months.ts';
import { isDigits, isHyphen, pieceAt, touches } from './pieces.ts';
import type { Scene } from './scene.ts';
import { spanAround } from './within.ts';
import { isYear } from './years.ts';

/** Numbers of calendar dates: those of the layer `dates`, and what a number's neighbours betray. */
export function findDates(scene: Scene): void {
  let before: Mention | undefined;
  for (const mention of scene.mentions) {
    if (isOpen(mention) && isDate(scene, mention, before)) exclude(mention, 'date', 'date');
    before = mention;
  }
}

const isDate = (scene: Scene, mention: Mention, before: Mention | undefined): boolean =>
  (inDate(scene, mention) && !opensMeasure(scene, mention)) ||
  isSlashDate(scene, mention) ||
  isDecade(scene, mention) ||
  isDayOfMonth(scene, mention, before) ||
  isYear(scene, mention, before);

/** Expressions that only measure time from now (`three weeks ago`) are left to the durations. */
function inDate(scene: Scene, { numeral }: Mention): boolean {
  if (scene.dates.length === 0) return false;
  const date = spanAround(scene.dates, scene.pieces[numeral.from]!.start, scene.pieces[numeral.to - 1]!.end);
  return date !== undefined && scene.lexicon.unitsAfter.after(scene.pieces, numeral.to)?.entry.kind !== 'duration';
}

/** `about 2000 - 2500 calories`: four digits after a word of comparison, and a unit behind the other end. */
function opensMeasure({ pieces, lexicon }: Scene, { numeral: { from, to } }: Mention): boolean {
  if (!(isHyphen(pieces[to]) || pieces[to]?.lower === 'to') || !isDigits(pieces[to + 1])) return false;
  return lexicon.comparatorsBefore.before(pieces, from) !== null && lexicon.unitsAfter.after(pieces, to + 2) !== null;
}

/** `9/11`, `5/7/2018`; `8/10` is a mark out of ten. */
function isSlashDate({ pieces }: Scene, { numeral: { from, to, form } }: Mention): boolean {
  const before = pieceAt(pieces, from - 1)?.text === '/';
  const after = pieces[to]?.text === '/';
  if (!(before || after) || form !== 'digits' || !/^\d{1,4}$/.test(pieces[from]!.text)) return false;
  if (after && touches(pieces[to - 1], pieces[to]))
    return (
      isDayAndMonth(pieces[from]!.text, pieces[to + 1]?.text ?? '') ||
      (before && /^\d{1,2}$/.test(pieceAt(pieces, from - 2)?.text ?? ''))
    );
  return (
    before &&
    touches(pieceAt(pieces, from - 1), pieces[from]) &&
    (isDayAndMonth(pieceAt(pieces, from - 2)?.text ?? '', pieces[from]!.text) ||
      (pieceAt(pieces, from - 3)?.text === '/' && /^(?:\d\d|\d{4})$/.test(pieces[from]!.text)))
  );
}
const isDayAndMonth = (a: string, b: string) =>
  /^\d{1,2}$/.test(a) &&
  /^\d{1,2}$/.test(b) &&
  Math.min(Number(a), Number(b)) <= 12 &&
  Math.min(Number(a), Number(b)) > 0 &&
  Math.max(Number(a), Number(b)) <= 31 &&
  !/^(?:5|10)$/.test(b) &&
  `${a}/${b}` !== '24/7';

/** `the 1990s`, `the '60s`; `her 60s` is an age. */
function isDecade(scene: Scene, { numeral }: Mention): boolean {
  const next = scene.pieces[numeral.to];
  if (numeral.form !== 'digits' || !touches(scene.pieces[numeral.to - 1], next) || !/^[’']?s$/.test(next!.lower))
    return false;
  const text = scene.pieces[numeral.to - 1]!.text;
  return /^\d{3}0$/.test(text) || (/^\d0$/.test(text) && !isDecadeOfLife(scene, numeral.from));
}

/** `her early 60s`, `his mid-40s`: a possessive stands before, perhaps with one word between. */
export function isDecadeOfLife(scene: Scene, from: number): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 3); at--) {
    if (tagAt(scene, at) === 'PRP$') return true;
    if (!isHyphen(scene.pieces[at]) && !/^(?:mid|early|late)$/.test(lowerAt(scene, at))) return false;
  }
  return false;
}

/** `May 4`, `4 May`, `Sept. 20-24`, `4th of July`. May the verb stands in small letters. */
function isDayOfMonth(scene: Scene, mention: Mention, before: Mention | undefined): boolean {
  const { form, value } = mention.numeral;
  if ((form !== 'digits' && form !== 'ordinal') || value === null) return false;
  const isDay = isBesideMonth(scene, mention) || isRestOfDays(scene, mention, before);
  return isDay && value.d === 1n && value.n >= 1n && value.n <= 31n;
}

function isBesideMonth(scene: Scene, { numeral: { from, to } }: Mention): boolean {
  const { pieces } = scene;
  if (isMonth(pieceAt(pieces, skipStop(scene, from - 1))) && !touchesUnit(scene, to)) return true;
  return isMonth(pieceAt(pieces, to)) || (lowerAt(scene, to) === 'of' && isMonth(pieceAt(pieces, to + 1)));
}
const touchesUnit = (scene: Scene, at: number) =>
  scene.pieces[at]?.text === '%' || scene.pieces[at]?.lower === 'percent';

/** The 24 of `Sept. 20-24`, the 30 of `April 28 and 30`. */
function isRestOfDays(scene: Scene, { numeral }: Mention, before: Mention | undefined): boolean {
  if (before?.excluded !== 'date') return false;
  const link = lowerAt(scene, numeral.from - 1);
  const joins = isHyphen(pieceAt(scene.pieces, numeral.from - 1)) || link === 'to' || link === 'and';
  return (
    joins &&
    before.numeral.to === numeral.from - 1 &&
    before.numeral.value !== null &&
    before.numeral.value.n <= 31n &&
    !tagAt(scene, numeral.to).startsWith('NN')
  );
}
