import { pickedHead } from './head-noun.ts';
import { isDigitsAt, lowerAt, tagAt, wordSet } from './line.ts';
import { exclude, isOpen, type Mention } from './mention.ts';
import type { Scene } from './scene.ts';

/** `one can feel`, `the one that`, `this one`, `one another`: `one` that counts nothing. */
export function findPronouns(scene: Scene): void {
  for (const mention of scene.mentions) {
    if (!isOpen(mention)) continue;
    if (standsForNoun(scene, mention)) exclude(mention, 'pronoun', 'the-two');
    if (mention.numeral.form !== 'one' || mention.range !== null || isAtLeast(scene, mention)) continue;
    if (isPartitive(scene, mention)) pick(scene, mention);
    else if (isIdiom(scene, mention)) excludeIdiom(scene, mention);
    else if (isPronoun(scene, mention)) exclude(mention, 'pronoun', 'pronoun');
  }
}

const BEFORE = wordSet(
  'the this that which another any each every some no such a an loved right good bad new big next last first second latter former',
);
const AFTER = wordSet(
  "'s ’s another can could must should would may might will who that which has is was does did had ought needs cannot where whose",
);

/** `the two agreed`, `the bottom three`, `these three`: a small number that stands for what was named before. */
function standsForNoun(scene: Scene, { numeral, from, to, unit }: Mention): boolean {
  if (unit !== null || (numeral.form !== 'words' && numeral.form !== 'digits')) return false;
  if (numeral.form === 'digits' && !RANKS.at(scene, from - 1)) return false;
  if (from !== numeral.from || to !== numeral.to || numeral.scale.n !== 1n) return false;
  const at = tagAt(scene, from - 1).startsWith('JJ') ? from - 2 : from - 1;
  return (
    /^(?:the|these|those)$/.test(lowerAt(scene, at)) &&
    !/^(?:NN|JJ|CD|VB[NG]|:|POS|\$)/.test(tagAt(scene, to)) &&
    lowerAt(scene, to) !== 'of'
  );
}

/** Before digits that rank. */
export const RANKS = wordSet('top bottom last first final');

/** `one or more committees` */
const isAtLeast = (scene: Scene, { numeral: { to } }: Mention): boolean =>
  lowerAt(scene, to) === 'or' && lowerAt(scene, to + 1) === 'more' && /^(?:NN|JJ|IN)/.test(tagAt(scene, to + 2));

/** `at one time`, `one thing`, `one such tree`: with the noun, if one stands there. */
function excludeIdiom(scene: Scene, mention: Mention): void {
  exclude(mention, 'pronoun', 'idiom');
  const { from, to } = mention.numeral;
  const at = /^(?:such|more)$/.test(lowerAt(scene, to)) ? to + 1 : to;
  if (tagAt(scene, at) === 'NN' && !VAGUE.at(scene, at) && lowerAt(scene, from - 1) !== 'for') mention.head = at;
}

const VAGUE = wordSet('day hand side');

function pick(scene: Scene, mention: Mention): void {
  exclude(mention, 'pronoun', 'one-of');
  mention.head = pickedHead(scene, mention.numeral.to);
}

/** `one of the largest mines` picks one and counts nothing; `only one of the mines` does. */
function isPartitive(scene: Scene, { numeral: { from, to } }: Mention): boolean {
  return (
    lowerAt(scene, to) === 'of' &&
    !/^(?:only|just|exactly|least|than|but|any|every|all)$/.test(lowerAt(scene, from - 1)) &&
    !scene.numerals.opens(lowerAt(scene, to + 1)) &&
    !isDigitsAt(scene, to + 1)
  );
}

/** `on one side … on the other`, `one day`, `at one point`, `one by one`. */
function isIdiom(scene: Scene, { numeral: { from, to } }: Mention): boolean {
  const [before, after] = [lowerAt(scene, from - 1), lowerAt(scene, to)];
  if (IDIOMS.has(`${before} one ${after}`) || IDIOMS.has(`one ${after}`)) return true;
  return isAnyOne(scene, to) || (IDIOMS.has(`${before} one`) && !/^(?:NN|JJ|CD|VBG)/.test(tagAt(scene, to)));
}

/** `for one reason or another`, `one way or the other` */
const isAnyOne = (scene: Scene, to: number): boolean =>
  lowerAt(scene, to + 1) === 'or' && /^(?:another|the|other)$/.test(lowerAt(scene, to + 2));

const IDIOMS = new Set([
  'on one side',
  'on one hand',
  'the one hand',
  'on one level',
  'at one point',
  'at one time',
  'at one stage',
  'for one',
  'one by',
  'one day',
  'one another',
  'one thing',
  'at one with',
  'in one way',
  'one after',
  'one and',
  'by one',
  'number one',
  'one such',
  'one more',
  'one hell',
]);

function isPronoun(scene: Scene, { numeral: { from, to } }: Mention): boolean {
  const [before, after] = [lowerAt(scene, from - 1), lowerAt(scene, to)];
  const counts = /^(?:NN|JJ|CD|VBG|VBN)/.test(tagAt(scene, to)) && after !== 'another';
  if (AFTER.has(after)) return true;
  if (BEFORE.has(before)) return !counts || (before === 'the' && tagAt(scene, to).startsWith('VBG'));
  return (
    /^(?:VB[DPZ]|MD|PRP|WDT|WP)/.test(tagAt(scene, to)) ||
    (!counts && tagAt(scene, to) !== '' && /^(?:JJ|DT|IN|TO|VB)/.test(tagAt(scene, from - 1)))
  );
}
