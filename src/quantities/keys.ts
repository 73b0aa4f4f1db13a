import type { Mention } from './mention.ts';
import { type Piece, pieceAt, touches } from './pieces.ts';
import type { Scene } from './scene.ts';

/** `ID.3`, `FHC/ABJ/03`: digits that a stop or a stroke joins to capitals. */
export function isKeyPart({ pieces }: Scene, { numeral: { from, form } }: Mention): boolean {
  const joint = pieceAt(pieces, from - 1);
  if (form !== 'digits' || joint === undefined || (joint.text !== '.' && joint.text !== '/')) return false;
  return touches(joint, pieces[from]) && isCapitals(pieceAt(pieces, from - 2), joint);
}

const isCapitals = (before: Piece | undefined, joint: Piece): boolean =>
  touches(before, joint) && /^\p{Lu}{2,}$/u.test(before!.text);
