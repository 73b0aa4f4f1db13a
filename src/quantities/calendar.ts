import { lowerAt, tagAt } from './line.ts';
import { exclude, isOpen, type Mention } from './mention.ts';
import { isHyphen, type Piece, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)\.?$|^(?:january|february|march|april|june|july|august|september|october|november|december)$/;
const FIRST_YEAR = 1100;
const LAST_YEAR = 2199;

/** Numbers of calendar dates and clock times: those of the layer `dates`, and what a number's neighbours betray. */
export function findDatesAndTimes(scene: Scene): void {
  for (const mention of scene.mentions) {
    if (!isOpen(mention)) continue;
    if (isClock(scene, mention)) exclude(mention, 'time', 'clock');
    else if (
      inDate(scene, mention) ||
      isSlashDate(scene, mention) ||
      isDecade(scene, mention) ||
      isDayOfMonth(scene, mention) ||
      isYear(scene, mention)
    )
      exclude(mention, 'date', 'date');
  }
  takeRestOfClocks(scene);
}

/** Expressions that only measure time from now (`three weeks ago`) are left to the durations. */
function inDate(scene: Scene, { numeral }: Mention): boolean {
  const [start, end] = [scene.pieces[numeral.from]!.start, scene.pieces[numeral.to - 1]!.end];
  const date = scene.dates.find((d) => d.start <= start && end <= d.end);
  return date !== undefined && scene.lexicon.unitsAfter.after(scene.pieces, numeral.to)?.entry.kind !== 'duration';
}

/** `9/11`, `5/7/2018`; `8/10` is a mark out of ten. */
function isSlashDate({ pieces }: Scene, { numeral: { from, to, form } }: Mention): boolean {
  if (form !== 'digits' || !/^\d{1,4}$/.test(pieces[from]!.text)) return false;
  const [before, after] = [pieces[from - 1]?.text === '/', pieces[to]?.text === '/'];
  if (after && touches(pieces[to - 1], pieces[to]))
    return (
      isDayAndMonth(pieces[from]!.text, pieces[to + 1]?.text ?? '') ||
      (before && /^\d{1,2}$/.test(pieces[from - 2]?.text ?? ''))
    );
  return (
    before &&
    touches(pieces[from - 1], pieces[from]) &&
    (isDayAndMonth(pieces[from - 2]?.text ?? '', pieces[from]!.text) ||
      (pieces[from - 3]?.text === '/' && /^(?:\d\d|\d{4})$/.test(pieces[from]!.text)))
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

const wholeYear = ({ numeral }: Mention): number | null => {
  const { value, form } = numeral;
  if (value === null || value.d !== 1n || form !== 'digits' || numeral.to - numeral.from !== 1) return null;
  return value.n >= FIRST_YEAR && value.n <= LAST_YEAR ? Number(value.n) : null;
};

/** `the 1990s`, `the '60s`; `her 60s` is an age. */
function isDecade(scene: Scene, { numeral }: Mention): boolean {
  const next = scene.pieces[numeral.to];
  if (numeral.form !== 'digits' || !touches(scene.pieces[numeral.to - 1], next) || !/^[’']?s$/.test(next!.lower))
    return false;
  const text = scene.pieces[numeral.to - 1]!.text;
  return (
    /^\d{3}0$/.test(text) || (/^\d0$/.test(text) && !POSSESSIVE.has(lowerAt(scene, beforeHyphen(scene, numeral.from))))
  );
}
const POSSESSIVE = new Set(['his', 'her', 'their', 'my', 'your', 'our', 'mid', 'early', 'late']);
const beforeHyphen = ({ pieces }: Scene, from: number) => (isHyphen(pieces[from - 1]) ? from - 2 : from - 1);

/** `May 4`, `4 May`, `Sept. 20-24`, `4th of July`. May the verb stands in small letters. */
function isDayOfMonth(scene: Scene, mention: Mention): boolean {
  const { numeral } = mention;
  const { value } = numeral;
  if (value === null || value.d !== 1n || value.n < 1n || value.n > 31n || !/^(?:digits|ordinal)$/.test(numeral.form))
    return false;
  if (isMonth(scene.pieces[skipStop(scene, numeral.from - 1)]) && !touchesUnit(scene, numeral.to)) return true;
  if (
    isMonth(scene.pieces[numeral.to]) ||
    (lowerAt(scene, numeral.to) === 'of' && isMonth(scene.pieces[numeral.to + 1]))
  )
    return true;
  return isRestOfDays(scene, mention);
}
const skipStop = (scene: Scene, at: number) =>
  lowerAt(scene, at) === '.' || lowerAt(scene, at) === 'the' ? at - 1 : at;
const isMonth = (piece: Piece | undefined) =>
  piece !== undefined && MONTH.test(piece.lower) && piece.text !== piece.lower;
const touchesUnit = (scene: Scene, at: number) =>
  scene.pieces[at]?.text === '%' || scene.pieces[at]?.lower === 'percent';

/** The 24 of `Sept. 20-24`, the 30 of `April 28 and 30`. */
function isRestOfDays(scene: Scene, { numeral }: Mention): boolean {
  const link = lowerAt(scene, numeral.from - 1);
  const before = scene.mentions.find((other) => other.numeral.to === numeral.from - 1);
  const joins = isHyphen(scene.pieces[numeral.from - 1]) || link === 'to' || link === 'and';
  return (
    joins &&
    before?.excluded === 'date' &&
    before.numeral.value !== null &&
    before.numeral.value.n <= 31n &&
    !/^NN/.test(tagAt(scene, numeral.to))
  );
}

const BEFORE_YEAR = new Set([
  'in',
  'since',
  'by',
  'of',
  'from',
  'until',
  'till',
  'during',
  'before',
  'after',
  'year',
  'early',
  'late',
  'mid',
  'the',
  'circa',
  'spring',
  'summer',
  'autumn',
  'fall',
  'winter',
  'election',
  'through',
  'to',
  'and',
  'between',
  'for',
  'a',
  'this',
  'its',
  'his',
  'her',
  'their',
  "'s",
  '’s',
  '(',
  '-',
  '–',
  '/',
  ',',
  'season',
  'ad',
  'bc',
  'a.d.',
  'christmas',
  'model',
  'fiscal',
  'fy',
  'or',
]);

/** Four digits without a mark that no unit and no counted noun follows: `in 2009`, `the 1979 revolution`, `2014-15`. */
function isYear(scene: Scene, mention: Mention): boolean {
  const { numeral } = mention;
  const before = lowerAt(scene, numeral.from - 1);
  if (isRestOfYears(scene, mention)) return true;
  const year = wholeYear(mention);
  if (
    year === null ||
    !/^\d{4}$/.test(scene.pieces[numeral.from]!.text) ||
    scene.lexicon.moneyBefore.before(scene.pieces, numeral.from)
  )
    return false;
  if (isMonth(scene.pieces[skipComma(scene, numeral.from)])) return true;
  if (scene.lexicon.unitsAfter.after(scene.pieces, numeral.to)) return false;
  if (scene.lexicon.comparatorsBefore.before(scene.pieces, numeral.from)) return false;
  const next = tagAt(scene, numeral.to);
  const counts = next === 'NNS' || lowerAt(scene, numeral.to) === 'people';
  if (counts) return DETERMINERS.has(before) && year > 1800 && year < 2100;
  if (year < 1700)
    return (
      /^(?:in|since|by|until|before|after|from|a\.d\.|ad|of)$/.test(before) ||
      (before === 'and' && followsYear(scene, mention))
    );
  return BEFORE_YEAR.has(before) || /^(?:NN|\.|,|$)/.test(tagAt(scene, numeral.from - 1)) || /^(?:NNP?|JJ)$/.test(next);
}
const DETERMINERS = new Set(['the', 'this', 'its', 'his', 'her', 'their', "'s", '’s', 'a']);
const followsYear = (scene: Scene, mention: Mention) =>
  scene.mentions[scene.mentions.indexOf(mention) - 1]?.excluded === 'date';

/** `Oct. 31, 2017`: from the year back over the day to the month. */
function skipComma(scene: Scene, from: number): number {
  let at = from - 1;
  if (lowerAt(scene, at) === ',') at--;
  if (/^\d{1,2}$/.test(lowerAt(scene, at))) at--;
  return skipStop(scene, at);
}

/** The 15 of `2014-15`, the 79 of `1978/79`. */
function isRestOfYears(scene: Scene, { numeral }: Mention): boolean {
  const { pieces } = scene;
  const link = pieces[numeral.from - 1];
  if (
    !link ||
    !/^[-–/]$/.test(link.text) ||
    !touches(link, pieces[numeral.from]) ||
    !touches(pieces[numeral.from - 2], link)
  )
    return false;
  return (
    /^(?:1[6-9]|20)\d\d$/.test(lowerAt(scene, numeral.from - 2)) && /^\d\d(?:\d\d)?$/.test(pieces[numeral.from]!.text)
  );
}

const HALF_DAY = /^(?:am|pm|a\.m\.?|p\.m\.?|o[’']clock|noon|gmt|utc)$/;

/** `9:01`, `10.45pm`, `5 a.m.`, `1:36.6`. */
function isClock(scene: Scene, { numeral }: Mention): boolean {
  const { pieces } = scene;
  if (/\p{L}$/u.test(pieces[numeral.from - 1]?.text ?? '') && touches(pieces[numeral.from - 1], pieces[numeral.from]))
    return false;
  if (numeral.form !== 'digits' && numeral.form !== 'words')
    return numeral.form === 'code' && HALF_DAY.test(lowerAt(scene, numeral.to));
  if (HALF_DAY.test(lowerAt(scene, numeral.to)))
    return numeral.value !== null && numeral.value.n <= 24n * numeral.value.d;
  const [colon, minutes] = [pieces[numeral.to], pieces[numeral.to + 1]];
  return (
    colon?.text === ':' &&
    touches(pieces[numeral.to - 1], colon) &&
    touches(colon, minutes) &&
    /^[0-5]\d(?:[.,]\d+)?$/.test(minutes!.text)
  );
}

/** The minutes and seconds of `9:01:30`, and both ends of `5 to 6 p.m.`. */
function takeRestOfClocks(scene: Scene): void {
  for (const [n, mention] of scene.mentions.entries()) {
    const before = scene.mentions[n - 1];
    const { from } = mention.numeral;
    if (
      isOpen(mention) &&
      before?.excluded === 'time' &&
      lowerAt(scene, from - 1) === ':' &&
      before.numeral.to === from - 1
    )
      exclude(mention, 'time', 'clock');
    const linked =
      before &&
      before.numeral.to === from - 1 &&
      (isHyphen(scene.pieces[from - 1]) || lowerAt(scene, from - 1) === 'to');
    if (mention.excluded === 'time' && linked && isOpen(before) && before.numeral.form === 'digits')
      exclude(before, 'time', 'clock');
  }
}
