import { opensLetter } from './letters.ts';
import { lowerAt, tagAt, wordSet } from './line.ts';
import { hasUnit, type Mention } from './mention.ts';
import { afterPlus, isHyphen, pieceAt, touches } from './pieces.ts';
import { mentionAt, type Scene } from './scene.ts';

/** Pieces a noun phrase may hold before its head, and between a number and its noun. */
export const MAX_PHRASE = 9;
const MODIFIER = wordSet('JJ JJR JJS VBN VBG NN NNP CD RB RBR RBS PDT');
const DETERMINERS = wordSet(
  'the these those this his her its their our my your all such more other additional different or so',
);

/**
 * @param end the piece after a number. @param through the number needs its `of`: `millions of`, `a couple of`.
 * @returns the piece of the head of the noun phrase that the number counts, or null.
 */
export function countedHead(scene: Scene, end: number, through = false): number | null {
  const { pieces } = scene;
  const to = afterPlus(pieces, end);
  if (isHyphen(pieces[to]) && touches(pieces[to - 1], pieces[to]) && touches(pieces[to], pieces[to + 1]))
    return joinedNoun(scene, to + 1);
  const of = lowerAt(scene, to) === 'of';
  if (of && !through && !DETERMINERS.at(scene, to + 1) && !tagAt(scene, to + 1).startsWith('NN')) return null;
  let at = of ? to + 1 : to;
  while (at < to + 3 && (DETERMINERS.at(scene, at) || isQuote(scene, at))) at++;
  const head = headOfPhrase(scene, at);
  // "20 of his season-high 31 points": what follows the noun counts, and lends its unit.
  return of && head !== null && tagAt(scene, head) === 'NN' && tagAt(scene, head + 1) === 'CD' ? null : head;
}

/** `three of her “likes”` */
const isQuote = (scene: Scene, at: number): boolean => tagAt(scene, at) === '``';

/** `half of its four chances`: what the number counts of which a share is taken; null where none stands there. */
export function wholeHead(scene: Scene, end: number): number | null {
  if (lowerAt(scene, end) !== 'of') return null;
  let at = end + 1;
  while (at < end + 3 && DETERMINERS.at(scene, at)) at++;
  const from = at;
  while (at < from + 3 && tagAt(scene, at) === 'CD') at++;
  return at > from ? countedHead(scene, at) : null;
}

/** The 11 of `the 11-member trade agreement` counts members; of `a two-thirds vote` nothing. */
const joinedNoun = (scene: Scene, at: number): number | null =>
  /^(?:NN|JJ|VB)/.test(tagAt(scene, at)) && /^[a-z]{3,}/.test(lowerAt(scene, at)) ? at : null;

/** The head of what one is picked of, which is many: `one of the most spectacular catches`. */
export function pickedHead(scene: Scene, end: number): number | null {
  const head = countedHead(scene, end);
  const verb = head !== null && tagAt(scene, head) === 'NN' && tagAt(scene, head + 1) === 'VBZ';
  return verb && !AUXILIARY.has(lowerAt(scene, head + 1)) ? head + 1 : head;
}

function headOfPhrase(scene: Scene, from: number): number | null {
  let head: number | null = null;
  for (let at = from; at < Math.min(from + MAX_PHRASE, scene.pieces.length); at++) {
    const measure = head === null ? measureAt(scene, at) : null;
    if (measure) at = measure.to;
    if (!continues(scene, at, head, from)) break;
    if (isNoun(scene, at, from)) head = at;
  }
  return head;
}

/** The 250 ml of `eight million 250 ml bottles`. */
const measureAt = (scene: Scene, at: number): Mention | undefined =>
  scene.mentions.length > 1 && /^(?:CD|\$|NN)/.test(tagAt(scene, at))
    ? mentionAt(scene, at, (other) => hasUnit(other) && other.kind !== 'percentage')
    : undefined;

/** A word that a number stands before is no verb in -s, whatever its tag: `two strikes`, `millions of arrests`. */
const isNoun = (scene: Scene, at: number, from: number): boolean =>
  (tagAt(scene, at).startsWith('NN') &&
    !CONTRACTED.at(scene, at) &&
    (opensLetter(lowerAt(scene, at)) || /^[@#&]/.test(lowerAt(scene, at)))) ||
  (at === from && tagAt(scene, at) === 'VBZ' && !AUXILIARY.has(lowerAt(scene, at)));
/** Contractions that lost their apostrophe. */
const CONTRACTED = wordSet('thats whos theyre youre weve theyve whove');
export const AUXILIARY = new Set(['is', 'has', 'does', "'s", '’s']);

function continues(scene: Scene, at: number, head: number | null, from: number): boolean {
  if (isTimeName(scene, at)) return false;
  const last = head !== null && head === at - 1 ? tagAt(scene, head) : '';
  // "12 people Monday", "40 villages Reuters": after a plural only another plural belongs to the phrase (sports cars).
  if (last === 'NNS' || last === 'NNPS' || last === 'VBZ') return followsPlural(scene, at);
  if (last === 'NN' && tagAt(scene, at) === 'NNP' && isCommon(scene, at - 1)) return leadsToCommon(scene, at);
  if (isNoun(scene, at, from)) return true;
  return head === null ? modifiesNoun(scene, at) : joinsNoun(scene, at, head);
}

/** `sports cars`, `plain-clothes NYPD officers`; not `three goals minutes later`, `hundreds of children women and men`, `12 crew members editors and cooks`. */
const followsPlural = (scene: Scene, at: number): boolean =>
  goesOn(scene, at) && tagAt(scene, at - 2) !== 'NN' && !/(?:children|men|people)$/.test(lowerAt(scene, at - 1));

function goesOn(scene: Scene, at: number): boolean {
  if (tagAt(scene, at) === 'NNS') return !(scene.lexicon.counting.lapse.at(scene, at) && APART.at(scene, at + 1));
  if (isOwner(scene, at - 1)) return true;
  return isCollective(scene, at) || (tagAt(scene, at) === 'NNP' && tagAt(scene, at + 1) === 'NNS');
}

/** `half of the states school districts`: between an article and a noun the plural lost its apostrophe. */
const isOwner = (scene: Scene, at: number): boolean =>
  tagAt(scene, at - 1) === 'DT' &&
  lowerAt(scene, at - 2) === 'of' &&
  lowerAt(scene, at).endsWith('s') &&
  /^(?:NN NN|JJ NN|NN IN|NN $|NN [.,])/.test(`${tagAt(scene, at + 1)} ${tagAt(scene, at + 2)}`);

/** A noun that counts many in the singular. */
export const isCollective = (scene: Scene, at: number): boolean => scene.lexicon.counting.collective.at(scene, at);
const APART = wordSet('later earlier ago apart before after into from');

const isCommon = ({ pieces }: Scene, at: number) => /^\p{Ll}/u.test(pieces[at]!.text);

/** `three state Senate seats`; in `the 25-54 age group Acme Research found` a name opens a clause of its own. */
function leadsToCommon(scene: Scene, from: number): boolean {
  let at = from;
  while (at < from + MAX_PHRASE && tagAt(scene, at) === 'NNP') at++;
  return /^NN(?:S|PS)?$/.test(tagAt(scene, at));
}

const JOINED = /^(?:JJ|VB[DGN])/;

/** `two 2018 films` */
const isYear = (scene: Scene, at: number) =>
  /^(?:19|20)\d\d$/.test(lowerAt(scene, at)) && tagAt(scene, at + 1) === 'NNS';
/** `two 19th-century paintings` */
const isOrdinal = (scene: Scene, at: number) =>
  /^(?:st|nd|rd|th)$/.test(lowerAt(scene, at + 1)) && touches(scene.pieces[at], scene.pieces[at + 1]);

/** `two first-round picks`, `four second-half goals` */
const isCompound = (scene: Scene, at: number) =>
  isJoint(scene, at + 1) && scene.numerals.ordinals.has(lowerAt(scene, at)) && tagAt(scene, at + 2) !== 'CD';

/** What may stand between a number and its first noun. */
function modifiesNoun(scene: Scene, at: number): boolean {
  const [tag, next] = [tagAt(scene, at), tagAt(scene, at + 1)];
  if (isDangling(scene, at)) return leadsToNoun(scene, at + 2);
  if (tag === 'CD') return next.startsWith('NNP') || isYear(scene, at) || isOrdinal(scene, at) || isCompound(scene, at);
  if (tag === 'CC' && isHyphen(pieceAt(scene.pieces, at - 1))) return true;
  // "one small, 2-month study"
  if (tag === ',' && measureAt(scene, at + 1)) return tagAt(scene, at - 1).startsWith('JJ');
  if (tag === 'CC' || tag === ',')
    return (
      (tag === ',' ? /^JJ/ : JOINED).test(tagAt(scene, at - 1)) &&
      (tag === ',' ? /^(?:JJ|NN$)/ : /^(?:JJ|VB[GN]|NN$)/).test(next) &&
      leadsToNoun(scene, at + 1)
    );
  // "one carrying Orion": a name after a participle is its object, unless it leads to a noun.
  if (tag === 'VBG' && next === 'NNP' && !leadsToCommon(scene, at + 1)) return false;
  return isJoint(scene, at) || (isModifier(scene, at) && leadsToNoun(scene, at + 1));
}

/** After `most` and `more` a verb in -ed is an adjective: `the most gifted players`. */
const isModifier = (scene: Scene, at: number): boolean =>
  MODIFIER.has(tagAt(scene, at)) || (tagAt(scene, at) === 'VBD' && /^RB[RS]$/.test(tagAt(scene, at - 1)));

/** What may stand between the first noun and the head: `job cuts`, `fruit-picking machines`, `women's shoes`. */
function joinsNoun(scene: Scene, at: number, head: number): boolean {
  const tag = tagAt(scene, at);
  if (isDangling(scene, at)) return leadsToNoun(scene, at + 2);
  if (tag === 'CC') return isHyphen(pieceAt(scene.pieces, at - 1));
  if (tag === 'CD') return isModelNumber(scene, at);
  if (tag === 'RBS') return tagAt(scene, at - 1) === 'POS' && leadsToNoun(scene, at + 1);
  if (tag === 'VBD') return isModifier(scene, at) && leadsToNoun(scene, at + 1);
  if (tag === 'POS') return leadsToNoun(scene, at + 1) && !tagAt(scene, head).endsWith('S');
  if (tag === 'VBG' || tag === 'VBN') return tagAt(scene, head) === 'NN' && leadsToNoun(scene, at + 1);
  return isJoint(scene, at) || (tag.startsWith('JJ') && leadsToNoun(scene, at + 1));
}

/** `58 Fortune 500 companies`, `49 F-105 jets`, `10 AT6 planes`, `Acme's 12,000 workers`: a number that belongs to what is counted. */
function isModelNumber(scene: Scene, at: number): boolean {
  const before = isHyphen(pieceAt(scene.pieces, at - 1)) ? at - 2 : at - 1;
  return /^(?:NNP|POS)/.test(tagAt(scene, before)) && leadsToNoun(scene, at + 1);
}

/** `1,500 coal- and gas-fired plants`, `low- and middle-income families` */
const isDangling = (scene: Scene, at: number) =>
  isHyphen(scene.pieces[at]) && /^(?:and|or)$/.test(lowerAt(scene, at + 1));
const isJoint = ({ pieces }: Scene, at: number) =>
  isHyphen(pieces[at]) && touches(pieceAt(pieces, at - 1), pieces[at]) && touches(pieces[at], pieces[at + 1]);

const TIME_NAME = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow tonight',
);
export const isTimeName = (scene: Scene, at: number) => TIME_NAME.at(scene, at);

/** Whether modifiers alone stand before the next noun. */
function leadsToNoun(scene: Scene, from: number): boolean {
  for (let at = from; at < from + MAX_PHRASE; at++) {
    const tag = tagAt(scene, at);
    if (tag.startsWith('NN')) return true;
    if (!isModifier(scene, at) && tag !== ':' && tag !== ',' && tag !== 'CC') return false;
  }
  return false;
}
