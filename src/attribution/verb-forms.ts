import type { Token } from '../core/layers.ts';
import { tagAt, textAt } from '../text/token-at.ts';
import { isEmpty } from './contents.ts';
import { QUOTED } from './statement.ts';
import { tagsOf } from './tag-sets.ts';
import { isNoun, isProper, isVerb, opensName, setOf } from './word-classes.ts';

/** Whether a form that may be a noun (`the report`, `claims of`) stands here as a verb. */
export function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const { tag, lower } = tokens[at]!;
  const before = tagAt(tokens, at - 1);
  const behindMarks = before === QUOTED || (textAt(tokens, at - 1) === ',' && tagAt(tokens, at - 2) === QUOTED);
  if (behindMarks && (!isNoun(tag) || opensName(tagAt(tokens, at + 1)))) return true;
  if (before !== 'DT' && (lower === 'said' || lower === 'told')) return true; // "a police official said", whatever the tag of official
  if (tag === 'VB' || tag === 'VBN' || tag === 'VBG') return !BEFORE_NOUN.has(before);
  if (isVerb(tag)) return before !== 'JJ' || tag !== 'VBP';
  if (tag === 'NN' && SUBJECT_OF_BASE.has(before) && tagAt(tokens, at + 1) === 'PRP') return true; // "Adams and Brown call them"
  if (closesAttribution(tokens, at) || closesSentence(tokens, at)) return true;
  return SAID.has(lower) || (!isNoun(tag) && !tag.startsWith('JJ') && lower.endsWith('ed'));
}

const SAID = setOf('said says told');

const BEFORE_NOUN = tagsOf('DT JJ PRP$ POS');
const SUBJECT_OF_BASE = tagsOf('NNP NNPS NNS PRP');
/** `“…,” the letter read.`: the last word of the sentence, marks a few words before it, whatever the tag. */
function closesAttribution(tokens: readonly Token[], at: number): boolean {
  if (!isEmpty(tokens, at + 1)) return false;
  for (let n = at - 1; n >= 0 && n > at - 6; n--) if (tokens[n]!.tag === QUOTED) return n < at - 1;
  return false;
}

/** `…, The Harbour Journal reports.`: the last word of the sentence, nothing but a name between it and a comma. */
function closesSentence(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.tag !== 'NNS' || at + 2 < tokens.length || !isEmpty(tokens, at + 1)) return false;
  let from = at;
  while (from > 0 && from > at - 6 && isProper(tokens[from - 1]!.tag)) from--;
  if (tagAt(tokens, from - 1) === 'DT') from--;
  return from < at && textAt(tokens, from - 1) === ',' && isProper(tokens[at - 1]!.tag);
}
