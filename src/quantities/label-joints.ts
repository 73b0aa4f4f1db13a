import { type LabelRule, measuredAfter } from './label-rule.ts';
import { isDigits, isHyphen, pieceAt, touches } from './pieces.ts';

/** `RAV4`, `CO2`, `TA-35`, `COVID-19`, `G20`: letters joined to the left. `sub-7`, `mid-20`, `minus-5` are none. */
export const isGlued: LabelRule = (scene, { numeral, from }) => {
  const { pieces } = scene;
  const last = pieceAt(pieces, from - 1);
  if (!touches(last, pieces[numeral.from])) return false;
  const hyphen = isHyphen(last) ? 1 : 0;
  const before = hyphen === 0 ? last : pieceAt(pieces, from - 2);
  if (before?.text === 'x' && isDigits(pieceAt(pieces, from - 2))) return false; // "11x14 inches"
  if (!before || (hyphen === 1 && !touches(before, last)) || scene.lexicon.moneyBefore.before(pieces, from))
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
export const isKey: LabelRule = (scene, mention) => {
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
export const LONG = 8;
const KEY_JOINTS = new Set(['@', '#', '_', '=', '&']);

/** `5G networks`: a generation, no number of them. */
export const isGeneration: LabelRule = ({ pieces }, { numeral: { form, from, to } }) => {
  const next = pieceAt(pieces, to);
  return (
    next?.text === 'G' &&
    form === 'digits' &&
    /^[1-6](?:\.\d)?$/.test(pieces[from]!.text) &&
    touches(pieces[to - 1], next)
  );
};
