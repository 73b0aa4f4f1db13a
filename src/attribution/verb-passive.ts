import { contentEnd } from './contents.ts';
import { subjectAfter } from './inverted.ts';
import type { Report } from './report.ts';
import { type Subject, subjectBefore } from './subjects.ts';
import { hasMarks, made, type Verb } from './verb.ts';

const HEARSAY = new Set(['say', 'claim', 'believe', 'estimate', 'announce']);

/** `The plan was announced by Adams`; `40 bridges are said to be unsafe` names nobody. */
export function readPassive(verb: Verb): Report | null {
  const { tokens, words, start, floor } = verb;
  const next = tokens[words.to];
  if (next?.lower === 'by') return readBy(verb);
  const isSaid = next?.tag === 'TO' || next?.lower === 'that';
  // "supposed to" is a duty, not hearsay.
  if (!isSaid || !HEARSAY.has(verb.cue.act) || tokens[words.from]!.lower === 'supposed') return null;
  const content = subjectBefore(tokens, start, floor);
  return content && readHearsay(verb, content);
}

function readBy(verb: Verb): Report | null {
  const { tokens, words, start, floor } = verb;
  const subject = subjectAfter(tokens, words.to + 1);
  const content = subject && subjectBefore(tokens, start, floor);
  if (!content) return null;
  const marks = hasMarks(verb, subject.to) ? { from: subject.to, to: contentEnd(tokens, subject.to, false) } : null;
  return made(verb, subject, content, marks, 'quotes/passive');
}

function readHearsay(verb: Verb, content: Subject): Report | null {
  const { tokens, cue, words } = verb;
  const next = tokens[words.to]!;
  const it = content.to - content.from === 1 && tokens[content.from]!.lower === 'it';
  const to = contentEnd(tokens, words.to, false);
  if (it && next.lower === 'that' && to > words.to) {
    const report = made(verb, null, { from: words.to, to }, null, 'quotes/impersonal')!;
    report.cue = { ...cue, stance: 'hedges' };
    report.words = { from: content.from, to: words.to };
    return report;
  }
  if (next.tag !== 'TO' || it) return null;
  const report = made(verb, null, { from: content.from, to }, null, 'quotes/passive')!;
  report.hearsay = true;
  return report;
}
