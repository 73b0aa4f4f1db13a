import type { ExcludedReason } from '../schema/vocabulary.ts';
import { opensCapital, opensDigit } from './letters.ts';
import { lowerAt, tagAt } from './line.ts';
import { exclude, hasUnit, isOpen, type Mention } from './mention.ts';
import { isInPhone } from './phones.ts';
import { isHyphen, type Piece, pieceAt, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

/** Numbers that name, number or address a thing. */
export function findLabels(scene: Scene): void {
  let before: Mention | undefined;
  for (const mention of scene.mentions) {
    if (isOpen(mention)) findLabel(scene, mention, before);
    before = mention;
  }
}

function findLabel(scene: Scene, mention: Mention, before: Mention | undefined): void {
  for (let n = 0; n < LABEL_RULES.length; n++) {
    const { holds, reason, name } = LABEL_RULES[n]!;
    if (!holds(scene, mention, before)) continue;
    exclude(mention, reason, name);
    return;
  }
}

/** @param before the number before it in the sentence. */
type Rule = (scene: Scene, mention: Mention, before: Mention | undefined) => boolean;

/** `1. Iranian people`, `2) the borders`, `(3) the rest` where a line opens. */
const isMarker: Rule = (scene, { numeral }, before) => {
  const { pieces } = scene;
  const opens = numeral.from === 0 || (numeral.from === 1 && pieces[0]!.text === '(');
  if (before || !opens || numeral.form !== 'digits' || !/^\d{1,3}$/.test(pieces[numeral.from]!.text)) return false;
  if (!opensLine(scene)) return false;
  const after = pieces[numeral.to];
  return (
    (after?.text === '.' || after?.text === ')' || after?.text === '.)') &&
    touches(pieces[numeral.to - 1], after) &&
    (pieces.length > 2 || numeral.from === 0)
  );
};

/** Whether the sentence opens its block or a line of it. */
function opensLine({ text, pieces, block }: Scene): boolean {
  const { start } = pieces[0]!;
  if (start === block) return true;
  for (let at = start - 1; at >= block && /\s/.test(text[at]!); at--)
    if (/[\n\r\u2028\u2029]/.test(text[at]!)) return true;
  return false;
}

/** `… : (1) a ban, (2) a fine`; `(44)` after a name is an age, and a larger number a year. */
const isEnumerated: Rule = (scene, { numeral }) => {
  const { pieces } = scene;
  if (pieceAt(pieces, numeral.from - 1)?.text !== '(' || pieceAt(pieces, numeral.to)?.text !== ')') return false;
  if (!/^\d{1,2}$/.test(pieces[numeral.from]!.text)) return false;
  return (
    !/^NNP/.test(tagAt(scene, numeral.from - 2)) &&
    tagAt(scene, numeral.to + 1) !== ',' &&
    numeral.to + 1 < pieces.length
  );
};

/** `RAV4`, `CO2`, `TA-35`, `COVID-19`, `G20`: letters joined to the left. `sub-7`, `mid-20`, `minus-5` are none. */
const isGlued: Rule = (scene, { numeral, from }) => {
  const { pieces } = scene;
  const first = pieces[numeral.from]!;
  const hyphen = isHyphen(pieceAt(pieces, from - 1)) ? 1 : 0;
  const before = pieceAt(pieces, from - 1 - hyphen);
  if (
    !touches(pieceAt(pieces, from - 1), first) ||
    (hyphen && !touches(before, pieceAt(pieces, from - 1))) ||
    !before ||
    scene.lexicon.moneyBefore.before(pieces, from)
  )
    return false;
  return (
    /\p{L}$/u.test(before.text) &&
    (hyphen === 0
      ? numeral.form !== 'ordinal'
      : (/\p{Lu}/u.test(before.text) || before.lower === 'last') &&
        !/^(?:Mid|Sub|Pre|Post|Minus|Under|Over|Early|Late)$/.test(before.text) &&
        !scene.numerals.opens(before.lower))
  );
};

/** The 2 of `3888-2` and of `555-0100`, the 90 of `728 x 90` without a unit: digits joined to digits that name. */
const isKey: Rule = (scene, mention) => {
  const { pieces } = scene;
  const { numeral } = mention;
  if (numeral.form === 'code') return true;
  const first = pieces[numeral.from]!;
  if (first.text.length >= LONG && /^\d+$/.test(first.text) && numeral.scale.n === 1n && !measuredAfter(scene, mention))
    return true;
  const before = pieceAt(pieces, numeral.from - 1);
  return touches(before, first) && KEY_JOINTS.has(before!.text);
};
/** No amount has so many digits without a mark. */
const LONG = 8;
const KEY_JOINTS = new Set(['@', '#', '_', '=', '&']);

/** `a 3-in-1 charger` */
const isManyInOne: Rule = ({ pieces }, { numeral: { from } }) => isInOne(pieces, from) || isInOne(pieces, from - 4);
const isInOne = (pieces: readonly Piece[], at: number) =>
  isHyphen(pieceAt(pieces, at + 1)) &&
  pieceAt(pieces, at + 2)?.lower === 'in' &&
  isHyphen(pieces[at + 3]) &&
  /^(?:1|one)$/.test(pieces[at + 4]?.lower ?? '') &&
  !/^(?:1|one)$/.test(pieceAt(pieces, at)?.lower ?? '');

const isPhone: Rule = (scene, { numeral }) => isInPhone(scene, numeral.from);

/** `Section 427`, `Sections 4 and 5`, `No. 10`; not `Game 6 minutes` but for the cue's own habit. */
const isCued: Rule = (scene, mention, before) => {
  if (mention.numeral.scale.n !== 1n) return false;
  const { pieces, lexicon } = scene;
  if (lexicon.labelsBefore.before(pieces, mention.from))
    return !measuredAfter(scene, mention) || isOfKind(scene, mention);
  return (
    before?.rule === 'cue' &&
    before.numeral.to === mention.from - 1 &&
    LIST_LINKS.has(lowerAt(scene, mention.from - 1)) &&
    !measuredAfter(scene, mention)
  );
};
/** `level 2 chargers`, `type 2 diabetics`: the kind of what follows, not its number. */
const isOfKind = (scene: Scene, { from, to, numeral }: Mention): boolean =>
  scene.lexicon.counting.kind.at(scene, from - 1) &&
  /^\d$/.test(scene.pieces[numeral.from]!.text) &&
  scene.lexicon.unitsAfter.after(scene.pieces, to) === null;
const LIST_LINKS = new Set(['and', 'to', ',', 'or', '-', '–', '&']);
const measuredAfter = (scene: Scene, { numeral }: Mention) =>
  scene.lexicon.unitsAfter.after(scene.pieces, numeral.to) !== null || tagAt(scene, numeral.to) === 'NNS';

/** `49 Zorro Ranch Road`, `9 E 71st St`, `the 90049 ZIP Code`: a few capitals, then a street. */
const isAddress: Rule = (scene, { numeral }) => {
  if (numeral.form !== 'digits' && numeral.form !== 'ordinal') return false;
  const { labelsAfter, mayLabel } = scene.lexicon;
  const end = Math.min(numeral.to + ADDRESS_WORDS, scene.pieces.length);
  for (let at = numeral.to; at < end; at++) {
    const piece = scene.pieces[at]!;
    if (mayLabel.mayHold(piece) && labelsAfter.has(piece.text)) return at > numeral.to || ADDRESS_NEXT.test(piece.text);
    if (!opensCapital(piece.text) && !opensDigit(piece.text) && !WITHIN_ADDRESS.has(piece.text)) return false;
  }
  return false;
};
const WITHIN_ADDRESS = new Set(['st', 'nd', 'rd', 'th', '.', '-']);
const ADDRESS_WORDS = 6;
const ADDRESS_NEXT = /^(?:zip|postcode|Ave|St)/i;

/** `Avenue Foch 22`-like addresses need a place; `5G networks` name a generation. */
const isGeneration: Rule = ({ pieces }, { numeral: { form, from, to } }) => {
  const next = pieceAt(pieces, to);
  return (
    next?.text === 'G' &&
    form === 'digits' &&
    /^[1-6](?:\.\d)?$/.test(pieces[from]!.text) &&
    touches(pieces[to - 1], next)
  );
};

/** Letters joined to the right that measure nothing: `3D`, `1080p`, `4x4`, `3M`; `24/7`; the age group of `under-21s`. */
const isGluedRight = ({ pieces }: Scene, mention: Mention): boolean => {
  const { numeral } = mention;
  const [last, next] = [pieces[numeral.to - 1], pieces[numeral.to]];
  if (numeral.form !== 'digits' || hasUnit(mention)) return isAgeGroup(pieces, mention);
  if (isAlways(pieces, numeral.from) || isAlways(pieces, numeral.from - 2)) return true;
  if (isScreen(pieces, mention)) return true;
  return (
    touches(last, next) &&
    /^\p{L}/u.test(next!.text) &&
    !/^(?:s|x|fold|plus)$/.test(next!.lower) &&
    numeral.to - numeral.from === 1
  );
};
const isAlways = (pieces: readonly Piece[], at: number) =>
  pieceAt(pieces, at)?.text === '24' && pieces[at + 1]?.text === '/' && pieces[at + 2]?.text === '7';
/** `a 4K television`: a capital K before a noun in the singular names a format. */
const isScreen = (pieces: readonly Piece[], { numeral: { from, to } }: Mention) =>
  pieces[to - 1]?.text === 'K' &&
  to - from === 2 &&
  /^\d$/.test(pieces[from]!.text) &&
  !/^(?:NNS|\$|CD)$/.test(pieces[to]?.tag ?? '');
const isAgeGroup = (pieces: readonly Piece[], { numeral: { from, to, form } }: Mention) =>
  form === 'digits' &&
  isHyphen(pieceAt(pieces, from - 1)) &&
  /^(?:under|over)$/.test(pieceAt(pieces, from - 2)?.lower ?? '') &&
  pieces[to]?.lower === 's';

/** `Fortune 500 firms`, `the S&P 500` */
const isNamed: Rule = ({ pieces, lexicon }, { from, numeral }) =>
  lexicon.labelsBefore.before(pieces, from)?.entry === 'name' &&
  numeral.scale.n === 1n &&
  lexicon.unitsAfter.after(pieces, numeral.to)?.entry.kind !== 'money';

/** In this order: the first that holds names the rule. */
const LABEL_RULES: readonly { name: string; reason: ExcludedReason; holds: Rule }[] = [
  { name: 'marker', reason: 'list_marker', holds: isMarker },
  { name: 'enumeration', reason: 'enumeration', holds: isEnumerated },
  { name: 'key', reason: 'label', holds: isKey },
  { name: 'glued', reason: 'label', holds: isGlued },
  { name: 'in-one', reason: 'label', holds: isManyInOne },
  { name: 'generation', reason: 'label', holds: isGeneration },
  { name: 'phone', reason: 'label', holds: isPhone },
  { name: 'named', reason: 'name', holds: isNamed },
  { name: 'cue', reason: 'label', holds: isCued },
  { name: 'address', reason: 'label', holds: isAddress },
];

/** After the units: what is left of digits joined to letters. */
export function findJoinedLabels(scene: Scene): void {
  for (const mention of scene.mentions)
    if (isOpen(mention) && isGluedRight(scene, mention)) exclude(mention, 'label', 'glued');
}
