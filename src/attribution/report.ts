import type { Cue } from './cues.ts';
import type { Subject } from './subjects.ts';
import type { Range } from './word-classes.ts';

/** One act of saying in a statement: who, by which words, what. Ranges are token indexes of the statement. */
export interface Report {
  cue: Cue;
  /** The words of the cue. */
  words: Range;
  /** Null when the statement names nobody: `it is said that`. */
  subject: Subject | null;
  /** In one or two pieces. */
  contents: Range[];
  /** `not`, or the cue, denies it. */
  negated: boolean;
  /** Nobody is quoted, the clause is only said to be so: `reportedly`, `is believed to`. */
  hearsay: boolean;
  /** How it was read. */
  rule: string;
}

/** How far back a subject is looked for; keeps the work for each cue bounded. */
export const BACK = 120;

/** Acts whose noun phrase is a topic in the words of the author, not an assertion of the source. */
export const TOPIC = new Set(['refer', 'criticise', 'question', 'praise', 'dismiss']);
