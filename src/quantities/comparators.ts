import type { Match } from './book.ts';
import type { Comparison } from './lexicon.ts';
import { isDigitsAt, lowerAt } from './line.ts';
import { isOpen, type Mention } from './mention.ts';
import { afterPlus, isHyphen, pieceAt, touches } from './pieces.ts';
import { mentionAt, type Scene } from './scene.ts';

/** About, more than, at least, up to … before the number; or more, or so, + after it. The words join the row's text. */
export function findComparators(scene: Scene): void {
  let before: Mention | undefined;
  for (const mention of scene.mentions) {
    if (isOpen(mention) && mention.numeral.form !== 'ordinal') findComparator(scene, mention, before);
    before = mention;
  }
}

function findComparator(scene: Scene, mention: Mention, before: Mention | undefined): void {
  takeBefore(scene, mention, before?.to ?? 0);
  takeOverAge(scene, mention);
  takeAfter(scene, mention);
  takePlus(scene, mention);
  takeFromConversion(scene, mention, before);
}

/** More than this many in a row are no comparators any more: `at least about`. */
const MAX_IN_A_ROW = 3;

function takeBefore(scene: Scene, mention: Mention, limit: number): void {
  for (let n = 0; n < MAX_IN_A_ROW; n++) {
    const match = matchBefore(scene, mention.from);
    if (!match || match.from < limit || !isComparator(scene, mention, match.from, match.to)) return;
    compare(mention, match.entry.comparator, match.entry.hedged);
    mention.from = match.from;
  }
}

/** `more than 7`, `+/- 7`, and before a hyphen `sub-7`. */
function matchBefore({ pieces, lexicon }: Scene, from: number): Match<Comparison> | null {
  const match = lexicon.comparatorsBefore.before(pieces, from);
  if (match !== null || !isHyphen(pieceAt(pieces, from - 1))) return match;
  const joined = lexicon.comparatorsBefore.before(pieces, from - 1);
  return joined !== null && pieces[joined.from]!.lower === 'sub' ? joined : null;
}

/** The word nearest to the number decides; a hedge farther off still hedges (`at least about 40`). */
function compare(mention: Mention, comparator: Mention['comparator'], hedged: boolean): void {
  if (mention.comparator === '=' || (mention.comparator === '~' && comparator !== '=')) mention.comparator = comparator;
  mention.hedged ||= hedged;
}

/** `over the past`, `the one about 40 apples`: `over` and `about` compare only where a number follows at once, which the caller saw. `up to 40` is none after `adding`. */
function isComparator(scene: Scene, mention: Mention, from: number, to: number): boolean {
  const word = lowerAt(scene, to - 1);
  if (mention.excluded !== null) return false;
  if (word === 'under' || word === 'over' || word === 'about') return lowerAt(scene, from - 1) !== 'turned';
  if (word === 'near') return lowerAt(scene, from - 1) !== 'the';
  return word !== '>' || !closesTag(scene, to - 1);
}

/** The longest tag that is told from a sign. */
const LONGEST_TAG = 500;

/** `<b>5</b>`, `-> 5`: the end of a tag or of an arrow, and nothing that is greater. */
function closesTag({ text, pieces, block }: Scene, at: number): boolean {
  const { start } = pieces[at]!;
  if (start > block && /[-=>]/.test(text[start - 1]!)) return true;
  for (let n = start - 1; n >= Math.max(block, start - LONGEST_TAG); n--) {
    if (text[n] === '>') return false;
    if (text[n] === '<') return /[a-z/!]/i.test(text[n + 1]!);
  }
  return false;
}

/** `under the age of 5`: the words between bound the age alone. */
function takeOverAge(scene: Scene, mention: Mention): void {
  const { from } = mention;
  if (mention.kind !== 'age' || lowerAt(scene, from - 1) !== 'of' || lowerAt(scene, from - 2) !== 'age') return;
  const match = scene.lexicon.comparatorsBefore.before(
    scene.pieces,
    from - 2 - Number(lowerAt(scene, from - 3) === 'the'),
  );
  if (!match) return;
  compare(mention, match.entry.comparator, match.entry.hedged);
  mention.from = match.from;
}

function takeAfter(scene: Scene, mention: Mention): void {
  const { pieces, lexicon } = scene;
  const at = isHyphen(pieces[mention.to]) ? mention.to + 1 : mention.to;
  const match = lexicon.comparatorsAfter.after(pieces, at) ?? afterNoun(scene, mention);
  if (!match || (lowerAt(scene, match.from) === 'plus' && !touches(pieces[match.from - 1], pieces[match.from]))) return;
  const next = lowerAt(scene, match.to);
  if (isDigitsAt(scene, match.to) || next === 'or' || next === 'and' || opensNext(scene, match)) return;
  compare(mention, match.entry.comparator, match.entry.hedged);
  if (match.from === at) mention.to = match.to;
}

/** `a hundred years, give or take ten`: the words before another number are its own. */
const opensNext = (scene: Scene, { to }: Match<Comparison>): boolean => mentionAt(scene, to, isOpen) !== undefined;

/** `40 villages at least`: behind a counted noun, which the row's text leaves out, so the words stay out too. */
function afterNoun({ pieces, lexicon }: Scene, { head }: Mention): Match<Comparison> | null {
  if (head === null) return null;
  const match = lexicon.comparatorsAfter.after(pieces, pieces[head + 1]?.text === ',' ? head + 2 : head + 1);
  return match && match.to - match.from > 1 ? match : null;
}

/** `40+ villages`, `$40+`: the sign may stand before the unit, inside the row already. */
function takePlus(scene: Scene, mention: Mention): void {
  const last = mention.range?.last ?? mention.numeral;
  const end = afterPlus(scene.pieces, last.to);
  if (end === last.to) return;
  const odd = lowerAt(scene, end - 1) === 'odd';
  compare(mention, odd ? '~' : '>=', odd);
}

/** `more than 100 kilometres (60 miles)`: the same amount in another unit is bounded alike. */
function takeFromConversion(scene: Scene, mention: Mention, before: Mention | undefined): void {
  if (
    !before ||
    mention.comparator !== '=' ||
    before.comparator === '=' ||
    before.kind !== mention.kind ||
    mention.kind === 'count'
  )
    return;
  if (lowerAt(scene, before.to) !== '(' || mention.from !== before.to + 1) return;
  mention.comparator = before.comparator;
  mention.hedged = before.hedged;
}
