import type { Token } from '../core/layers.ts';
import { tagAt } from '../text/token-at.ts';
import { QUOTED } from './statement.ts';
import { nominal, type Subject } from './subjects.ts';
import { tagsOf } from './tag-sets.ts';
import {
  classOf,
  DAY,
  isAdverb,
  isNoun,
  isOf,
  isPersonal,
  isVerb,
  OPENS_NOUN,
  REACH,
  RELATIVE,
  SETTING,
  SUBORDINATOR,
} from './word-classes.ts';

/** @returns the noun phrase that starts at `from` (`said Khoramabadi, secretary of …`), up to a comma, a verb or a new noun phrase. */
export function subjectAfter(tokens: readonly Token[], from: number): Subject | null {
  if (!OPENS_NOUN.has(tagAt(tokens, from)) || tokens[from]!.tag === 'RB') return null;
  let at = from + 1;
  while (at < tokens.length && at < from + REACH && !endsSubject(tokens, at)) at++;
  while (at > from && (tokens[at - 1]!.tag === 'CC' || tokens[at - 1]!.tag === 'IN')) at--;
  return nominal(tokens, { from, to: at });
}

const ENDS = tagsOf('VBD VBZ VBP MD PRP WRB RB VBG TO');
/** Behind an `and`: what begins another clause. */
const opensSecond = (tag: string): boolean => isVerb(tag) || isPersonal(tag) || isAdverb(tag);

/** Whether a noun phrase behind an inverted cue ends before a token: at a mark, a verb, a setting or a new noun phrase. */
function endsSubject(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]!;
  const { tag, text } = tokens[at]!;
  if (text === ',' || text === '.' || text === ';' || tag === ':' || tag === QUOTED) return true;
  if (ENDS.has(tag)) return !isOf(before, RELATIVE);
  const word = classOf(tokens[at]!);
  if ((word & (DAY | SETTING)) !== 0 || (word & (SUBORDINATOR | RELATIVE)) === SUBORDINATOR) return true;
  if (tag === 'DT') return isNoun(before.tag) || before.tag === 'CD';
  return tag === 'CC' && opensSecond(tagAt(tokens, at + 1));
}
