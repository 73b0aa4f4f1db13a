import { lowerAt, tagAt, wordSet } from './line.ts';
import { exclude, isOpen, type Mention } from './mention.ts';
import type { Scene } from './scene.ts';

/** `one official said`, `in one tweet`, `from one town to another`: `one` that picks out a thing and counts none, nor does one without a noun. */
export function findDeterminers(scene: Scene): void {
  const { mentions } = scene;
  for (let n = 0; n < mentions.length; n++) {
    const mention = mentions[n]!;
    if (mention.numeral.form !== 'one' || !mayPick(scene, mention)) continue;
    if (isBeside(scene, mentions[n - 1], mention) || isBeside(scene, mention, mentions[n + 1])) continue;
    if (mention.head === null) exclude(mention, 'pronoun', 'pronoun');
    else if (picks(scene, mention, mention.head)) exclude(mention, 'pronoun', 'determiner');
  }
}

/** A bare `one` that nothing compares: `only one`, `all but one`, `one or more`, `one a day` count. */
const mayPick = (scene: Scene, mention: Mention): boolean =>
  isOpen(mention) &&
  mention.kind === 'count' &&
  mention.comparator === '=' &&
  mention.range === null &&
  mention.to === mention.numeral.to &&
  !(mention.head === null && mention.unit !== null) &&
  !/ per /.test(mention.unit ?? '') &&
  !COUNTED.at(scene, mention.from - 1) &&
  !(lowerAt(scene, mention.from - 1) === 'but' && EXCEPTED.at(scene, mention.from - 2));
const COUNTED = wordSet('only just exactly precisely least than most not even');
/** `all but one` */
const EXCEPTED = wordSet('all any every none nothing');

/** How many pieces of one counted noun stand before the next number of a list. */
const LIST_REACH = 6;

/** `three women and one man`, `one goal and two assists`: another number in the same list. */
function isBeside({ pieces }: Scene, first: Mention | undefined, second: Mention | undefined): boolean {
  if (!first || !second || !isCount(first) || !isCount(second) || second.from - first.to > LIST_REACH) return false;
  if (first.head !== null && second.from <= first.head) return false; // "one small, 2-month study"
  for (let at = first.to; at < second.from; at++) if (/^(?:CC|,)$/.test(pieces[at]!.tag)) return true;
  return false;
}

const isCount = (mention: Mention): boolean => isOpen(mention) && mention.kind === 'count';

const picks = (scene: Scene, mention: Mention, head: number): boolean =>
  isDefinite(scene, mention.from - 1) ||
  PLACING.at(scene, mention.from - 1) ||
  scene.lexicon.counting.speech.at(scene, mention.from - 1) ||
  scene.lexicon.counting.token.at(scene, head) ||
  isAgainstAnother(scene, head) ||
  acts(scene, mention, head);

/** `the one reason`, `that one time`; but `said that one man died`. */
const isDefinite = (scene: Scene, at: number): boolean =>
  DEFINITE.at(scene, at) && (tagAt(scene, at) === 'DT' || lowerAt(scene, at) !== 'that');
const DEFINITE = wordSet('the any this that every each some');
const PLACING = wordSet('in at on during from');

/** `one school than another`, `from one town to the next` */
function isAgainstAnother(scene: Scene, head: number): boolean {
  const at = head + 2;
  return (
    /^(?:to|than|after|or|and)$/.test(lowerAt(scene, head + 1)) &&
    ANOTHER.at(scene, lowerAt(scene, at) === 'the' ? at + 1 : at)
  );
}
const ANOTHER = wordSet('another other next');

/** Pieces between the noun and its verb: `one former member who left in May wrote`. */
const VERB_REACH = 12;

/** `one study found`, `one reason is`: the subject of a clause that does something; in `one man died`, `one house was burned` it counts. */
function acts(scene: Scene, { from }: Mention, head: number): boolean {
  if (!/^(?:|[,:(]|``|''|CC|IN|WRB)$/.test(tagAt(scene, from - 1))) return false;
  for (let at = head + 1; at <= head + VERB_REACH; at++) {
    const tag = tagAt(scene, at);
    if (tag === '' || /^[.;:]$/.test(lowerAt(scene, at))) return false;
    if (/^(?:VB[DZP]|MD)$/.test(tag) && !RELATIVE.at(scene, at - 1)) return !isFate(scene, at);
  }
  return false;
}

const RELATIVE = wordSet('who which that');

/** `died`, `was killed`, `has been hurt`, `is dead` */
function isFate(scene: Scene, verb: number): boolean {
  const { counting, peopleVerbs, peopleStates } = scene.lexicon;
  if (counting.fate.at(scene, verb) || peopleVerbs.has(lowerAt(scene, verb))) return true;
  if (!BEING.at(scene, verb)) return false;
  let at = verb + 1;
  while (at < verb + 4 && (tagAt(scene, at).startsWith('RB') || BEING.at(scene, at))) at++;
  return tagAt(scene, at) === 'VBN' || peopleStates.has(lowerAt(scene, at)) || counting.fate.at(scene, at);
}
const BEING = wordSet('is was are were be been being has have had will would may might could');
