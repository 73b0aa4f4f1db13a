import type { LabelRule } from './label-rule.ts';
import { tagAt } from './line.ts';
import { isHyphen, type Piece, pieceAt, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

/** `1. Iranian people`, `2) the borders`, `(3) the rest` where a line opens. */
export const isMarker: LabelRule = (scene, { numeral }, before) => {
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
export const isEnumerated: LabelRule = (scene, { numeral }) => {
  const { pieces } = scene;
  if (pieceAt(pieces, numeral.from - 1)?.text !== '(' || pieceAt(pieces, numeral.to)?.text !== ')') return false;
  if (!/^\d{1,2}$/.test(pieces[numeral.from]!.text)) return false;
  return (
    !tagAt(scene, numeral.from - 2).startsWith('NNP') &&
    tagAt(scene, numeral.to + 1) !== ',' &&
    numeral.to + 1 < pieces.length
  );
};

/** `a 3-in-1 charger` */
export const isManyInOne: LabelRule = ({ pieces }, { numeral: { from } }) =>
  isInOne(pieces, from) || isInOne(pieces, from - 4);
const isInOne = (pieces: readonly Piece[], at: number) =>
  isHyphen(pieceAt(pieces, at + 1)) &&
  pieceAt(pieces, at + 2)?.lower === 'in' &&
  isHyphen(pieces[at + 3]) &&
  /^(?:1|one)$/.test(pieces[at + 4]?.lower ?? '') &&
  !/^(?:1|one)$/.test(pieceAt(pieces, at)?.lower ?? '');
