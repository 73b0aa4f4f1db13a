import type { Mention } from './mention.ts';
import { isDigits, type Piece, pieceAt, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

/** `ID.3`, `FHC/ABJ/03`, `a 401(k) plan`, `802.11ac`, `1920 x 1080`: digits that are part of a key, a clause of a law or a standard. */
export function isKeyPart(scene: Scene, { numeral: { from, to, form } }: Mention): boolean {
  if (form !== 'digits') return false;
  return (
    isResolution(scene, from, to) ||
    followsCapitals(scene.pieces, from) ||
    hasLetter(scene.pieces, to) ||
    scene.lexicon.counting.standard.at(scene, from)
  );
}

/** `1920 x 1080`; `11 x 14 inches` are lengths. */
function isResolution({ pieces, lexicon }: Scene, from: number, to: number): boolean {
  const isLast = isTimes(pieces, from - 1) && isDigits(pieceAt(pieces, from - 2));
  const isFirst = isTimes(pieces, to) && isDigits(pieceAt(pieces, to + 1));
  return (isLast || isFirst) && lexicon.unitsAfter.after(pieces, isFirst ? to + 2 : to) === null;
}

const isTimes = (pieces: readonly Piece[], at: number): boolean => /^[x×]$/.test(pieceAt(pieces, at)?.text ?? '');

function followsCapitals(pieces: readonly Piece[], from: number): boolean {
  const joint = pieceAt(pieces, from - 1);
  if (joint === undefined || (joint.text !== '.' && joint.text !== '/') || !touches(joint, pieces[from])) return false;
  const before = pieceAt(pieces, from - 2);
  return touches(before, joint) && /^\p{Lu}{2,}$/u.test(before!.text);
}

/** A single letter in brackets, joined. */
const hasLetter = (pieces: readonly Piece[], to: number): boolean =>
  pieces[to]?.text === '(' &&
  touches(pieces[to - 1], pieces[to]) &&
  /^[a-z]$/i.test(pieces[to + 1]?.text ?? '') &&
  pieces[to + 2]?.text === ')' &&
  touches(pieces[to], pieces[to + 1]);
