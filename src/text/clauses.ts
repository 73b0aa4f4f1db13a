import type { Token } from '../core/layers.ts';
import type { Phrases } from './phrases.ts';
import { readSubjects } from './subjects.ts';

/** What governs what in a tagged sentence, by phrases and marks alone. All positions are indexes of tokens or of phrases. */
export interface Clauses {
  /** The verb group that governs a word: the one whose subject it is in, else the nearest to its left within the clause, else the first to its right; -1 without. */
  governor(token: number): number;
  /** The noun phrase that is the subject of a verb group, by its index; -1 when there is none. */
  subject(verb: number): number;
}

const RELATIVE = new Set(['WDT', 'WP']);
const CLAUSE_MARK = new Set([';', ':', '—', '–', '.', '?', '!']);
const SUBORDINATORS = new Set('that because if while although though unless whether whereas as'.split(' '));
const JOINTS = new Set(['CC', ',', 'WRB']);

/** How many phrases a verb may stand away from what it governs; bounds the work for each question. */
const REACH = 16;
const TOKENS = 4 * REACH;

/** @param phrases of `tokens`, see `findPhrases`. */
export function readClauses(tokens: readonly Token[], phrases: Phrases): Clauses {
  const { list, of } = phrases;
  const subject = readSubjects(tokens, phrases);
  const tag = (n: number): string => tokens[n]?.tag ?? '';

  function governor(token: number): number {
    const from = firstPhraseFrom(token);
    const own = ofSubject(token, from);
    if (own >= 0) return own;
    let read = token;
    for (let n = Math.min(from, list.length - 1); n >= 0 && n > from - REACH; n--) {
      const { kind, end } = list[n]!;
      if (end > token) continue;
      if (end < token - TOKENS || parted(end, read, token)) break;
      if (kind === 'verb') return n;
      read = end;
    }
    return nextVerb(token, from);
  }

  /** The finite verb whose subject a word stands in: `[40 million users in Iran] read it`; -1 when it stands in none. */
  function ofSubject(token: number, from: number): number {
    for (let n = from; n < list.length && n < from + REACH; n++) {
      const { kind, finite, start } = list[n]!;
      if (kind !== 'verb' || !finite || start <= token) continue;
      const np = subject(n);
      const within = np >= 0 && list[np]!.start <= token && !relativeBetween(token, start);
      return within && !verbBetween(np, token) ? n : -1;
    }
    return -1;
  }

  /** Where no verb stands to the left in the clause: the first to the right, else the nearest to the left at all. */
  function nextVerb(token: number, from: number): number {
    for (let n = from; n < list.length && n < from + REACH; n++)
      if (list[n]!.kind === 'verb' && list[n]!.start > token) return n;
    for (let n = Math.min(from, list.length - 1); n >= 0 && n > from - REACH; n--)
      if (list[n]!.kind === 'verb' && list[n]!.end <= token) return n;
    return -1;
  }

  function verbBetween(np: number, token: number): boolean {
    for (let n = np + 1; n < list.length && list[n]!.start < token; n++)
      if (list[n]!.kind === 'verb' && list[n]!.finite) return true;
    return false;
  }

  function relativeBetween(from: number, to: number): boolean {
    for (let n = from; n < to && n < from + TOKENS; n++) if (RELATIVE.has(tag(n))) return true;
    return false;
  }

  function firstPhraseFrom(token: number): number {
    for (let n = token; n < tokens.length && n < token + TOKENS; n++) if (of[n]! >= 0) return of[n]!;
    return list.length;
  }

  /** Whether a clause ends in [from, until) before a word: at a stop, or a joint with a new subject and its verb behind it. */
  function parted(from: number, until: number, word: number): boolean {
    for (let n = from; n < until; n++) {
      if (CLAUSE_MARK.has(tokens[n]!.text)) return true;
      if (!JOINTS.has(tag(n)) && !SUBORDINATORS.has(tokens[n]!.lower)) continue;
      const next = tag(n) === ',' && tag(n + 1) === 'CC' ? n + 2 : n + 1;
      if (next <= word && startsClause(next, word)) return true;
    }
    return false;
  }

  /** A noun phrase and, through prepositions, a finite verb. */
  function startsClause(start: number, to: number): boolean {
    const first = of[start]!;
    if (first === undefined || first < 0 || list[first]!.kind !== 'noun') return false;
    for (let n = first + 1; n < list.length && n < first + 5; n++) {
      const joint = tag(list[n]!.start - 1);
      if (list[n]!.kind === 'verb') return list[n]!.finite && !RELATIVE.has(joint);
      if (joint === ',' || joint === 'CC') return false;
      if (joint !== 'IN' && joint !== 'TO' && list[n]!.start > to) return false;
    }
    return false;
  }

  return { governor, subject };
}
