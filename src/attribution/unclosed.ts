import type { Token } from '../core/layers.ts';
import { lowerAt, textAt } from '../text/token-at.ts';
import type { CueLexicon } from './cues.ts';

/** How many tokens a speaker may take between a comma and the cue. */
const SPEAKER = 8;
const TIME = /^(?:today|yesterday|later|then|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;

/**
 * Where a quotation ends whose closing mark is missing, though its sentence ends in who said it: `“It is safe, Adams said.`
 * @param from the first token behind the opening mark.
 * @returns the offset behind the comma before the speaker, or null when the sentence does not end so.
 */
export function endBeforeCue(tokens: readonly Token[], from: number, lexicon: CueLexicon): number | null {
  let end = tokens.length;
  while (end > from && /^[.”"]$/.test(tokens[end - 1]!.text)) end--;
  while (end > from && TIME.test(tokens[end - 1]!.lower)) end -= lowerAt(tokens, end - 2) === 'on' ? 2 : 1;
  const comma = commaBefore(tokens, from, end);
  if (comma <= from || end - comma < 3) return null;
  const said = isSaid(tokens[end - 1]!, lexicon) ? [comma + 1, end - 1] : [comma + 2, end];
  if (said[1] === end && !isSaid(tokens[comma + 1]!, lexicon)) return null;
  return isSpeaker(tokens, said[0]!, said[1]!) ? tokens[comma]!.end : null;
}

function commaBefore(tokens: readonly Token[], from: number, end: number): number {
  let at = end - 1;
  while (at > from && at > end - SPEAKER - 2 && tokens[at]!.text !== ',') at--;
  return textAt(tokens, at) === ',' ? at : -1;
}

const isSaid = (token: Token, lexicon: CueLexicon): boolean =>
  /^VB[DZN]$/.test(token.tag) &&
  (lexicon.of(token)?.some(({ kind, act, rest }) => kind === 'verb' && act === 'say' && rest.length === 0) ?? false);

/** A pronoun of the third person, or a noun phrase without a verb. */
function isSpeaker(tokens: readonly Token[], from: number, to: number): boolean {
  if (to - from === 1 && tokens[from]!.tag === 'PRP') return /^(?:he|she|they|it)$/.test(tokens[from]!.lower);
  for (let at = from; at < to; at++) if (!/^(?:NNPS?|NNS?|DT|JJ|POS|CD|IN|\.)$/.test(tokens[at]!.tag)) return false;
  return to > from && /^NN/.test(tokens[to - 1]!.tag);
}
