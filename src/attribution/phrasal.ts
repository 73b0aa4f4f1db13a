import type { Token } from '../core/layers.ts';
import { lowerAt, textAt, tokenAt } from '../text/token-at.ts';
import { contentAfter, contentEnd, isEmpty, withoutTail } from './contents.ts';
import type { Cue } from './cues.ts';
import { BACK, type Report } from './report.ts';
import { QUOTED } from './statement.ts';
import type { Subject } from './subjects.ts';
import { tagsOf } from './tag-sets.ts';
import { isFiniteVerb, isNoun, isPersonal, isProper, isVerb, type Range, setOf } from './word-classes.ts';

/** The longest source behind `according to`. */
const SOURCE = 60;

const DONE_BY = setOf(
  'released published compiled provided collected posted conducted issued given cited quoted made prepared gathered',
);

/** `According to figures released by Adams, …`, `…, according to Adams`, `…, according to Adams, …`. */
export function accordingTo(tokens: readonly Token[], words: Range, cue: Cue): Report | null {
  let [from, to] = [words.to, words.to];
  while (to < tokens.length && to < words.to + SOURCE && !isEmpty(tokens, to)) {
    if (lowerAt(tokens, to + 1) === 'by' && DONE_BY.has(tokens[to]!.lower)) from = to + 2;
    to++;
  }
  if (!namesSource(tokens, from, to)) return null;
  const subject: Subject = { from, to };
  const piece = { from: clauseOpening(tokens, words.from), to: withoutTail(tokens, 0, words.from) };
  const opens = !holdsVerb(tokens, piece);
  const comma = textAt(tokens, to) === ',';
  const next = comma ? to + 1 : to;
  const after = opens || comma ? contentEnd(tokens, next, false) : next;
  const contents = [...(opens ? [] : [piece]), { from: next, to: after }].filter((range) => range.to > range.from);
  if (contents.length === 0) return null;
  return {
    cue,
    words: { from: words.from, to: from },
    subject,
    contents,
    negated: false,
    hearsay: false,
    rule: 'quotes/according',
  };
}

/** Whether a phrase names something known: `the report`, `its bylaws`, and where a clause ends before it, a name: `, per Adams`. */
export function isDefinite(tokens: readonly Token[], before: number, from: number): boolean {
  const next = tokenAt(tokens, from);
  if (next === undefined) return false;
  if (next.lower === 'the' || next.tag === 'PRP$') return true;
  return isProper(next.tag) && (before === 0 || isEmpty(tokens, before - 1) || textAt(tokens, before - 1) === ',');
}

function holdsVerb(tokens: readonly Token[], { from, to }: Range): boolean {
  for (let at = from; at < to; at++) {
    const { tag } = tokens[at]!;
    if (isVerb(tag) || tag === 'MD' || tag === QUOTED) return true;
  }
  return false;
}

function namesSource(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const { tag } = tokens[at]!;
    if (isNoun(tag) || isPersonal(tag) || tag === 'DT' || tag === 'CD') return true;
  }
  return false;
}

function clauseOpening(tokens: readonly Token[], end: number): number {
  for (let at = end - 2; at > 0 && at > end - BACK; at--) if (tokens[at]!.text === ';') return at + 1;
  return Math.max(0, end - BACK);
}

/** `It is said that 40 bridges are unsafe`. */
export function impersonal(tokens: readonly Token[], words: Range, cue: Cue): Report | null {
  const next = contentAfter(tokens, words.to, false, true);
  if (!next) return null;
  const contents = [{ from: next.from, to: contentEnd(tokens, next.from, false) }];
  if (contents[0]!.to <= next.from) return null;
  return { cue, words, subject: null, contents, negated: false, hearsay: false, rule: 'quotes/impersonal' };
}

/** `The bridge reportedly cost 40 million`: what follows it in the clause. */
export function adverbial(tokens: readonly Token[], words: Range, cue: Cue): Report | null {
  const to = contentEnd(tokens, words.to, false);
  if (to <= words.to) return null;
  return {
    cue,
    words,
    subject: null,
    contents: [{ from: words.to, to }],
    negated: false,
    hearsay: true,
    rule: 'quotes/adverb',
  };
}

/** `Adams’s claim that the bridge is safe`. */
export function nominal(tokens: readonly Token[], words: Range, cue: Cue, floor: number): Report | null {
  const owner = tokenAt(tokens, words.from - 1);
  if (lowerAt(tokens, words.to) !== 'that' || !owner || words.from <= floor) return null;
  const own = owner.tag === 'PRP$' ? { from: words.from - 1, to: words.from } : null;
  const subject = owner.tag === 'POS' ? ownerBefore(tokens, words.from - 1, floor) : own;
  if (!subject) return null;
  const contents = [{ from: words.to, to: mainVerb(tokens, words.to, contentEnd(tokens, words.to, false)) }];
  return { cue, words, subject, contents, negated: cue.stance === 'denies', hearsay: false, rule: 'quotes/noun' };
}

const IN_OWNER = tagsOf('NN NNS NNP NNPS JJ JJR JJS DT PRP$ CD');
/** The noun phrase before a possessive: `Ellen Adams’s claim`. */
function ownerBefore(tokens: readonly Token[], to: number, floor: number): Subject | null {
  let from = to;
  while (from > floor && IN_OWNER.has(tokens[from - 1]!.tag)) from--;
  return from < to ? { from, to } : null;
}

const SAYS = setOf('said says think thinks thought believe believed believes know knows knew claimed claims');
const NOT_JOINED = tagsOf(', CC WDT WP WRB PRP DT EX TO : QUOTED');

/** Where the verb of the sentence follows that of the clause: `His claim that the bridge is safe [was new]`; `end` when none does. */
function mainVerb(tokens: readonly Token[], from: number, end: number): number {
  let verb = -1;
  for (let at = from + 1; at < end; at++) {
    const { tag, lower } = tokens[at]!;
    if (isFiniteVerb(tag)) {
      if (verb >= 0 && AFTER_CLAUSE.has(tokens[at - 1]!.tag)) return at;
      verb = SAYS.has(lower) ? -1 : at;
    } else if (NOT_JOINED.has(tag) && !(tag === 'DT' && follows(tokens, at, verb))) verb = -1;
  }
  return end;
}

const AFTER_CLAUSE = tagsOf('NN NNS NNP NNPS JJ CD VBN RP RB');

/** Whether a noun phrase is the object of the clause: right behind its verb or a preposition. */
const follows = (tokens: readonly Token[], at: number, verb: number): boolean =>
  verb === at - 1 || TAKES_OBJECT.has(tokens[at - 1]!.tag);
const TAKES_OBJECT = tagsOf('IN VBN VBG VB PDT');
