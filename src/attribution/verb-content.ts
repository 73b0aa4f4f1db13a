import type { Token } from '../core/layers.ts';
import { tagAt, textAt } from '../text/token-at.ts';
import { contentAfter, contentEnd, startsClause } from './contents.ts';
import { CLAUSE, INFINITIVE, OBJECT, THAT } from './cues.ts';
import { QUOTED } from './statement.ts';
import { hasMarks, holdsTag, holdsWord, type Verb } from './verb.ts';
import { isFiniteVerb, type Range } from './word-classes.ts';

/** What follows a verb as said. */
export interface VerbContent extends Range {
  /** No `that`, colon or marks show it, and the verb takes no clause by itself: `criticised the bridge`. */
  bare: boolean;
}

/** Acts that name whom they address before what they say: `warned voters that`. */
const ADDRESSES = new Set(['tell', 'warn', 'promise', 'ask', 'demand']);

/**
 * What follows the verb: `Adams said that …`, `Adams said, “…”`, `Adams called it “…”`.
 * @param nearer participles that take what is said rather than a cue before them: `The film closes with footage of Adams saying, “…”`.
 */
export function contentBehind(verb: Verb, nearer: ReadonlySet<string>): VerbContent | null {
  const { tokens, cue, words, infinitive, not } = verb;
  const clausal = (cue.takes & (CLAUSE | THAT)) !== 0;
  const next = contentAfter(tokens, words.to, ADDRESSES.has(cue.act), clausal);
  if (!next || !accepts(verb, next.explicit, next.from)) return null;
  if (holdsWord(tokens, words.to, next.from, nearer)) return null;
  const bare = !next.explicit && (cue.takes & CLAUSE) === 0;
  if (bare && (not || hasModal(verb))) return null;
  if (!next.explicit && infinitive && !hasMarks(verb, next.from)) return null;
  if (tokens[next.from]!.tag === 'TO' && (not || hasModal(verb))) return null; // "won't encourage people to"
  const to = contentEnd(tokens, next.from, bare);
  if (to <= next.from || (to - next.from === 1 && tokens[next.from]!.tag === 'PRP')) return null;
  return { from: next.from, to, bare };
}

/** `Adams, who said it would cut jobs, [will close]`: a relative clause behind a comma ends before the verb of the one around it. */
export function withinRelative(tokens: readonly Token[], { from: who }: Range, { from, to }: Range): Range {
  if (textAt(tokens, who - 1) !== ',') return { from, to };
  for (let at = from + 1; at + 1 < to; at++)
    if (tokens[at]!.text === ',' && opensVerb(tagAt(tokens, at + 1))) return { from, to: at };
  return { from, to };
}

const opensVerb = (tag: string): boolean => tag === 'MD' || isFiniteVerb(tag);

const hasModal = ({ tokens, start, words }: Verb): boolean => holdsTag(tokens, start, words.from, 'MD');

function accepts(verb: Verb, explicit: boolean, from: number): boolean {
  const { tokens, cue } = verb;
  if (tagAt(tokens, from) === 'TO') return (cue.takes & INFINITIVE) !== 0 || (explicit && ADDRESSES.has(cue.act));
  if ((cue.takes & OBJECT) !== 0) return true;
  if ((cue.takes & CLAUSE) !== 0) return explicit || startsClause(tokens, from) || hasMarks(verb, from);
  return explicit && ((cue.takes & THAT) !== 0 || tagAt(tokens, from) === QUOTED);
}
