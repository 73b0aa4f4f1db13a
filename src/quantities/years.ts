import { lowerAt, tagAt, wordSet } from './line.ts';
import type { Mention } from './mention.ts';
import { isMonth, skipStop } from './months.ts';
import { isHyphen, pieceAt, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

const FIRST_YEAR = 1100n;
const LAST_YEAR = 2199n;
/** A `score of 2072` is none: of later years one speaks by `in` and `by`. */
const LAST_OF = 2060;

const wholeYear = ({ numeral }: Mention): number | null => {
  const { value, form } = numeral;
  if (form !== 'digits' || numeral.to - numeral.from !== 1 || value === null || value.d !== 1n) return null;
  return value.n >= FIRST_YEAR && value.n <= LAST_YEAR ? Number(value.n) : null;
};

const BEFORE_YEAR = wordSet(
  "in since by of from until till during before after year early late mid the circa spring summer autumn fall winter election through to and between for a this its his her their 's ’s ( - – / , season ad bc a.d. christmas model fiscal fy or",
);

/** Four digits without a mark that no unit and no counted noun follows: `in 2009`, `the 1979 revolution`, `2014-15`. */
export function isYear(scene: Scene, mention: Mention, previous: Mention | undefined): boolean {
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
  if (isMonth(pieceAt(scene.pieces, skipComma(scene, numeral.from)))) return true;
  if (before === 'of' && year > LAST_OF) return false;
  if (scene.lexicon.unitsAfter.after(scene.pieces, numeral.to)) return false;
  if (scene.lexicon.comparatorsBefore.before(scene.pieces, numeral.from)) return false;
  if (opensYears(scene, mention, year)) return true;
  const next = tagAt(scene, numeral.to);
  const counts = next === 'NNS' || lowerAt(scene, numeral.to) === 'people';
  if (counts) return DETERMINERS.has(before) && year > 1800 && year < 2100;
  if (year < 1700)
    return (
      /^(?:in|since|by|until|before|after|from|a\.d\.|ad|of)$/.test(before) ||
      (before === 'and' && previous?.excluded === 'date')
    );
  return BEFORE_YEAR.has(before) || /^(?:NN|\.|,|$)/.test(tagAt(scene, numeral.from - 1)) || /^(?:NNP?|JJ)$/.test(next);
}
const DETERMINERS = wordSet("the this its his her their 's ’s a");

/** `Oct. 31, 2017`: from the year back over the day to the month. */
function skipComma(scene: Scene, from: number): number {
  let at = from - 1;
  if (lowerAt(scene, at) === ',') at--;
  if (/^\d{1,2}$/.test(lowerAt(scene, at))) at--;
  return skipStop(scene, at);
}

/** The 1550 of `1550–1950`. */
function opensYears({ pieces }: Scene, { numeral: { to } }: Mention, year: number): boolean {
  if (to + 1 >= pieces.length || !isHyphen(pieces[to]) || !touches(pieces[to - 1], pieces[to])) return false;
  const last = pieces[to + 1]!;
  return touches(pieces[to], last) && /^(?:1[5-9]|20)\d\d$/.test(last.text) && Number(last.text) > year;
}

/** The 15 of `2014-15`, the 79 of `1978/79`. */
function isRestOfYears(scene: Scene, { numeral }: Mention): boolean {
  const { pieces } = scene;
  const link = pieceAt(pieces, numeral.from - 1);
  if (
    !link ||
    !touches(link, pieces[numeral.from]) ||
    !/^[-–/]$/.test(link.text) ||
    !touches(pieceAt(pieces, numeral.from - 2), link)
  )
    return false;
  return (
    /^(?:1[6-9]|20)\d\d$/.test(lowerAt(scene, numeral.from - 2)) && /^\d\d(?:\d\d)?$/.test(pieces[numeral.from]!.text)
  );
}
