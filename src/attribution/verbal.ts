import type { Token } from '../core/layers.ts';
import { lowerAt, tagAt, textAt } from '../text/token-at.ts';
import { behindAddressee, behindTime, isEmpty, startsClause } from './contents.ts';
import { type Cue, wordsOf } from './cues.ts';
import { subjectAfter } from './inverted.ts';
import { isNaming } from './naming.ts';
import { isReduced, verbFollows } from './noun-stretch.ts';
import { endsInMarks, isLead, pieceBefore, pieceBehind, restBehind } from './pieces.ts';
import { BACK, type Report } from './report.ts';
import { QUOTED, type Statement } from './statement.ts';
import { clauseSubject, isModifier, type Subject, subjectBefore, verbStart } from './subjects.ts';
import { tagsOf } from './tag-sets.ts';
import { holdsTag, holdsWord, isDayWord, made, type Verb } from './verb.ts';
import { contentBehind, withinRelative } from './verb-content.ts';
import { isVerbHere } from './verb-forms.ts';
import { readInverted } from './verb-inverted.ts';
import { readPassive } from './verb-passive.ts';
import { isFiniteVerb, isProper, setOf } from './word-classes.ts';

const BE = setOf("is are was were be been being 's ’s");
const NOT = setOf("not n't n’t never");

/**
 * Reads the clause of a verb: `Adams said that …`, `“…,” Adams said`, `“…,” said Adams`, `…, saying …`.
 * @param at where the cue stands @param nearer see `contentBehind`.
 */
export function verbal(
  { tokens, quoted }: Statement,
  at: number,
  cue: Cue,
  floor: number,
  before: readonly Report[],
  nearer: ReadonlySet<string>,
): Report | null {
  if (!standsAsVerb(tokens, at) || isNaming(tokens, at, cue)) return null;
  const { tag } = tokens[at]!;
  const start = verbStart(tokens, at, floor);
  const not = holdsWord(tokens, start, at, NOT);
  const be = holdsWord(tokens, start, at, BE);
  const infinitive = holdsTag(tokens, start, at, 'TO');
  const verb: Verb = {
    tokens,
    quoted: quoted.length > 0,
    cue,
    words: wordsOf(cue, at),
    start,
    floor,
    negated: cue.stance === 'denies' || not,
    not,
    participle: tag === 'VBG' && !be,
    infinitive,
  };
  const inverted = readInverted(verb);
  if (inverted) return inverted;
  if (be && tag !== 'VBG' && tag !== 'VBZ' && !infinitive) return readPassive(verb);
  return readActive(verb, before, nearer);
}

const standsAsVerb = (tokens: readonly Token[], at: number): boolean =>
  isVerbHere(tokens, at) &&
  !isModifier(tokens, at) &&
  lowerAt(tokens, at - 1) !== 'without' &&
  !(isReduced(tokens, at) && verbFollows(tokens, at + 1));

/** Looks for a subject only where there is something that it may say. */
function readActive(verb: Verb, before: readonly Report[], nearer: ReadonlySet<string>): Report | null {
  const after = behindVerb(verb);
  const mayClose = !verb.participle && (isEmpty(verb.tokens, after) || marksBefore(verb));
  const content = contentBehind(verb, nearer);
  if (!mayClose && content === null) return null;
  const own = ownSubject(verb);
  const closing = own && mayClose ? readAfter(verb, own, after) : null;
  if (closing || content === null) return closing;
  const subject = own ?? (isDependent(verb) ? matrixSubject(verb, before) : null);
  if (subject === null && content.bare) return null; // "recently released polls", "attacking subs"
  if (!subject?.relative) return made(verb, subject, content, null, 'quotes/before');
  return content.bare
    ? null
    : made(verb, subject, withinRelative(verb.tokens, subject, content), null, 'quotes/before');
}

/** Behind the verb, whom it addresses, and when. */
const behindVerb = ({ tokens, cue, words }: Verb): number =>
  behindTime(tokens, cue.act === 'tell' ? behindAddressee(tokens, words.to) : words.to);

const marksBefore = ({ tokens, quoted, floor, start }: Verb): boolean =>
  quoted && holdsTag(tokens, floor, start, QUOTED);

function ownSubject({ tokens, start, floor, participle, infinitive }: Verb): Subject | null {
  if (infinitive) return null;
  if (!participle) return subjectBefore(tokens, start, floor);
  // "footage of Clinton asking": a name or a pronoun right before a participle is its subject.
  const before = tagAt(tokens, start - 1);
  if ((!isProper(before) && before !== 'PRP') || isDayWord(tokens[start - 1]!.lower)) return null;
  let from = start - 1;
  while (from > floor && isProper(tokens[from - 1]!.tag)) from--;
  return { from, to: start };
}

const isDependent = ({ tokens, start, floor, participle, infinitive }: Verb): boolean =>
  participle || infinitive || start === floor || tokens[start - 1]!.tag === 'CC';

/** Of a participle, an infinitive or a second verb: the subject of its clause, or of the one behind (`After saying so, she left`). */
function matrixSubject({ tokens, start, words }: Verb, before: readonly Report[]): Subject | null {
  const left = clauseSubject(tokens, Math.max(0, start - BACK), start) ?? before.at(-1)?.subject;
  if (left) return left;
  const first = start > 0 && start < BACK && !LEADS.has(tokens[0]!.tag) ? subjectAfter(tokens, 0) : null;
  if (first && first.to < start) return first;
  for (let at = words.to; at < tokens.length && at < words.to + BACK; at++) {
    if (tokens[at]!.text !== ',' && tokens[at]!.tag !== QUOTED) continue;
    const subject = subjectAfter(tokens, at + 1);
    if (subject && isFiniteVerb(tagAt(tokens, subject.to))) return subject;
  }
  return null;
}
const LEADS = tagsOf('IN VBG TO RB');

/**
 * `“…,” Adams said`, `…, Adams said.`, `…, as Adams put it`.
 * @param after as `behindVerb` tells it.
 */
function readAfter(verb: Verb, subject: Subject, after: number): Report | null {
  const { tokens, words, floor } = verb;
  const end = lowerAt(tokens, subject.from - 1) === 'as' ? subject.from - 1 : subject.from;
  const rest = textAt(tokens, end - 1) === ',' ? restBehind(tokens, after, false) : null;
  const piece = pieceBefore(tokens, end, floor, rest !== null);
  if (!piece) return null;
  const certain = endsInMarks(tokens, piece) && (tokens[piece.from]!.tag === QUOTED || !opensContent(tokens, words.to));
  if (!certain && !isEmpty(tokens, after)) return null;
  const behind = rest ?? pieceBehind(tokens, after, certain);
  return behind && !rest && isLead(tokens, piece) ? null : made(verb, subject, piece, behind, 'quotes/after');
}

/** Whether what is said follows the cue for certain: `“The Post” said that`, `“The Post” said: “…”`. */
const opensContent = (tokens: readonly Token[], from: number): boolean =>
  lowerAt(tokens, from) === 'that' ||
  tagAt(tokens, from) === QUOTED ||
  textAt(tokens, from) === ':' ||
  startsClause(tokens, from);
