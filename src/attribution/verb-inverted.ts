import { tagAt, tokenAt } from '../text/token-at.ts';
import { behindTime, isEmpty } from './contents.ts';
import { subjectAfter } from './inverted.ts';
import { endsInMarks, pieceBefore, pieceBehind, restBehind } from './pieces.ts';
import type { Report } from './report.ts';
import { QUOTED } from './statement.ts';
import type { Subject } from './subjects.ts';
import { tagsOf } from './tag-sets.ts';
import { isDayWord, made, type Verb } from './verb.ts';
import { opensName } from './word-classes.ts';

const INVERTED = tagsOf('VB VBD VBZ VBN VBP NN NNS');

/** `“…,” said Adams` and `Said Adams: “…”`: the subject follows. */
export function readInverted(verb: Verb): Report | null {
  const { tokens, words, start, floor } = verb;
  const before = tokenAt(tokens, start - 1);
  if (start !== words.from || !INVERTED.has(tokens[words.from]!.tag)) return null;
  if (before === undefined ? tokens[words.from]!.tag !== 'VBD' : before.tag !== QUOTED && before.text !== ',')
    return null;
  const subject = subjectAfter(tokens, words.to);
  if (!subject || isDayWord(tokens[subject.from]!.lower) || tokens[subject.from]!.lower === 'that') return null;
  if (before?.text === ',' && tagAt(tokens, start - 2) !== QUOTED && !isParenthesis(verb, subject)) return null;
  const after = behindTime(tokens, subject.to);
  const rest = before?.text === ',' ? restBehind(tokens, after, true) : null;
  const piece = before ? pieceBefore(tokens, start, floor, rest !== null) : null;
  const behind = rest ?? pieceBehind(tokens, after, piece !== null && endsInMarks(tokens, piece));
  return made(verb, subject, piece, behind, 'quotes/inverted');
}

/** `The ban, said Adams, is …`: between two commas, and not the verb of a noun phrase with an apposition (`Adams, of Ohio, said Monday`). */
const isParenthesis = ({ tokens, cue }: Verb, subject: Subject): boolean =>
  cue.act !== 'tell' &&
  tagAt(tokens, subject.to) !== QUOTED &&
  isEmpty(tokens, subject.to) &&
  opensName(tokens[subject.from]!.tag);
