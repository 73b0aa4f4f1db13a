import { LETTER } from '../text/token-shape.ts';
import { exclude, hasUnit, isOpen, type Mention } from './mention.ts';
import { isHyphen, type Piece, pieceAt, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

/** After the units: what is left of digits joined to letters. */
export function findJoinedLabels(scene: Scene): void {
  for (const mention of scene.mentions)
    if (isOpen(mention) && isGluedRight(scene, mention)) exclude(mention, 'label', 'glued');
}

/** Letters joined to the right that measure nothing: `3D`, `1080p`, `4x4`, `3M`; `24/7`; the age group of `under-21s`. */
const isGluedRight = ({ pieces }: Scene, mention: Mention): boolean => {
  const { numeral } = mention;
  if (numeral.form !== 'digits' || hasUnit(mention)) return isAgeGroup(pieces, mention);
  if (isAlways(pieces, numeral.from) || isAlways(pieces, numeral.from - 2)) return true;
  if (isScreen(pieces, mention)) return true;
  const next = pieceAt(pieces, numeral.to);
  return (
    touches(pieces[numeral.to - 1], next) &&
    (next!.shape & LETTER) !== 0 &&
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
