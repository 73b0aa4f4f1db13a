import type { Token } from '../core/layers.ts';
import { APOSTROPHE, QUOTE, STOP } from '../text/token-shape.ts';
import type { CueLexicon } from './cues.ts';

/** What one pass over the tokens of a sentence tells of it, as bits: most sentences have nothing to look for. */

/** A quotation mark may stand in it. */
export const HOLDS_MARKS = 1;
/** A cue may. */
export const HOLDS_CUE = 2;
/** A stop before its end may: that of an abbreviation. */
export const HOLDS_STOP = 4;

/** @returns the bits above. */
export function glanceAt(tokens: readonly Token[], cues: CueLexicon): number {
  let shapes = 0;
  let cue = 0;
  const last = tokens.length - 1;
  for (let at = 0; at < last; at++) {
    shapes |= tokens[at]!.shape;
    if (cue === 0 && cues.mayBegin(tokens, at)) cue = HOLDS_CUE;
  }
  const stop = (shapes & STOP) === 0 ? 0 : HOLDS_STOP;
  if (last >= 0) {
    shapes |= tokens[last]!.shape;
    if (cues.mayBegin(tokens, last)) cue = HOLDS_CUE;
  }
  return ((shapes & (QUOTE | APOSTROPHE)) === 0 ? 0 : HOLDS_MARKS) | stop | cue;
}
