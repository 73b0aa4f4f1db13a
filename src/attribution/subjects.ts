import type { Token } from '../core/layers.ts';
import { tagAt } from '../text/token-at.ts';
import { isInName, openBracket, relativeBefore, stretchStart } from './noun-stretch.ts';
import { QUOTED } from './statement.ts';
import { tagsOf } from './tag-sets.ts';
import {
  ADVERB,
  AUXILIARY,
  DAY,
  isAdverb,
  isFiniteVerb,
  isNoun,
  isOf,
  isPersonal,
  isProper,
  NOMINAL,
  OPENS_NOUN,
  OPENS_TIME,
  type Range,
  REACH,
  RELATIVE,
  setOf,
} from './word-classes.ts';

/** Who speaks, as it stands beside the cue. */
export interface Subject extends Range {
  /** `, who said`: it stands for the noun phrase before it. */
  relative?: true;
}

/** The first token of the verb group that ends at `verb`, its auxiliaries and adverbs: `has also repeatedly said`. */
export function verbStart(tokens: readonly Token[], verb: number, floor: number): number {
  let at = verb;
  while (at > floor) {
    const { tag } = tokens[at - 1]!;
    if (!isAdverb(tag) && tag !== 'MD' && tag !== 'TO' && !isOf(tokens[at - 1]!, AUXILIARY | ADVERB)) break;
    at--;
  }
  while (at < verb && isAdverb(tokens[at]!.tag) && tokens[at]!.text !== tokens[at]!.lower) at++; // "Separately he said"
  return at;
}

/** @returns the noun phrase, with all that hangs on it, which ends right before `end`; null when none does. */
export function subjectBefore(tokens: readonly Token[], end: number, floor: number): Subject | null {
  if (end <= floor) return null;
  const last = tokens[end - 1]!;
  if (isOf(last, RELATIVE) && end - 2 >= floor && last.tag !== 'DT') return { from: end - 1, to: end, relative: true };
  if (last.text === ',' || last.text === ')' || last.text === '—' || last.text === '–')
    return acrossComma(tokens, end, floor);
  const from = stretchStart(tokens, end, floor);
  const found = nominal(tokens, withoutLead(tokens, { from, to: end }));
  if (found || from <= floor || !isOf(tokens[from - 1]!, RELATIVE)) return found;
  return { from: from - 1, to: from, relative: true }; // ", who in 2010 said"
}

const LEADS = tagsOf('CC RB RBR RBS UH IN WRB TO WP WP$ WDT : RP');
const CONJUNCTION = setOf('that because if while although though as after before since whether');

/** Leaves out what opens the clause before its subject: `But`, `On Monday`, `In a speech`. */
function withoutLead(tokens: readonly Token[], { from, to }: Range): Range {
  let at = from;
  while (at < to && LEADS.has(tokens[at]!.tag)) {
    const { tag, lower } = tokens[at]!;
    if ((tag !== 'IN' && tag !== 'TO') || CONJUNCTION.has(lower)) at++;
    else {
      const behind = behindPreposition(tokens, at + 1, to);
      if (behind < 0) return { from: to, to };
      at = behind;
    }
  }
  return { from: at, to };
}

/** Behind `In a speech on Monday` a new noun phrase begins where no preposition joins it: with an article, a pronoun or a name. */
function behindPreposition(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const before = tokens[at - 1]!;
    const { tag } = tokens[at]!;
    const noun = isNoun(before.tag) || before.tag === 'CD' || isPersonal(before.tag);
    if (noun && (tag === 'DT' || isPersonal(tag))) return at;
    if (noun && isProper(tag) && (!isProper(before.tag) || isOf(before, DAY))) return at;
    if ((isNoun(tag) || tag.startsWith('JJ')) && isOf(before, DAY)) return at;
  }
  return -1;
}

/** The range when it holds a noun, a pronoun or a number; of one that ends in a pronoun only that. */
export function nominal(tokens: readonly Token[], range: Range): Subject | null {
  if (range.to > range.from && tokens[range.to - 1]!.tag === 'PRP') return { from: range.to - 1, to: range.to }; // "in an interview he"
  for (let at = range.from; at < range.to; at++) if (NOMINAL.has(tokens[at]!.tag)) return range;
  return null;
}

const NO_SUBJECT = tagsOf('IN TO VBG');
/** `Boroujerdi, head of the committee, said`, `The chairman, Phil Adams, said`, `Adams (D-N.Y.) said`: up to the first noun phrase. */
function acrossComma(tokens: readonly Token[], end: number, floor: number): Subject | null {
  if (tokens[end - 1]!.text === ')') {
    const open = openBracket(tokens, end - 1, floor);
    const inner = open < 0 ? null : subjectBefore(tokens, open, floor);
    return inner ? { from: inner.from, to: end } : null;
  }
  const segments = segmentsBefore(tokens, end - 1, floor);
  const found = segments.find((segment) => !NO_SUBJECT.has(tagAt(tokens, segment.from)) && isSubject(tokens, segment));
  if (!found) return null;
  const { from } = withoutLead(tokens, found);
  const verb = finiteIn(tokens, { from, to: found.to });
  if (verb >= 0) return subjectBefore(tokens, verbStart(tokens, verb, from), from);
  return from < found.to ? { from, to: end - 1 } : null;
}

/** The stretches between commas before a position, from left to right, back to another clause's mark. */
function segmentsBefore(tokens: readonly Token[], end: number, floor: number): Range[] {
  const segments: Range[] = [];
  let to = end;
  let at = end - 1;
  for (; at >= floor && at > end - REACH; at--) {
    const { text, tag } = tokens[at]!;
    if (text !== ',' && text !== '—' && text !== '–') {
      if ((tag === QUOTED && !isInName(tokens, at)) || tag === ':' || text === ';') break;
      continue;
    }
    segments.unshift({ from: at + 1, to });
    to = at;
  }
  segments.unshift({ from: Math.max(at + 1, floor), to });
  return segments;
}

function isSubject(tokens: readonly Token[], segment: Range): boolean {
  const { from, to } = withoutLead(tokens, segment);
  return (
    from < to &&
    OPENS_NOUN.has(tokens[from]!.tag) &&
    nominal(tokens, { from, to }) !== null &&
    !isTime(tokens, { from, to })
  );
}

const isTime = (tokens: readonly Token[], { from, to }: Range): boolean =>
  to - from <= 3 && isOf(tokens[from]!, OPENS_TIME) && tokens[to - 1]!.tag !== 'NNS';

/** `a swiftly called meeting`: a participle before its noun, whatever its tag. */
export const isModifier = (tokens: readonly Token[], at: number): boolean =>
  BEFORE_MODIFIER.has(tagAt(tokens, at - 1)) || (tagAt(tokens, at - 1) === 'RB' && tagAt(tokens, at - 2) === 'DT');
const BEFORE_MODIFIER = tagsOf('DT PRP$ POS');

/** The first finite verb that hangs on no relative pronoun, or -1. */
export function finiteIn(tokens: readonly Token[], { from, to }: Range): number {
  for (let at = from; at < to; at++)
    if (
      isFiniteVerb(tokens[at]!.tag) &&
      !isModifier(tokens, at) &&
      relativeBefore(tokens, at, from) < 0 &&
      !(at > 0 && isOf(tokens[at - 1]!, RELATIVE))
    )
      return at;
  return -1;
}

/** The subject of the clause that a participle (`saying`) or a second verb (`and said`) belongs to. */
export function clauseSubject(tokens: readonly Token[], floor: number, before: number): Subject | null {
  for (let at = floor, tried = 0; at < before && tried < 4; tried++) {
    const verb = finiteIn(tokens, { from: at, to: before });
    if (verb < 0) return null;
    const subject = subjectBefore(tokens, verbStart(tokens, verb, floor), floor);
    if (subject) return subject;
    at = verb + 1;
  }
  return null;
}
