import { type Piece, pieceAt } from './pieces.ts';
import type { Scene } from './scene.ts';

/** `+44 20 7946 0958`, `(202) 555-0100`, `555-0100`: runs of digits joined by blanks and hyphens that are too long for a number. */
export function isInPhone(scene: Scene, at: number): boolean {
  if (!mayRun(scene, at)) return false;
  const run = digitRun(scene, at);
  return run !== null && PHONE.test(run.replace(/^\((?=[^)]*$)|(?<=^[^(]*)\)$|^\((.*)\)$/g, '$1'));
}
const PHONE = /^(?:\+?\d{1,3}[ -]?)?(?:\(?\d{2,5}\)?[ -])\d{3,4}[ -]?\d{3,4}$|^\d{3}-\d{4}$|^\+\d[\d ()-]{6,}$/;

/** A quick no for most numbers: neither neighbour opens as a part of a phone number does. */
const mayRun = ({ pieces }: Scene, at: number): boolean =>
  opensPart(pieceAt(pieces, at - 1)) || opensPart(pieceAt(pieces, at + 1));
function opensPart(piece: Piece | undefined): boolean {
  const code = piece === undefined ? 0 : piece.text.charCodeAt(0);
  return code >= 0x28 && code <= 0x39;
}

/** Pieces of a phone number on either side of one. */
const MOST = 8;

function digitRun({ pieces, text }: Scene, at: number): string | null {
  let from = at;
  let to = at + 1;
  while (at - from < MOST && from > 0 && isPart(pieces[from - 1]!) && isNext(pieces, from)) from--;
  while (to - at < MOST && to < pieces.length && isPart(pieces[to]!) && isNext(pieces, to)) to++;
  if (to - from < 3 || !mayBePhone(pieces[from]!.text, pieces[to - 1]!.text)) return null;
  return text.slice(pieces[from]!.start, pieces[to - 1]!.end);
}

const isNext = (pieces: readonly Piece[], at: number): boolean => pieces[at]!.start - pieces[at - 1]!.end <= 1;

/** Digits, brackets, plus and hyphen alone. */
function isPart({ text }: Piece): boolean {
  for (let n = 0; n < text.length; n++) {
    const code = text.charCodeAt(n);
    if ((code < 0x30 || code > 0x39) && code !== 0x28 && code !== 0x29 && code !== 0x2b && code !== 0x2d) return false;
  }
  return true;
}

/** Ends with three digits or more or a bracket, or opens with the sign of a country's code, perhaps in a bracket. */
const mayBePhone = (first: string, last: string): boolean =>
  last.length >= 3 || last === ')' || first.startsWith('+') || first.startsWith('(');
