import type { Token } from '../core/layers.ts';
import type { Phrase, Phrases } from './phrase.ts';
import { CLAUSE_MARKS, REACH, RELATIVE, SUBORDINATORS } from './phrase-line.ts';
import { type GoverningVerbs, Subjects } from './subjects.ts';

const JOINTS = new Set(['CC', ',', 'WRB']);

/** Bounds the work for each question. */
const TOKENS = 4 * REACH;

/** What governs what in a tagged sentence, by phrases and marks alone. All positions are indexes of tokens or of phrases. */
export class Clauses {
  readonly #tokens: readonly Token[];
  readonly #list: readonly Phrase[];
  readonly #of: readonly number[];
  readonly #subjects: Subjects;
  /** The last question of `governor` and its answer: a number's verb is asked for by one rule after the other. */
  #asked = -1;
  #answer = -1;

  /** @param phrases of `tokens`, see `findPhrases`. */
  constructor(tokens: readonly Token[], phrases: Phrases, verbs: GoverningVerbs) {
    this.#tokens = tokens;
    this.#list = phrases.list;
    this.#of = phrases.of;
    this.#subjects = new Subjects(tokens, phrases, verbs);
  }

  /** The noun phrase that is the subject of a verb group, by its index; -1 when there is none. */
  subject(verb: number): number {
    return this.#subjects.subject(verb);
  }

  /** The verb group that governs a word: the one whose subject it is in, else the nearest to its left within the clause, else the first to its right; -1 without. */
  governor(token: number): number {
    if (token !== this.#asked) {
      this.#answer = this.#find(token);
      this.#asked = token;
    }
    return this.#answer;
  }

  #find(token: number): number {
    const from = this.#firstPhraseFrom(token);
    const own = this.#ofSubject(token, from);
    if (own >= 0) return own;
    let read = token;
    for (let n = Math.min(from, this.#list.length - 1); n >= 0 && n > from - REACH; n--) {
      const { kind, end } = this.#list[n]!;
      if (end > token) continue;
      if (end < token - TOKENS || this.#parted(end, read, token)) break;
      if (kind === 'verb') return n;
      read = end;
    }
    return this.#nextVerb(token, from);
  }

  /** The finite verb whose subject a word stands in: `[40 million users in Iran] read it`; -1 when it stands in none. */
  #ofSubject(token: number, from: number): number {
    for (let n = from; n < this.#list.length && n < from + REACH; n++) {
      const { kind, finite, start } = this.#list[n]!;
      if (kind !== 'verb' || !finite || start <= token) continue;
      const np = this.subject(n);
      const within = np >= 0 && this.#list[np]!.start <= token && !this.#relativeBetween(token, start);
      return within && !this.#verbBetween(np, token) ? n : -1;
    }
    return -1;
  }

  /** Where no verb stands to the left in the clause: the first to the right, else the nearest to the left at all. */
  #nextVerb(token: number, from: number): number {
    for (let n = from; n < this.#list.length && n < from + REACH; n++)
      if (this.#list[n]!.kind === 'verb' && this.#list[n]!.start > token) return n;
    for (let n = Math.min(from, this.#list.length - 1); n >= 0 && n > from - REACH; n--)
      if (this.#list[n]!.kind === 'verb' && this.#list[n]!.end <= token) return n;
    return -1;
  }

  #verbBetween(np: number, token: number): boolean {
    for (let n = np + 1; n < this.#list.length && this.#list[n]!.start < token; n++)
      if (this.#list[n]!.kind === 'verb' && this.#list[n]!.finite) return true;
    return false;
  }

  #relativeBetween(from: number, to: number): boolean {
    for (let n = from; n < to && n < from + TOKENS; n++) if (RELATIVE.has(this.#tag(n))) return true;
    return false;
  }

  #firstPhraseFrom(token: number): number {
    for (let n = token; n < this.#tokens.length && n < token + TOKENS; n++) if (this.#of[n]! >= 0) return this.#of[n]!;
    return this.#list.length;
  }

  /** Whether a clause ends in [from, until) before a word: at a stop, or a joint with a new subject and its verb behind it. */
  #parted(from: number, until: number, word: number): boolean {
    for (let n = from; n < until; n++) {
      if (CLAUSE_MARKS.has(this.#tokens[n]!.text)) return true;
      if (!JOINTS.has(this.#tag(n)) && !SUBORDINATORS.has(this.#tokens[n]!.lower)) continue;
      const next = this.#tag(n) === ',' && this.#tag(n + 1) === 'CC' ? n + 2 : n + 1;
      if (next <= word && this.#startsClause(next, word)) return true;
    }
    return false;
  }

  /** A noun phrase and, through prepositions, a finite verb. */
  #startsClause(start: number, to: number): boolean {
    const first = this.#of[start]!;
    if (first === undefined || first < 0 || this.#list[first]!.kind !== 'noun') return false;
    for (let n = first + 1; n < this.#list.length && n < first + 5; n++) {
      const joint = this.#tag(this.#list[n]!.start - 1);
      if (this.#list[n]!.kind === 'verb') return this.#list[n]!.finite && !RELATIVE.has(joint);
      if (joint === ',' || joint === 'CC' || this.#opensClause(n)) return false;
      if (joint !== 'IN' && joint !== 'TO' && this.#list[n]!.start > to) return false;
    }
    return false;
  }

  /** `fell 12 points, or 3 percent, to 2,985 while others rose`: behind such a joint another clause begins. */
  #opensClause(phrase: number): boolean {
    const at = this.#list[phrase]!.start - 1;
    return at >= 0 && SUBORDINATORS.has(this.#tokens[at]!.lower);
  }

  #tag(n: number): string {
    return n >= 0 && n < this.#tokens.length ? this.#tokens[n]!.tag : '';
  }
}
