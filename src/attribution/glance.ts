import type { Token } from '../core/layers.ts';
import { APOSTROPHE, QUOTE, STOP } from '../text/token-shape.ts';
import type { CueLexicon } from './cues.ts';
import { addMarks } from './mark-characters.ts';

/** What one look at the tokens of a sentence tells: most sentences have nothing to look for, and of the others few words matter. */
export interface Glance {
  /** Indexes of the tokens that a cue may begin at. */
  readonly cues: readonly number[];
  /** Whether a stop may stand before its end: that of an abbreviation. */
  readonly stops: boolean;
}

const NO_CUES: readonly number[] = [];
const NOTHING: Glance = { cues: NO_CUES, stops: false };
const ONLY_STOPS: Glance = { cues: NO_CUES, stops: true };

const NOTABLE = QUOTE | APOSTROPHE | STOP;

/** @param marks gets the offsets of the quotation marks, in order. */
export function glanceAt(text: string, tokens: readonly Token[], lexicon: CueLexicon, marks: number[]): Glance {
  let stops = false;
  let cues: number[] | null = null;
  for (let at = lexicon.next(tokens, 0, NOTABLE); at >= 0; at = lexicon.next(tokens, at + 1, NOTABLE)) {
    const { shape } = tokens[at]!;
    if ((shape & NOTABLE) !== 0) {
      if ((shape & STOP) === 0) addMarks(text, tokens[at]!.start, tokens[at]!.end, marks);
      else if (at + 1 < tokens.length) stops = true;
    } else if (lexicon.mayBegin(tokens, at)) {
      if (cues === null) cues = [at];
      else cues.push(at);
    }
  }
  if (cues === null) return stops ? ONLY_STOPS : NOTHING;
  return { cues, stops };
}

/** The same indexes for the tokens of a statement. */
export function cuesIn(tokens: readonly Token[], lexicon: CueLexicon): readonly number[] {
  const cues: number[] = [];
  for (let at = lexicon.next(tokens, 0, 0); at >= 0; at = lexicon.next(tokens, at + 1, 0))
    if (lexicon.mayBegin(tokens, at)) cues.push(at);
  return cues;
}
