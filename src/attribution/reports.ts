import type { Token } from '../core/layers.ts';
import { isCapital } from './capitals.ts';
import {
  behindAddressee,
  behindTime,
  CONTENT,
  contentAfter,
  contentEnd,
  isEmpty,
  startsClause,
  withoutTail,
} from './contents.ts';
import { type Cue, type CueLexicon, cueAt } from './cues.ts';
import { QUOTED } from './statements.ts';
import { clauseSubject, type Range, type Subject, subjectAfter, subjectBefore, verbStart } from './subjects.ts';

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
  /** How it was read. */
  rule: string;
}

/** How far back a subject is looked for; keeps the work for each cue bounded. */
const BACK = 120;
/** The longest source behind `according to`. */
const SOURCE = 60;

/** @returns the reports of a statement, in the order of their cues. */
export function findReports(tokens: readonly Token[], lexicon: CueLexicon): Report[] {
  const reports: Report[] = [];
  let floor = 0;
  for (let at = 0; at < tokens.length; at++) {
    const found = cueAt(tokens, at, lexicon);
    if (!found || (at > 0 && isCapital(tokens[at]!))) continue;
    const range = { from: at, to: at + found.length };
    const report = read(tokens, range, found.cue, Math.max(floor, at - BACK), reports);
    if (!report) continue;
    reports.push(report);
    floor = report.words.to;
    at = Math.max(at, report.words.to - 1);
  }
  return reports;
}

function read(
  tokens: readonly Token[],
  words: Range,
  cue: Cue,
  floor: number,
  before: readonly Report[],
): Report | null {
  if (cue.kind === 'preposition') return accordingTo(tokens, words, cue);
  if (cue.kind === 'impersonal') return impersonal(tokens, words, cue);
  if (cue.kind === 'adverb') return adverbial(tokens, words, cue);
  if (cue.kind === 'noun') return nominal(tokens, words, cue, floor);
  return verbal(tokens, words, cue, floor, before);
}

const DAY = /^(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/;
const BE = /^(?:is|are|was|were|be|been|being|'s|’s)$/;
const NOT = /^(?:not|n't|n’t|never)$/;

function verbal(
  tokens: readonly Token[],
  words: Range,
  cue: Cue,
  floor: number,
  before: readonly Report[],
): Report | null {
  const head = tokens[words.from]!;
  if (!isVerbHere(tokens, words.from) || tokens[words.from - 1]?.lower === 'without') return null;
  const start = verbStart(tokens, words.from, floor);
  const group = tokens.slice(start, words.from);
  const negated = cue.stance === 'denies' || group.some(({ lower }) => NOT.test(lower));
  const make = (subject: Subject | null, contents: Range[], rule: string): Report | null =>
    contents.length > 0 ? { cue, words, subject, contents, negated, rule } : null;

  const inverted = invertedSubject(tokens, words, start);
  if (inverted) {
    const content = pieceBefore(tokens, start, floor, before);
    const behind = behindTime(tokens, inverted.to);
    return make(inverted, [...content, ...pieceBehind(tokens, behind)], 'quotes/inverted');
  }
  if (isPassive(group, head)) return passive(tokens, words, cue, floor, negated);
  const participle = head.tag === 'VBG' && !group.some(({ lower }) => BE.test(lower));
  const infinitive = group.some(({ tag }) => tag === 'TO');
  const own = participle
    ? besideParticiple(tokens, start, floor)
    : infinitive
      ? null
      : subjectBefore(tokens, start, floor);
  const dependent = participle || infinitive || start === floor || tokens[start - 1]!.tag === 'CC';
  const subject = own ?? (dependent ? matrixSubject(tokens, start, words.to, before) : null);
  const tells = cue.act === 'tell';
  if (own && !participle) {
    const content = pieceBefore(tokens, own.from, floor, before);
    const after = behindTime(tokens, tells ? behindAddressee(tokens, words.to) : words.to);
    if (content.length > 0 && isEmpty(tokens, after))
      return make(own, [...content, ...pieceBehind(tokens, after)], 'quotes/after');
  }
  const clausal = cue.takes.has('clause') || cue.takes.has('that');
  const next = contentAfter(tokens, words.to, tells, clausal);
  if (!next || !accepts(cue, next.explicit, tokens, next.from)) return null;
  if (infinitive && !next.explicit) return null;
  if (!next.explicit && (subject?.relative || negated) && !cue.takes.has('clause')) return null;
  const object = !next.explicit && !cue.takes.has('clause');
  const to = contentEnd(tokens, next.from, object);
  return to > next.from ? make(subject, [{ from: next.from, to }], 'quotes/before') : null;
}

/** `footage of Clinton asking`: a name or a pronoun right before a participle is its subject. */
function besideParticiple(tokens: readonly Token[], start: number, floor: number): Subject | null {
  if (!/^(?:NNP|NNPS|PRP)$/.test(tokens[start - 1]?.tag ?? '')) return null;
  let from = start - 1;
  while (from > floor && tokens[from - 1]!.tag.startsWith('NNP')) from--;
  return { from, to: start };
}

/** Of a participle, an infinitive or a second verb: the subject of its clause, or of the one behind (`After saying so, she left`). */
function matrixSubject(
  tokens: readonly Token[],
  start: number,
  behind: number,
  before: readonly Report[],
): Subject | null {
  const left = clauseSubject(tokens, Math.max(0, start - BACK), start) ?? before.at(-1)?.subject;
  if (left) return left;
  for (let at = behind; at < tokens.length && at < behind + BACK; at++)
    if (tokens[at]!.text === ',' || tokens[at]!.tag === QUOTED) {
      const subject = subjectAfter(tokens, at + 1);
      if (subject && /^(?:VB[DPZ]|MD)$/.test(tokens[subject.to]?.tag ?? '')) return subject;
    }
  return null;
}

/** Whether a form that may be a noun (`the report`, `claims of`) stands here as a verb. */
function isVerbHere(tokens: readonly Token[], at: number): boolean {
  const { tag, lower } = tokens[at]!;
  if (tokens[at - 1]?.tag === QUOTED || (tokens[at - 1]?.text === ',' && tokens[at - 2]?.tag === QUOTED)) return true;
  const before = tokens[at - 1]?.tag ?? '';
  if (tag === 'VB' || tag === 'VBN' || tag === 'VBG') return !/^(?:DT|JJ|PRP\$|POS)$/.test(before);
  if (tag.startsWith('VB')) return before !== 'JJ' || tag !== 'VBP';
  return (
    /(?:said|says|told)$/.test(lower) ||
    (tag !== 'NN' && tag !== 'NNS' && tag !== 'JJ' && !tag.startsWith('NNP') && lower.endsWith('ed'))
  );
}

function accepts(cue: Cue, explicit: boolean, tokens: readonly Token[], from: number): boolean {
  if (tokens[from]?.tag === 'TO') return cue.takes.has('infinitive');
  if (cue.takes.has('object')) return true;
  if (cue.takes.has('clause')) return explicit || startsClause(tokens, from) || hasMarks(tokens, from);
  return explicit && (cue.takes.has('that') || tokens[from]?.tag === QUOTED);
}

/** How far behind a cue marks may open that it still takes: `said the bridge was “a trap”`. */
const MARKS_WITHIN = 30;
function hasMarks(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length && at < from + MARKS_WITHIN; at++) if (tokens[at]!.tag === QUOTED) return true;
  return false;
}

/** `“…,” said Khoramabadi`: right behind marks or a comma, before a noun phrase, with no subject of its own. */
function invertedSubject(tokens: readonly Token[], words: Range, start: number): Subject | null {
  const before = tokens[start - 1];
  if (start !== words.from) return null;
  if (before === undefined) return tokens[words.from]!.tag === 'VBD' ? subjectAfter(tokens, words.to) : null; // "Said Ellis: …"
  if (before.tag !== QUOTED && !(before.text === ',' && start >= 2)) return null;
  if (!/^(?:VBD|VBZ|VBN|VBP|VB|NNS|NN)$/.test(tokens[words.from]!.tag)) return null;
  const subject = subjectAfter(tokens, words.to);
  if (
    !subject ||
    DAY.test(tokens[subject.from]!.lower) ||
    (before.text === ',' && tokens[start - 2]!.tag !== QUOTED && !isEmpty(tokens, subject.to))
  )
    return null;
  return tokens[subject.from]!.lower === 'that' ? null : subject;
}

/** The content before a subject or an inverted cue: what the comma or the marks close. */
function pieceBefore(tokens: readonly Token[], end: number, floor: number, before: readonly Report[]): Range[] {
  const mark = tokens[end - 1];
  if (!mark || (mark.text !== ',' && mark.tag !== QUOTED && !/^[—–―]$/.test(mark.text))) return [];
  const from = before.length > 0 ? behindClause(tokens, floor, end) : 0;
  const to = withoutTail(tokens, from, end);
  if (to <= from || to - from > CONTENT) return [];
  if (
    mark.tag !== QUOTED &&
    !tokens.slice(from, to).some(({ tag }) => /^(?:VB[DPZN]?|MD)$/.test(tag) || tag === QUOTED)
  )
    return [];
  return [{ from, to }];
}

/** Holds a verb of its own, or marks: unlike `In Ohio, he said`. */
function isClause(tokens: readonly Token[], from: number, to: number): boolean {
  if (/^(?:IN|TO|VBG|WRB)$/.test(tokens[from]!.tag) || tokens[from]!.lower === 'to') return false;
  for (let at = from; at < to; at++) if (/^(?:VB[DPZ]|MD|QUOTED)$/.test(tokens[at]!.tag)) return true;
  return false;
}

/** Only leads to what is said: `To answer the question, he writes, “…”`. */
const isLead = (tokens: readonly Token[], { from, to }: Range): boolean =>
  /^(?:IN|TO|VBG|WRB|RB)$/.test(tokens[from]!.tag) && !tokens.slice(from, to).some(({ tag }) => tag === QUOTED);

/** Behind the first comma or marks after another report. */
function behindClause(tokens: readonly Token[], floor: number, end: number): number {
  for (let at = floor; at < end - 1; at++) {
    if (tokens[at]!.tag === QUOTED) return at;
    if (tokens[at]!.text === ',' && at + 1 < end) return /^(?:CC)$/.test(tokens[at + 1]!.tag) ? at + 2 : at + 1;
  }
  return floor;
}

/** What goes on behind `…,” he said,`. */
function pieceBehind(tokens: readonly Token[], from: number): Range[] {
  const token = tokens[from];
  if (token === undefined) return [];
  if (token.tag === QUOTED) return [{ from, to: from + 1 }];
  if (token.text !== ',' && token.text !== ':') return [];
  if (tokens[from + 1]?.tag === QUOTED) return [{ from: from + 1, to: from + 2 }];
  return [];
}

const isPassive = (group: readonly Token[], head: Token): boolean =>
  head.tag !== 'VBG' && head.tag !== 'VBZ' && group.some(({ lower }) => BE.test(lower)) && group.at(-1)?.tag !== 'TO';

/** `The plan was announced by Adams`; `40 bridges are said to be unsafe` names nobody. */
function passive(tokens: readonly Token[], words: Range, cue: Cue, floor: number, negated: boolean): Report | null {
  const start = verbStart(tokens, words.from, floor);
  if (tokens[words.to]?.lower === 'by') {
    const subject = subjectAfter(tokens, words.to + 1);
    const content = subjectBefore(tokens, start, floor);
    return subject && content ? { cue, words, subject, contents: [content], negated, rule: 'quotes/passive' } : null;
  }
  if (tokens[words.to]?.tag !== 'TO') return null;
  const content = subjectBefore(tokens, start, floor);
  const to = contentEnd(tokens, words.to, false);
  const hedged: Cue = { ...cue, stance: 'hedges' };
  return {
    cue: hedged,
    words,
    subject: null,
    contents: [...(content ? [content] : []), { from: words.to, to }],
    negated,
    rule: 'quotes/passive',
  };
}

const DONE_BY =
  /^(?:released|published|compiled|provided|collected|posted|conducted|issued|given|cited|quoted|made|prepared|gathered)$/;

/** `According to figures released by Adams, …` and `…, according to Adams`. */
function accordingTo(tokens: readonly Token[], words: Range, cue: Cue): Report | null {
  let [from, to] = [words.to, words.to];
  while (to < tokens.length && to < words.to + SOURCE && !isEmpty(tokens, to)) {
    if (DONE_BY.test(tokens[to]!.lower) && tokens[to + 1]?.lower === 'by') from = to + 2;
    to++;
  }
  const subject = sourcePhrase(tokens, from, to);
  if (!subject) return null;
  const piece = { from: clauseOpening(tokens, words.from), to: withoutTail(tokens, 0, words.from) };
  const opens =
    words.from === 0 || !tokens.slice(piece.from, piece.to).some(({ tag }) => /^(?:VB|MD|QUOTED)/.test(tag));
  const before: Range[] = opens ? [] : [piece];
  const next = tokens[subject.to]?.text === ',' ? subject.to + 1 : subject.to;
  const after = opens || tokens[subject.to]?.text === ',' ? contentEnd(tokens, next, false) : next;
  const contents = [...before, ...(after > next ? [{ from: next, to: after }] : [])].filter(
    (range) => range.to > range.from,
  );
  return contents.length > 0
    ? { cue, words: { from: words.from, to: from }, subject, contents, negated: false, rule: 'quotes/according' }
    : null;
}

/** The phrase of a source up to the comma; an apposition that a comma opens and closes belongs to it. */
function sourcePhrase(tokens: readonly Token[], from: number, to: number): Subject | null {
  for (let at = from; at < to; at++) if (/^(?:NN|PRP|DT|CD)/.test(tokens[at]!.tag)) return { from, to };
  return null;
}

const clauseOpening = (tokens: readonly Token[], end: number): number => {
  for (let at = end - 2; at > 0 && at > end - BACK; at--) if (tokens[at]!.text === ';') return at + 1;
  return Math.max(0, end - BACK);
};

/** `It is said that 40 bridges are unsafe`. */
function impersonal(tokens: readonly Token[], words: Range, cue: Cue): Report | null {
  const next = contentAfter(tokens, words.to, false, true);
  if (!next) return null;
  const to = contentEnd(tokens, next.from, false);
  return to > next.from
    ? { cue, words, subject: null, contents: [{ from: next.from, to }], negated: false, rule: 'quotes/impersonal' }
    : null;
}

/** `The bridge reportedly cost 40 million`: the whole clause. */
function adverbial(tokens: readonly Token[], words: Range, cue: Cue): Report | null {
  const to = withoutTail(tokens, 0, tokens.length);
  return to > words.to
    ? { cue, words, subject: null, contents: [{ from: words.to, to }], negated: false, rule: 'quotes/adverb' }
    : null;
}

/** `Adams’s claim that the bridge is safe`. */
function nominal(tokens: readonly Token[], words: Range, cue: Cue, floor: number): Report | null {
  if (tokens[words.to]?.lower !== 'that' || !/^(?:POS|PRP\$)$/.test(tokens[words.from - 1]?.tag ?? '')) return null;
  const owner = tokens[words.from - 1]!.tag === 'POS' ? words.from - 1 : words.from;
  const subject = owner === words.from ? { from: owner - 1, to: owner } : subjectBefore(tokens, owner, floor);
  const to = contentEnd(tokens, words.to, false);
  return subject
    ? { cue, words, subject, contents: [{ from: words.to, to }], negated: cue.stance === 'denies', rule: 'quotes/noun' }
    : null;
}
