import type { Token } from '../core/layers.ts';
import { QUOTED } from './statements.ts';
import { nominal, type Subject } from './subjects.ts';
import { isDay, OPENS_NOUN, REACH, RELATIVE, SETTING, SUBORDINATOR } from './word-classes.ts';

/** @returns the noun phrase that starts at `from` (`said Khoramabadi, secretary of …`), up to a comma, a verb or a new noun phrase. */
export function subjectAfter(tokens: readonly Token[], from: number): Subject | null {
  if (!OPENS_NOUN.has(tokens[from]?.tag ?? '') || tokens[from]!.tag === 'RB') return null;
  let at = from + 1;
  while (at < tokens.length && at < from + REACH && !endsSubject(tokens, at)) at++;
  while (at > from && /^(?:CC|IN)$/.test(tokens[at - 1]!.tag)) at--;
  return nominal(tokens, { from, to: at });
}

/** Whether a noun phrase behind an inverted cue ends before a token: at a mark, a verb, a setting or a new noun phrase. */
function endsSubject(tokens: readonly Token[], at: number): boolean {
  const [before, { tag, lower, text }] = [tokens[at - 1]!, tokens[at]!];
  if (text === ',' || text === '.' || text === ';' || tag === ':' || tag === QUOTED) return true;
  if (/^(?:VBD|VBZ|VBP|MD|PRP|WRB|RB|VBG|TO)$/.test(tag)) return !RELATIVE.has(before.lower);
  if (isDay(lower) || (SUBORDINATOR.has(lower) && !RELATIVE.has(lower)) || SETTING.has(lower)) return true;
  if (tag === 'DT') return /^(?:NN|CD)/.test(before.tag);
  return tag === 'CC' && /^(?:VB|PRP|RB)/.test(tokens[at + 1]?.tag ?? '');
}
