import { type LabelRule, measuredAfter } from './label-rule.ts';
import { opensCapital, opensDigit } from './letters.ts';
import { lowerAt } from './line.ts';
import type { Mention } from './mention.ts';
import type { Scene } from './scene.ts';

/** `Fortune 500 firms`, `the S&P 500` */
export const isNamed: LabelRule = ({ pieces, lexicon }, { from, numeral }) =>
  lexicon.labelsBefore.before(pieces, from)?.entry === 'name' &&
  numeral.scale.n === 1n &&
  lexicon.unitsAfter.after(pieces, numeral.to)?.entry.kind !== 'money';

/** `Section 427`, `Sections 4 and 5`, `No. 10`; not `Game 6 minutes` but for the cue's own habit. */
export const isCued: LabelRule = (scene, mention, before) => {
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

/** `49 Zorro Ranch Road`, `9 E 71st St`, `the 90049 ZIP Code`: a few capitals, then a street. */
export const isAddress: LabelRule = (scene, { numeral }) => {
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
