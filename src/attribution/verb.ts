import type { Token } from '../core/layers.ts';
import type { Cue } from './cues.ts';
import type { Report } from './report.ts';
import { QUOTED } from './statement.ts';
import type { Subject } from './subjects.ts';
import { type Range, setOf } from './word-classes.ts';

/** A cue that is a verb, with what stands around it. */
export interface Verb {
  readonly tokens: readonly Token[];
  /** Whether marked stretches stand in its statement. */
  readonly quoted: boolean;
  readonly cue: Cue;
  readonly words: Range;
  /** Where its group starts: `has also said`. */
  readonly start: number;
  /** No subject or content reaches further back: there ends another report. */
  readonly floor: number;
  readonly negated: boolean;
  /** `not` stands in its group. */
  readonly not: boolean;
  readonly participle: boolean;
  readonly infinitive: boolean;
}

/** `said [Monday]`: a day that may stand between a verb and its content. @param word in lower case. */
export const isDayWord = (word: string): boolean => DAY.has(word);
const DAY = setOf('today yesterday monday tuesday wednesday thursday friday saturday sunday');

/** Whether any of tokens [from, to) is one of the words, which are in lower case. */
export function holdsWord(tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (words.has(tokens[at]!.lower)) return true;
  return false;
}

/** The same for a part of speech. */
export function holdsTag(tokens: readonly Token[], from: number, to: number, tag: string): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.tag === tag) return true;
  return false;
}

/** How far behind a cue marks may open that it still takes: `said the bridge was “a trap”`. */
const MARKS_WITHIN = 30;
/** Whether a marked stretch stands at `from` or not far behind. */
export const hasMarks = ({ tokens, quoted }: Verb, from: number): boolean =>
  quoted && holdsTag(tokens, from, Math.min(tokens.length, from + MARKS_WITHIN), QUOTED);

/** @returns null when neither piece is there. */
export function made(
  { cue, words, negated }: Verb,
  subject: Subject | null,
  first: Range | null,
  second: Range | null,
  rule: string,
): Report | null {
  if (!first && !second) return null;
  const contents = first && second ? [first, second] : [(first ?? second)!];
  return { cue, words, subject, contents, negated, hearsay: false, rule };
}
