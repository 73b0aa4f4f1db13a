import type { Token } from '../core/layers.ts';
import { tagAt, textAt, tokenAt } from '../text/token-at.ts';
import { CAPITAL } from '../text/token-shape.ts';
import { isEmpty } from './contents.ts';
import type { Cue } from './cues.ts';
import { isFiniteVerb, isNoun } from './word-classes.ts';

/**
 * Whether a verb of calling gives a name or a number, and says nothing: `a man called Adams bought`, `the plan, dubbed Nova, cost`,
 * `she called 911`; not so `the mayor called Adams a liar`.
 */
export function isNaming(tokens: readonly Token[], at: number, { act }: Cue): boolean {
  if (act !== 'call' && tokens[at]!.lower !== 'named') return false;
  const next = tokenAt(tokens, at + 1);
  if (next === undefined) return false;
  if (next.tag === 'CD') return !isNoun(tagAt(tokens, at + 2)) && !tagAt(tokens, at + 2).startsWith('JJ');
  return (next.shape & CAPITAL) !== 0 && hangsOnNoun(tokens, at) && endsName(tokens, behindName(tokens, at + 1));
}

/** Of things and kinds of people it is a participle: `a man called`, `the plan, called`; a person by name calls. */
function hangsOnNoun(tokens: readonly Token[], at: number): boolean {
  const before = tagAt(tokens, textAt(tokens, at - 1) === ',' ? at - 2 : at - 1);
  return before === 'NN' || before === 'NNS';
}

function behindName(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < tokens.length && (tokens[at]!.shape & CAPITAL) !== 0) at++;
  return at;
}

const endsName = (tokens: readonly Token[], at: number): boolean =>
  isEmpty(tokens, at) || isFiniteVerb(tagAt(tokens, at)) || tagAt(tokens, at) === 'MD' || isPreposition(tokens, at);

const isPreposition = (tokens: readonly Token[], at: number): boolean =>
  tagAt(tokens, at) === 'IN' && tokens[at]!.lower !== 'as';
