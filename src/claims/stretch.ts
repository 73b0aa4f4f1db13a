import type { Token } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { Clauses } from '../text/clauses.ts';
import type { Phrase, Phrases } from '../text/phrase.ts';

/** Nouns that the rules must know by kind, from the table `noun-kinds`; in small letters. */
export interface NounKinds {
  /** Say that something changed, not what: `a 5 percent rise`. */
  readonly change: ReadonlySet<string>;
  /** Say nothing but how many: `a total of 40 users`. */
  readonly sum: ReadonlySet<string>;
  /** Say that many are together: `a group of 40 users`. */
  readonly vessel: ReadonlySet<string>;
  /** Stretches and points of time. */
  readonly time: ReadonlySet<string>;
  /** Stand in the plural before another noun: `a sales team`. */
  readonly modifier: ReadonlySet<string>;
}

/** One sentence, read: what the rules of this folder look at. */
export interface Reading {
  readonly text: string;
  /** Tokens of a quantity, its unit too, are tagged CD here. */
  readonly tokens: readonly Token[];
  readonly phrases: Phrases;
  readonly clauses: Clauses;
  readonly nouns: NounKinds;
  /** Verbs of giving, in small letters. */
  readonly gives: ReadonlySet<string>;
  /** Verbs of speech, in small letters. */
  readonly says: ReadonlySet<string>;
  /** 1 for a token that is part of a quantity: it measures, and is never what is measured. */
  readonly taken: Uint8Array;
  /** 1 for a token that is part of a date. */
  readonly dated: Uint8Array;
}

/** A neighbour, which may lie outside: a list asked for an index below zero is slow. */
export const tokenAt = (tokens: readonly Token[], at: number): Token | undefined =>
  at >= 0 && at < tokens.length ? tokens[at] : undefined;

/** A phrase by its index, -1 for none. */
export const phraseAt = ({ list }: Phrases, index: number): Phrase | undefined =>
  index >= 0 && index < list.length ? list[index] : undefined;

/** A run of tokens, [first, end). */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

export const NOMINAL: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'NNPS']);
const LEFT_OUT = new Set(['DT', 'PDT', 'PRP$', 'IN', ',', ':', 'POS', 'RB', 'SYM', 'CC']);

export const OF: ReadonlySet<string> = new Set(['of']);
/** Joints by which a phrase hangs on the noun before it. */
export const TAIL: ReadonlySet<string> = new Set('of in for to from on at by with between against per over'.split(' '));

/** A stretch without the determiners, joints, marks and numbers at its edges; null when nothing is left. */
export function trimmed({ tokens, taken }: Reading, { first, end }: Stretch): Stretch | null {
  let [from, to] = [first, end];
  while (from < to && (LEFT_OUT.has(tokens[from]!.tag) || taken[from] === 1)) from++;
  while (to > from && (LEFT_OUT.has(tokens[to - 1]!.tag) || taken[to - 1] === 1)) to--;
  return from < to ? { first: from, end: to } : null;
}

export const spanOf = ({ tokens }: Reading, { first, end }: Stretch): Span => ({
  start: tokens[first]!.start,
  end: tokens[end - 1]!.end,
});

/** What is not one blank between two words. */
const ODD_BLANK = /\s\s|[^\S ]/;

/** The words of a stretch as written, numbers within it left out: `the car's 8 kW engine` is `car's engine`. */
export function textOf({ text, tokens, taken }: Reading, { first, end }: Stretch): string {
  let words = '';
  let last = -1;
  for (let n = first; n < end; n++) {
    if (taken[n] === 1 || (tokens[n]!.text === '-' && ((n > 0 && taken[n - 1] === 1) || taken[n + 1] === 1))) continue;
    if (last >= 0) words += n === last + 1 ? text.slice(tokens[last]!.end, tokens[n]!.start) : ' ';
    words += tokens[n]!.text;
    last = n;
  }
  return ODD_BLANK.test(words) ? words.replace(/\s+/g, ' ') : words;
}

/** The last noun before the first preposition or mark: `users` of `active users in Iran`. */
export function headOf({ tokens }: Reading, { first, end }: Stretch): number {
  let head = -1;
  for (let n = first; n < end; n++) {
    if (NOMINAL.has(tokens[n]!.tag)) head = n;
    else if (head >= 0 && (tokens[n]!.tag === 'IN' || tokens[n]!.tag === 'TO' || tokens[n]!.tag === ',')) break;
  }
  return head;
}

/** The noun phrase that holds a token; undefined outside of noun phrases. */
export function nounPhraseAt({ phrases, tokens }: Reading, token: number): { index: number; head: number } | undefined {
  const index = token >= 0 && token < tokens.length ? phrases.of[token]! : -1;
  const phrase = phraseAt(phrases, index);
  return phrase?.kind === 'noun' ? { index, head: phrase.head } : undefined;
}

/** The same, of a phrase whose head is a noun that is no number. */
export function nounAt(reading: Reading, token: number): { index: number; head: number } | undefined {
  const found = nounPhraseAt(reading, token);
  return found && NOMINAL.has(reading.tokens[found.head]!.tag) && reading.taken[found.head] === 0 ? found : undefined;
}

/** How many phrases may hang on one another. */
const CHAIN = 6;
/** A name takes fewer tails than a common noun: `Topaz Farms to junk` is no phrase. */
const OF_NAMES: ReadonlySet<string> = new Set(['of']);

/**
 * A noun phrase with the phrases after it that hang on it by one of `joints`, up to a token; a date is not taken in.
 * @param listed whether a list may go on behind: `sales in the US, Japan and Peru`.
 */
export function withTail(
  reading: Reading,
  np: number,
  joints: ReadonlySet<string>,
  limit: number,
  listed = false,
): Stretch {
  const { tokens, phrases, taken, dated, nouns } = reading;
  const { start, end, head } = phrases.list[np]!;
  const allowed = tokens[head]!.tag.startsWith('NNP') && !listed ? OF_NAMES : joints;
  let last = end;
  for (let n = 0; n < CHAIN && last + 1 < limit; n++) {
    const joint = tokens[last]!;
    const goesOn = allowed.has(joint.lower) || (listed && (joint.tag === 'CC' || (joint.tag === ',' && n > 0)));
    if (!goesOn) break;
    const next = nounPhraseAt(reading, last + (joint.tag === ',' && tokens[last + 1]!.tag === 'CC' ? 2 : 1));
    if (!next || phrases.list[next.index]!.end > limit || taken[next.head] === 1 || dated[next.head] === 1) break;
    // "data for a month": how long is not of what.
    if (joint.lower !== 'of' && nouns.time.has(tokens[next.head]!.lower)) break;
    last = phrases.list[next.index]!.end;
  }
  return { first: start, end: last };
}

/** From a noun phrase up to the one that it hangs on through prepositions: from `Paris` to `shares of the firm in Paris`. */
export function upTo({ phrases, tokens }: Reading, np: number): number {
  let top = np;
  for (let n = 0; n < CHAIN; n++) {
    const { start } = phrases.list[top]!;
    const left = phraseAt(phrases, top - 1);
    if (left?.kind !== 'noun' || left.end !== start - 1) break;
    // "shares of Acme and Umbra": a list goes up as one, where its first member hangs on a noun.
    const listed = tokens[start - 1]!.tag === 'CC' && TAIL.has(tokenAt(tokens, left.start - 1)?.lower ?? '');
    if (!listed && !TAIL.has(tokens[start - 1]!.lower)) break;
    top--;
  }
  return top;
}
