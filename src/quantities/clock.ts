import { lowerAt, tagAt, wordSet } from './line.ts';
import { exclude, isOpen, type Mention } from './mention.ts';
import type { Numeral } from './numeral.ts';
import { isHyphen, pieceAt, touches } from './pieces.ts';
import { isLess, rational } from './rational.ts';
import type { Scene } from './scene.ts';

/** Clock times: both parts of `9:01`, both ends of `5 to 6 p.m.`. */
export function findTimes(scene: Scene): void {
  for (const mention of scene.mentions)
    if (isClock(scene, mention) || isSpokenHour(scene, mention)) exclude(mention, 'time', 'clock');
  takeRestOfClocks(scene);
}

const HALF_DAY = wordSet("am pm a.m. a.m p.m. p.m o'clock o’clock oclock noon gmt utc");

/** Words and a mark without one of which no time of the day is told. */
export const CLOCK_WORDS: readonly string[] = [...HALF_DAY, ':', 'past', 'quarter'];

/** `9:01`, `10.45pm`, `5 a.m.`, `1:36.6`. */
function isClock(scene: Scene, { numeral }: Mention): boolean {
  const { pieces } = scene;
  if (
    touches(pieceAt(pieces, numeral.from - 1), pieces[numeral.from]) &&
    /\p{L}$/u.test(pieces[numeral.from - 1]!.text)
  )
    return false;
  if (numeral.form !== 'digits' && numeral.form !== 'words')
    return numeral.form === 'code' && HALF_DAY.at(scene, numeral.to);
  if (HALF_DAY.at(scene, numeral.to)) return isHour(scene, numeral);
  const colon = pieces[numeral.to];
  const minutes = pieces[numeral.to + 1];
  return (
    colon?.text === ':' &&
    touches(pieces[numeral.to - 1], colon) &&
    touches(colon, minutes) &&
    /^[0-5]\d(?:[.,]\d+)?$/.test(minutes!.text)
  );
}

/** `5 a.m.`, `0100 GMT` */
const isHour = ({ pieces }: Scene, { value, from }: Numeral): boolean =>
  value !== null && (value.n <= 24n * value.d || /^[0-2]\d[0-5]\d$/.test(pieces[from]!.text));

const HOURS = rational(12);
const MINUTES = wordSet('half quarter five ten twenty 5 10 20 25');

/** The hour of `half past two`, `a quarter to 6`; in `ten past three villages` the villages count. */
function isSpokenHour(scene: Scene, { numeral: { from, to, value, form } }: Mention): boolean {
  const link = lowerAt(scene, from - 1);
  if (link !== 'past' && link !== 'to') return false;
  if ((form !== 'digits' && form !== 'words' && form !== 'one') || value === null || value.d !== 1n) return false;
  const isTold = link === 'past' ? MINUTES.at(scene, from - 2) : lowerAt(scene, from - 2) === 'quarter';
  return (
    isTold &&
    value.n > 0n &&
    !isLess(HOURS, value) &&
    !/^(?:NN|JJ|CD|\$)/.test(tagAt(scene, to)) &&
    lowerAt(scene, to) !== '%'
  );
}

/** The minutes of `half past two`, `ten past 3`, whose hour is known. */
function takeMinutes(before: Mention, hour: Mention): void {
  if (isOpen(before) && before.numeral.to === hour.numeral.from - 1) exclude(before, 'time', 'clock');
}

/** The minutes and seconds of `9:01:30`, and both ends of `5 to 6 p.m.`. */
function takeRestOfClocks(scene: Scene): void {
  for (let n = 1; n < scene.mentions.length; n++) {
    const before = scene.mentions[n - 1]!;
    const mention = scene.mentions[n]!;
    const { from } = mention.numeral;
    if (
      isOpen(mention) &&
      before.excluded === 'time' &&
      lowerAt(scene, from - 1) === ':' &&
      before.numeral.to === from - 1
    )
      exclude(mention, 'time', 'clock');
    if (mention.excluded === 'time' && lowerAt(scene, from - 1) === 'past') takeMinutes(before, mention);
    const linked =
      before.numeral.to === from - 1 &&
      (isHyphen(pieceAt(scene.pieces, from - 1)) || lowerAt(scene, from - 1) === 'to');
    if (mention.excluded === 'time' && linked && isOpen(before) && before.numeral.form === 'digits')
      exclude(before, 'time', 'clock');
  }
}
