import type { Token } from '../core/layers.ts';
import { behindAddressee, behindTime, contentAfter, contentEnd, isEmpty, startsClause } from './contents.ts';
import type { Cue } from './cues.ts';
import { subjectAfter } from './inverted.ts';
import { isReduced, verbFollows } from './noun-stretch.ts';
import { endsInMarks, isLead, pieceBefore, pieceBehind, restBehind } from './pieces.ts';
import { BACK, type Report } from './report.ts';
import { QUOTED } from './statement.ts';
import { clauseSubject, isModifier, type Subject, subjectBefore, verbStart } from './subjects.ts';
import { isVerbHere } from './verb-forms.ts';
import { isFiniteVerb, isProper, opensName, type Range, setOf } from './word-classes.ts';

const BE = setOf("is are was were be been being 's ’s");
const NOT = setOf("not n't n’t never");
const DAY = setOf('today yesterday monday tuesday wednesday thursday friday saturday sunday');

/** A cue that is a verb, with what stands around it. */
interface Verb {
  tokens: readonly Token[];
  cue: Cue;
  words: Range;
  /** Where its group starts: `has also said`. */
  start: number;
  /** No subject or content reaches further back: there ends another report. */
  floor: number;
  negated: boolean;
  /** `not` stands in its group. */
  not: boolean;
  participle: boolean;
  infinitive: boolean;
}

/** Reads the clause of a verb: `Adams said that …`, `“…,” Adams said`, `“…,” said Adams`, `…, saying …`. */
export function verbal(
  tokens: readonly Token[],
  words: Range,
  cue: Cue,
  floor: number,
  before: readonly Report[],
): Report | null {
  const head = tokens[words.from]!;
  if (!isVerbHere(tokens, words.from) || isModifier(tokens, words.from) || tokens[words.from - 1]?.lower === 'without')
    return null;
  if (isReduced(tokens, words.from) && verbFollows(tokens, words.from + 1)) return null;
  const start = verbStart(tokens, words.from, floor);
  const not = holdsWord(tokens, start, words.from, NOT);
  const be = holdsWord(tokens, start, words.from, BE);
  const verb: Verb = {
    tokens,
    cue,
    words,
    start,
    floor,
    negated: cue.stance === 'denies' || not,
    not,
    participle: head.tag === 'VBG' && !be,
    infinitive: holdsTag(tokens, start, words.from, 'TO'),
  };
  const inverted = readInverted(verb);
  if (inverted) return inverted;
  if (be && head.tag !== 'VBG' && head.tag !== 'VBZ' && !verb.infinitive) return readPassive(verb);
  const own = ownSubject(verb);
  const after = own && !verb.participle ? readAfter(verb, own) : null;
  return after ?? readBefore(verb, own ?? (isDependent(verb) ? matrixSubject(verb, before) : null));
}

function holdsWord(tokens: readonly Token[], from: number, to: number, words: ReadonlySet<string>): boolean {
  for (let at = from; at < to; at++) if (words.has(tokens[at]!.lower)) return true;
  return false;
}

function holdsTag(tokens: readonly Token[], from: number, to: number, tag: string): boolean {
  for (let at = from; at < to; at++) if (tokens[at]!.tag === tag) return true;
  return false;
}

/** @returns null when neither piece is there. */
function made(verb: Verb, subject: Subject | null, first: Range | null, second: Range | null, rule: string) {
  if (!first && !second) return null;
  const contents = first && second ? [first, second] : [(first ?? second)!];
  return { cue: verb.cue, words: verb.words, subject, contents, negated: verb.negated, hearsay: false, rule };
}

const INVERTED = setOf('VB VBD VBZ VBN VBP NN NNS');
/** `“…,” said Adams` and `Said Adams: “…”`: the subject follows. */
function readInverted(verb: Verb): Report | null {
  const { tokens, words, start, floor } = verb;
  const before = tokens[start - 1];
  if (start !== words.from || !INVERTED.has(tokens[words.from]!.tag)) return null;
  if (before === undefined ? tokens[words.from]!.tag !== 'VBD' : before.tag !== QUOTED && before.text !== ',')
    return null;
  const subject = subjectAfter(tokens, words.to);
  if (!subject || DAY.has(tokens[subject.from]!.lower) || tokens[subject.from]!.lower === 'that') return null;
  if (before?.text === ',' && tokens[start - 2]?.tag !== QUOTED && !isParenthesis(verb, subject)) return null;
  const after = behindTime(tokens, subject.to);
  const rest = before?.text === ',' ? restBehind(tokens, after, true) : null;
  const piece = before ? pieceBefore(tokens, start, floor, rest !== null) : null;
  const behind = rest ?? pieceBehind(tokens, after, piece !== null && endsInMarks(tokens, piece));
  return made(verb, subject, piece, behind, 'quotes/inverted');
}

/** Acts that name whom they address before what they say: `warned voters that`. */
const ADDRESSES = new Set(['tell', 'warn', 'promise', 'ask', 'demand']);
/** `The ban, said Adams, is …`: between two commas, and not the verb of a noun phrase with an apposition (`Adams, of Ohio, said Monday`). */
const isParenthesis = ({ tokens, cue }: Verb, subject: Subject): boolean =>
  cue.act !== 'tell' &&
  tokens[subject.to]?.tag !== QUOTED &&
  isEmpty(tokens, subject.to) &&
  opensName(tokens[subject.from]!.tag);

const HEARSAY = new Set(['say', 'claim', 'believe', 'estimate', 'announce']);

/** `The plan was announced by Adams`; `40 bridges are said to be unsafe` names nobody. */
function readPassive(verb: Verb): Report | null {
  const { tokens, cue, words, start, floor } = verb;
  const next = tokens[words.to];
  const content = subjectBefore(tokens, start, floor);
  if (next?.lower === 'by') {
    const subject = subjectAfter(tokens, words.to + 1);
    if (!subject || !content) return null;
    const marks = hasMarks(tokens, subject.to) ? { from: subject.to, to: contentEnd(tokens, subject.to, false) } : null;
    return made(verb, subject, content, marks, 'quotes/passive');
  }
  // "supposed to" is a duty, not hearsay.
  if (!HEARSAY.has(cue.act) || !content || tokens[words.from]!.lower === 'supposed') return null;
  const it = content.to - content.from === 1 && tokens[content.from]!.lower === 'it';
  const to = contentEnd(tokens, words.to, false);
  if (it && next?.lower === 'that' && to > words.to) {
    const hedged: Cue = { ...cue, stance: 'hedges' };
    return {
      ...made(verb, null, { from: words.to, to }, null, 'quotes/impersonal')!,
      cue: hedged,
      words: { from: content.from, to: words.to },
    };
  }
  if (next?.tag !== 'TO' || it) return null;
  return { ...made(verb, null, { from: content.from, to }, null, 'quotes/passive')!, hearsay: true };
}

function ownSubject({ tokens, start, floor, participle, infinitive }: Verb): Subject | null {
  if (infinitive) return null;
  if (!participle) return subjectBefore(tokens, start, floor);
  // "footage of Clinton asking": a name or a pronoun right before a participle is its subject.
  const before = tokens[start - 1]?.tag ?? '';
  if ((!isProper(before) && before !== 'PRP') || DAY.has(tokens[start - 1]!.lower)) return null;
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
    if (subject && isFiniteVerb(tokens[subject.to]?.tag ?? '')) return subject;
  }
  return null;
}
const LEADS = setOf('IN VBG TO RB');

/** `“…,” Adams said`, `…, Adams said.`, `…, as Adams put it`. */
function readAfter(verb: Verb, subject: Subject): Report | null {
  const { tokens, words, cue, floor } = verb;
  const end = tokens[subject.from - 1]?.lower === 'as' ? subject.from - 1 : subject.from;
  const after = behindTime(tokens, cue.act === 'tell' ? behindAddressee(tokens, words.to) : words.to);
  const rest = tokens[end - 1]?.text === ',' ? restBehind(tokens, after, false) : null;
  const piece = pieceBefore(tokens, end, floor, rest !== null);
  if (!piece) return null;
  const certain = endsInMarks(tokens, piece) && (tokens[piece.from]!.tag === QUOTED || !opensContent(tokens, words.to));
  if (!certain && !isEmpty(tokens, after)) return null;
  const behind = rest ?? pieceBehind(tokens, after, certain);
  return behind && !rest && isLead(tokens, piece) ? null : made(verb, subject, piece, behind, 'quotes/after');
}

/** Whether what is said follows the cue for certain: `“The Post” said that`, `“The Post” said: “…”`. */
const opensContent = (tokens: readonly Token[], from: number): boolean =>
  tokens[from]?.lower === 'that' ||
  tokens[from]?.tag === QUOTED ||
  tokens[from]?.text === ':' ||
  startsClause(tokens, from);

/** `Adams said that …`, `Adams said, “…”`, `Adams called it “…”`. */
function readBefore(verb: Verb, subject: Subject | null): Report | null {
  const { tokens, cue, words, infinitive, not } = verb;
  const clausal = cue.takes.has('clause') || cue.takes.has('that');
  const next = contentAfter(tokens, words.to, ADDRESSES.has(cue.act), clausal);
  if (!next || !accepts(cue, next.explicit, tokens, next.from)) return null;
  if (holdsWord(tokens, words.to, next.from, SAYING)) return null;
  if (!next.explicit && !cue.takes.has('clause') && hasModal(verb)) return null;
  if (!next.explicit && infinitive && !hasMarks(tokens, next.from)) return null;
  if (tokens[next.from]!.tag === 'TO' && (not || hasModal(verb))) return null; // "won't encourage people to"
  if (!next.explicit && !cue.takes.has('clause') && (subject?.relative || not)) return null;
  const to = contentEnd(tokens, next.from, !next.explicit && !cue.takes.has('clause'));
  if (to - next.from === 1 && tokens[next.from]!.tag === 'PRP') return null;
  return to > next.from ? made(verb, subject, { from: next.from, to }, null, 'quotes/before') : null;
}

/** A cue nearer to what is said takes it: `The film closes with footage of Adams saying, “…”`. */
const SAYING = setOf('saying asking shouting declaring warning telling');

const hasModal = ({ tokens, start, words }: Verb): boolean => holdsTag(tokens, start, words.from, 'MD');

function accepts(cue: Cue, explicit: boolean, tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.tag === 'TO') return cue.takes.has('infinitive') || (explicit && ADDRESSES.has(cue.act));
  if (cue.takes.has('object')) return true;
  if (cue.takes.has('clause')) return explicit || startsClause(tokens, from) || hasMarks(tokens, from);
  return explicit && (cue.takes.has('that') || tokens[from]?.tag === QUOTED);
}

/** How far behind a cue marks may open that it still takes: `said the bridge was “a trap”`. */
const MARKS_WITHIN = 30;
function hasMarks(tokens: readonly Token[], from: number): boolean {
  return holdsTag(tokens, from, Math.min(tokens.length, from + MARKS_WITHIN), QUOTED);
}
