import { nounLemma } from '../text/lemma.ts';
import { AUXILIARY, countedHead, isCollective, isTimeName, MAX_PHRASE, wholeHead } from './head-noun.ts';
import { isHiddenVerb } from './hidden-verbs.ts';
import { lowerAt, tagAt, wordSet } from './line.ts';
import { afterNumber, exclude, hasUnit, isOpen, type Mention, setUnit } from './mention.ts';
import { isHyphen, pieceAt } from './pieces.ts';
import { isKnownPerson } from './proper-names.ts';
import type { Scene } from './scene.ts';

/** Counted nouns as units: of `40 million active users` the user. The noun stays outside the row's text. */
export function findCounted(scene: Scene): void {
  for (const mention of scene.mentions) {
    const { form } = mention.numeral;
    if (isOpen(mention) && !hasUnit(mention) && form !== 'ordinal' && form !== 'multiple') findHead(scene, mention);
  }
}

function findHead(scene: Scene, mention: Mention): void {
  const { numeral, kind } = mention;
  const to = afterNumber(mention);
  const named = opensPhrase(scene, mention, to)
    ? null
    : countedHead(scene, to, numeral.form === 'vague' || numeral.hedged === true);
  if (named !== null && isVersion(scene, mention, named)) {
    exclude(mention, 'name', 'name');
    return;
  }
  const last = named ?? (kind === 'ratio' ? wholeHead(scene, to) : null);
  const found = kind === 'ratio' && last !== null && isHiddenVerb(scene, last) ? last - 1 : last;
  const head = found === null || isUncounted(scene, mention, found) ? null : agreeing(scene, mention, found);
  const isVerb = head !== null && tagAt(scene, head) === 'VBZ';
  if (head !== null && !(isVerb && countsPeople(scene, mention))) count(scene, mention, head);
  else if (countsPeople(scene, mention)) {
    mention.unit = 'person';
    mention.rule = 'people';
  }
}

/** `expand by five the pool of bidders`: behind a number, but not behind `half`, an article opens another phrase. */
const opensPhrase = (scene: Scene, { kind }: Mention, to: number): boolean => kind === 'count' && OPENING.at(scene, to);
const OPENING = wordSet('the this that his her its their our my your');

const isUncounted = (scene: Scene, mention: Mention, head: number): boolean =>
  lowerAt(scene, head) === 'x' ||
  isLevel(scene, head) ||
  (mention.numeral.form === 'digits' && isKnownPerson(scene, head));

/** `closed above the 1,500 mark` counts no marks: the number is where the mark stands. */
const isLevel = (scene: Scene, head: number): boolean =>
  tagAt(scene, head) === 'NN' && scene.lexicon.counting.level.at(scene, head) && lowerAt(scene, head - 1) !== 'one';

/** `Wi-Fi 6 support`, `the Blink 182 reunion`: right after a name, one thing in the singular is not what a number above one counts. */
function isVersion(scene: Scene, { numeral, from, kind }: Mention, head: number): boolean {
  if (numeral.form !== 'digits' || kind !== 'count' || from !== numeral.from || numeral.scale.n !== 1n) return false;
  const isOne = tagAt(scene, head) === 'NN' || lowerAt(scene, head) === 'graphics';
  if (!isOne || isCollective(scene, head) || isHyphen(scene.pieces[numeral.to])) return false;
  const before = pieceAt(scene.pieces, from - 1);
  return /^NNPS?$/.test(before?.tag ?? '') && /^\p{Lu}/u.test(before!.text) && !isTimeName(scene, from - 1);
}

/** More than one needs a plural: in `a 5 star hotel` and `an 11 member trade pact` the number counts stars and members. */
function agreeing(scene: Scene, { numeral, kind }: Mention, head: number): number | null {
  if (tagAt(scene, head + 1) === 'VBZ' && isInitialism(scene, head) && !AUXILIARY.has(lowerAt(scene, head + 1)))
    return head + 1;
  const isMany = kind === 'count' && numeral.value !== null && numeral.value.n > numeral.value.d;
  if (isMany && isMistakenPlain(scene, head)) return head + 2;
  if (!isMany || tagAt(scene, head) !== 'NN' || isCollective(scene, head) || isHyphen(scene.pieces[numeral.to]))
    return head;
  if (isMistakenVerb(scene, numeral.from, head)) return head + 1;
  const joined = afterAnd(scene, head);
  if (joined !== null) return joined;
  let first = head;
  while (first > numeral.to && tagAt(scene, first - 1) === 'NN' && /^\p{Ll}/u.test(scene.pieces[first - 1]!.text))
    first--;
  const isPart = lowerAt(scene, numeral.to) === 'of';
  return numeral.scale.n > 1n && !isPart && (first === head || isPaid(scene, first)) ? null : first;
}

/** `two TD passes` */
const isInitialism = (scene: Scene, at: number): boolean => /^\p{Lu}{2,4}$/u.test(scene.pieces[at]!.text);

/** What takes an amount of money whose sign nobody wrote: `a 2 billion takeover bid`; `a 2 million user base` counts users. */
const isPaid = (scene: Scene, at: number): boolean => scene.lexicon.counting.paid.at(scene, at);

/** `three research and development centres`: more than one needs a plural, and that stands behind the `and`. */
function afterAnd(scene: Scene, head: number): number | null {
  if (tagAt(scene, head + 1) !== 'CC') return null;
  for (let at = head + 2; at < head + MAX_PHRASE && /^(?:NNS?|JJ|VB[GN])$/.test(tagAt(scene, at)); at++)
    if (tagAt(scene, at) === 'NNS') return at;
  return null;
}

/** `1,500 power plants together emit`: more than one needs a plural, so the word in -s after the noun is no verb; `a 5 star hotel looks` has its article. */
const isMistakenVerb = (scene: Scene, number: number, head: number): boolean =>
  tagAt(scene, head + 1) === 'VBZ' &&
  !AUXILIARY.has(lowerAt(scene, head + 1)) &&
  !/^(?:a|an|this|that|the)$/.test(lowerAt(scene, number - 1));

/** `two House select committees`: between one thing and many stands no verb. */
const isMistakenPlain = (scene: Scene, head: number): boolean =>
  /^NNP?$/.test(tagAt(scene, head)) &&
  !isCollective(scene, head) &&
  /^VBP?$/.test(tagAt(scene, head + 1)) &&
  tagAt(scene, head + 2) === 'NNS';

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
  // "TVs", "GPUs": an initialism
  if (text !== lower && /^\p{Lu}{2,}s$/u.test(text)) return text.slice(0, -1);
  // What can be counted in -ics has a singular (critic), what cannot has none (politics).
  const lemma =
    lower.endsWith('ics') && tag !== 'NN' && /[^s]ics$/.test(lower)
      ? lower.slice(0, -1)
      : nounLemma(lower, lexicon.singulars);
  return tag.startsWith('NNP') && /^\p{Lu}/u.test(text)
    ? text[0]! + (/^\p{Lu}+s?$/u.test(text) ? text.slice(1).replace(/s$/, '') : lemma.slice(1))
    : lemma;
}

/** `arrested 8`, `killing at least 12`, `a country of 85 million`, `left 30 dead`: people, though no noun says so. */
function countsPeople(scene: Scene, mention: Mention): boolean {
  const at = beforeComparator(scene, mention.from);
  const { lexicon } = scene;
  if (mention.numeral.form === 'fraction') return false;
  if (lexicon.peopleVerbs.has(lowerAt(scene, at - 1)) || lexicon.peopleStates.has(lowerAt(scene, mention.to)))
    return true;
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
