import { nounLemma } from '../text/lemma.ts';
import { opensLetter } from './letters.ts';
import { lowerAt, pieceAt, tagAt, wordSet } from './line.ts';
import { afterNumber, hasUnit, isOpen, type Mention, setUnit } from './mention.ts';
import { afterPlus, isHyphen, touches } from './pieces.ts';
import { mentionAt, type Scene } from './scene.ts';

/** Counted nouns as units: of `40 million active users` the user. The noun stays outside the row's text. */
export function findCounted(scene: Scene): void {
  for (const mention of scene.mentions) {
    if (
      !isOpen(mention) ||
      hasUnit(mention) ||
      mention.numeral.form === 'ordinal' ||
      mention.numeral.form === 'multiple'
    )
      continue;
    const found = countedHead(
      scene,
      afterNumber(mention),
      mention.numeral.form === 'vague' || mention.numeral.hedged === true,
    );
    const head = found === null || isLevel(scene, found) ? null : agreeing(scene, mention, found);
    const isVerb = head !== null && tagAt(scene, head) === 'VBZ';
    if (head !== null && !(isVerb && countsPeople(scene, mention))) count(scene, mention, head);
    else if (countsPeople(scene, mention)) {
      mention.unit = 'person';
      mention.rule = 'people';
    }
  }
}

/** `closed above the 1,500 mark` counts no marks: the number is where the mark stands. */
const LEVELS = wordSet('mark level barrier threshold');
const isLevel = (scene: Scene, head: number): boolean =>
  tagAt(scene, head) === 'NN' && LEVELS.has(lowerAt(scene, head)) && lowerAt(scene, head - 1) !== 'one';

/** Nouns that count many in the singular. */
const COLLECTIVE = wordSet(
  'aircraft personnel staff people police cattle livestock fish sheep deer species series craft spacecraft crew youth media data offspring infantry cavalry clergy folk hovercraft shrimp salmon trout bison moose swine poultry',
);

/** More than one needs a plural: in `a 5 star hotel` and `an 11 member trade pact` the number counts stars and members. */
function agreeing(scene: Scene, { numeral, kind }: Mention, head: number): number {
  const isMany = kind === 'count' && numeral.value !== null && numeral.value.n > numeral.value.d;
  if (
    !isMany ||
    tagAt(scene, head) !== 'NN' ||
    COLLECTIVE.has(lowerAt(scene, head)) ||
    isHyphen(scene.pieces[numeral.to])
  )
    return head;
  if (isMistakenVerb(scene, numeral.from, head)) return head + 1;
  let first = head;
  while (first > numeral.to && tagAt(scene, first - 1) === 'NN' && /^\p{Ll}/u.test(scene.pieces[first - 1]!.text))
    first--;
  return first;
}

/** `1,500 power plants together emit`: more than one needs a plural, so the word in -s after the noun is no verb; `a 5 star hotel looks` has its article. */
const isMistakenVerb = (scene: Scene, number: number, head: number): boolean =>
  tagAt(scene, head + 1) === 'VBZ' &&
  !AUXILIARY.has(lowerAt(scene, head + 1)) &&
  !/^(?:a|an|this|that|the)$/.test(lowerAt(scene, number - 1));

function count(scene: Scene, mention: Mention, head: number): void {
  if (mention.kind === 'count' && takeMeasure(scene, mention, head)) return;
  mention.head = head;
  mention.rule = mention.rule === 'vague' ? 'vague' : 'counted';
  if (mention.kind === 'ratio') return;
  mention.unit = singular(scene, head);
}

/** `517 rushing yards`, `two consecutive years`, `40 Mexican pesos`: the head is a unit that a word or two stands before. */
function takeMeasure(scene: Scene, mention: Mention, head: number): boolean {
  const found = scene.lexicon.unitsAfter.after(scene.pieces, head);
  if (
    found === null ||
    found.to !== head + 1 ||
    head - afterNumber(mention) > 2 ||
    found.entry.kind === 'percentage' ||
    lowerAt(scene, head).length < 3
  )
    return false;
  setUnit(mention, found.entry, [head, head + 1]);
  mention.to = head + 1;
  return true;
}

/** `users` user, `Iranians` Iranian: a name keeps its capital. */
export function singular({ pieces, lexicon }: Scene, at: number): string {
  const { text, lower, tag } = pieces[at]!;
  // What can be counted in -ics has a singular (critic), what cannot has none (politics).
  const lemma = /[^s]ics$/.test(lower) && tag !== 'NN' ? lower.slice(0, -1) : nounLemma(lower, lexicon.singulars);
  return tag.startsWith('NNP') && /^\p{Lu}/u.test(text)
    ? text[0]! + (/^\p{Lu}+s?$/u.test(text) ? text.slice(1).replace(/s$/, '') : lemma.slice(1))
    : lemma;
}

/** Pieces a noun phrase may hold before its head, and between a number and its noun. */
const MAX_PHRASE = 9;
const NOUN = wordSet('NN NNS NNP NNPS');
const MODIFIER = wordSet('JJ JJR JJS VBN VBG NN NNP CD RB');
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
  if (of && !through && !DETERMINERS.has(lowerAt(scene, to + 1)) && !NOUN.has(tagAt(scene, to + 1))) return null;
  let at = of ? to + 1 : to;
  while (at < to + 3 && DETERMINERS.has(lowerAt(scene, at))) at++;
  return headOfPhrase(scene, at);
}

/** The 11 of `the 11-member trade agreement` counts members; of `a two-thirds vote` nothing. */
const joinedNoun = (scene: Scene, at: number): number | null =>
  /^(?:NN|JJ|VB)/.test(tagAt(scene, at)) && /^[a-z]{3,}/.test(lowerAt(scene, at)) ? at : null;

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
  (NOUN.has(tagAt(scene, at)) && (opensLetter(lowerAt(scene, at)) || /^[@#&]/.test(lowerAt(scene, at)))) ||
  (at === from && tagAt(scene, at) === 'VBZ' && !AUXILIARY.has(lowerAt(scene, at)));
const AUXILIARY = new Set(['is', 'has', 'does', "'s", '’s']);

function continues(scene: Scene, at: number, head: number | null, from: number): boolean {
  if (isTimeName(scene, at)) return false;
  const last = head !== null && head === at - 1 ? tagAt(scene, head) : '';
  // "12 people Monday", "40 villages Reuters": after a plural only another plural belongs to the phrase (sports cars).
  if (last === 'NNS' || last === 'NNPS' || last === 'VBZ') return followsPlural(scene, at);
  if (isNoun(scene, at, from)) return true;
  return head === null ? modifiesNoun(scene, at) : joinsNoun(scene, at, head);
}

/** `sports cars`, `plain-clothes NYPD officers` */
const followsPlural = (scene: Scene, at: number) =>
  tagAt(scene, at) === 'NNS' || (tagAt(scene, at) === 'NNP' && tagAt(scene, at + 1) === 'NNS');

/** What may stand between a number and its first noun. */
function modifiesNoun(scene: Scene, at: number): boolean {
  const [tag, next] = [tagAt(scene, at), tagAt(scene, at + 1)];
  if (isDangling(scene, at)) return leadsToNoun(scene, at + 2);
  if (tag === 'CD') return /^NNP/.test(next);
  if (tag === 'CC' && isHyphen(pieceAt(scene.pieces, at - 1))) return true;
  if (tag === 'CC' || tag === ',')
    return /^JJ/.test(tagAt(scene, at - 1)) && /^(?:JJ|NN$)/.test(next) && leadsToNoun(scene, at + 1);
  return isJoint(scene, at) || (MODIFIER.has(tag) && leadsToNoun(scene, at + 1));
}

/** What may stand between the first noun and the head: `job cuts`, `fruit-picking machines`, `women's shoes`. */
function joinsNoun(scene: Scene, at: number, head: number): boolean {
  const tag = tagAt(scene, at);
  if (isDangling(scene, at)) return leadsToNoun(scene, at + 2);
  if (tag === 'CC') return isHyphen(pieceAt(scene.pieces, at - 1));
  // "58 Fortune 500 companies"
  if (tag === 'CD') return /^NNP/.test(tagAt(scene, head)) && head === at - 1 && /^NNP?S$/.test(tagAt(scene, at + 1));
  if (tag === 'POS') return leadsToNoun(scene, at + 1) && !tagAt(scene, head).endsWith('S');
  if (tag === 'VBG' || tag === 'VBN') return tagAt(scene, head) === 'NN' && leadsToNoun(scene, at + 1);
  return isJoint(scene, at) || (tag.startsWith('JJ') && leadsToNoun(scene, at + 1));
}
/** `1,500 coal- and gas-fired plants`, `low- and middle-income families` */
const isDangling = (scene: Scene, at: number) =>
  isHyphen(scene.pieces[at]) && /^(?:and|or)$/.test(lowerAt(scene, at + 1));
const isJoint = ({ pieces }: Scene, at: number) =>
  isHyphen(pieces[at]) && touches(pieceAt(pieces, at - 1), pieces[at]) && touches(pieces[at], pieces[at + 1]);

const TIME_NAME = wordSet(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december today yesterday tomorrow tonight',
);
const isTimeName = (scene: Scene, at: number) => TIME_NAME.has(lowerAt(scene, at));

/** Whether modifiers alone stand before the next noun. */
function leadsToNoun(scene: Scene, from: number): boolean {
  for (let at = from; at < from + MAX_PHRASE; at++) {
    const tag = tagAt(scene, at);
    if (NOUN.has(tag)) return true;
    if (!MODIFIER.has(tag) && tag !== ':' && tag !== ',' && tag !== 'CC') return false;
  }
  return false;
}

/** `arrested 8`, `killing at least 12`, `a country of 85 million`: people, though no noun says so. */
function countsPeople(scene: Scene, mention: Mention): boolean {
  const at = beforeComparator(scene, mention.from);
  const { lexicon } = scene;
  if (mention.numeral.form === 'fraction') return false;
  if (lexicon.peopleVerbs.has(lowerAt(scene, at - 1))) return true;
  return lowerAt(scene, at - 1) === 'of' && lexicon.peoplePlaces.has(lowerAt(scene, at - 2));
}

export function beforeComparator({ pieces, lexicon }: Scene, from: number): number {
  let at = from;
  for (
    let match = lexicon.comparatorsBefore.before(pieces, at);
    match;
    match = lexicon.comparatorsBefore.before(pieces, at)
  )
    at = match.from;
  return at;
}
