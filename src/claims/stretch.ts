import type { Token } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { Clauses } from '../text/clauses.ts';
import type { Phrases } from '../text/phrases.ts';

/** One sentence, read: what the rules of this folder look at. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly phrases: Phrases;
  readonly clauses: Clauses;
  /** 1 for a token that is part of a quantity: it measures, and is never what is measured. */
  readonly taken: Uint8Array;
}

/** A run of tokens, [first, end). */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

const NOUN = new Set(['NN', 'NNS', 'NNP', 'NNPS']);
const LEFT_OUT = new Set(['DT', 'PDT', 'PRP$', 'IN', ',', ':', 'POS', 'RB', 'SYM']);

/** A stretch without the determiners, joints and marks at its edges; null when nothing is left. */
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

export const textOf = (reading: Reading, stretch: Stretch): string => {
  const { start, end } = spanOf(reading, stretch);
  return reading.text.slice(start, end).replace(/\s+/g, ' ');
};

/** The last noun before the first preposition or mark: `users` of `active users in Iran`. */
export function headOf({ tokens }: Reading, { first, end }: Stretch): number {
  let head = -1;
  for (let n = first; n < end; n++) {
    if (NOUN.has(tokens[n]!.tag)) head = n;
    else if (head >= 0 && (tokens[n]!.tag === 'IN' || tokens[n]!.tag === 'TO' || tokens[n]!.tag === ',')) break;
  }
  return head;
}

/** How many prepositional phrases may hang on one another. */
const CHAIN = 4;

/** A noun phrase with the prepositional phrases after it, as long as they begin with one of `joints`. */
export function withTail(
  { tokens, phrases, taken }: Reading,
  np: number,
  joints: ReadonlySet<string>,
  limit: number,
): Stretch {
  const { start, end } = phrases.list[np]!;
  let last = end;
  for (let n = 0; n < CHAIN && last + 1 < limit; n++) {
    const joint = tokens[last];
    if (!joint || !joints.has(joint.lower)) break;
    const next = phrases.of[last + 1]!;
    if (next < 0 || phrases.list[next]!.kind !== 'noun' || phrases.list[next]!.end > limit) break;
    if (taken[phrases.list[next]!.head] === 1) break;
    last = phrases.list[next]!.end;
  }
  return { first: start, end: last };
}
