import type { Token } from '../core/layers.ts';

const FINITE: ReadonlySet<string> = new Set(['VBD', 'VBP', 'VBZ', 'MD']);
/** How many adverbs may stand between a subject and its verb. */
const ADVERBS = 3;

/**
 * A sentence says something by a finite verb. Where the tagger found none, the first word that can be one behind a noun is read
 * so: `a bath costs/NNS about $40`, `researchers looked/VBN at it`, `five countries spend/VB more`.
 * @param tokens of one sentence; the word's tag is changed in place.
 */
export function findMainVerb(tokens: Token[]): void {
  for (let n = 0; n < tokens.length; n++) if (FINITE.has(tokens[n]!.tag)) return;
  for (let n = 1; n + 1 < tokens.length; n++) {
    const tag = verbTag(tokens, n);
    if (tag === null) continue;
    tokens[n] = tagged(tokens[n]!, tag);
    return;
  }
}

function verbTag(tokens: readonly Token[], at: number): string | null {
  const { tag, lower } = tokens[at]!;
  if (tag !== 'VBN' && tag !== 'VB' && tag !== 'NNS') return null;
  let last = at - 1;
  while (last > 0 && last >= at - ADVERBS && tokens[last]!.tag === 'RB') last--;
  if (!tokens[last]!.tag.startsWith('NN')) return null;
  const isModified = last < at - 1;
  if (tag === 'VB') return 'VBP';
  if (tag === 'VBN') return (isModified || lower.endsWith('ed')) && tokens[at + 1]!.lower !== 'by' ? 'VBD' : null;
  return isModified || takesObject(tokens, at, tokens[last]!.tag) ? 'VBZ' : null;
}

/** `the bar charges $40`, `the plan aims to cut`: what no noun in the plural is followed by. */
function takesObject(tokens: readonly Token[], at: number, before: string): boolean {
  const next = tokens[at + 1]!.tag === 'RB' ? at + 2 : at + 1;
  const tag = tokens[next]?.tag ?? '';
  if (tag === '$' || tag === 'CD') return true;
  if (before === 'NNS' || before === 'NNPS') return false;
  return tag === 'DT' || tag === 'PRP$' || (tag === 'TO' && tokens[next + 1]?.tag === 'VB');
}

/** `the 5-gallon bottles/VBZ of water`, `a three-hour recorded/VBD interview`: a measure joined by a hyphen stands before a noun. */
export function asMeasured(tokens: Token[], end: number): void {
  const token = tokens[end];
  if (token?.tag === 'VBZ') tokens[end] = tagged(token, 'NNS');
  else if (token?.tag === 'VBD' && tokens[end + 1]?.tag.startsWith('NN')) tokens[end] = tagged(token, 'VBN');
}

/** A token with another tag, of the one shape that tokens have. */
export const tagged = ({ text, lower, start, end, shape }: Token, tag: string): Token => ({
  text,
  lower,
  start,
  end,
  tag,
  shape,
});
