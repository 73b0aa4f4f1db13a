import { z } from 'zod';
import type { Token } from '../core/layers.ts';
import type { References, ReferenceTable } from '../core/stage.ts';
import { lowerAt } from '../text/token-at.ts';
import { CASED, PAUSE, WordFilter } from '../text/token-shape.ts';
import type { Tense } from './timeline.ts';

/** Words beside a date that tell on which side of the present it lies. */
export const tenseCues: ReferenceTable<{ word: string; tense: 'past' | 'future'; example: string }> = {
  name: 'tense-cues',
  row: z.strictObject({
    word: z.string().min(1).lowercase(),
    tense: z.enum(['past', 'future']),
    example: z.string().min(1),
  }),
};

export type TenseReader = (tokens: readonly Token[], from: number, to: number) => Tense;

/** Tokens to either side that are read, and what crossing a comma costs. */
const REACH = 14;
const COMMA_COST = 4;

/** @returns the tense of the verb nearest to tokens [from, to): of two as near the one before. */
export function tenseReader(references: References): TenseReader {
  const cues = new Map<string, Tense>();
  for (const { word, tense } of references.rows(tenseCues)) {
    for (const spelt of [word, word.replace("'", '’')]) cues.set(spelt, tense === 'past' ? -1 : 1);
  }
  const filter = new WordFilter(cues.keys());
  // "May" is the month, "Will" a man, where they are written so.
  const tenseOf = (token: Token): Tense =>
    ((token.shape & CASED) === 0 && filter.mayHold(token) ? cues.get(token.lower) : undefined) ?? ofVerb(token);
  const nearest = (tokens: readonly Token[], at: number, step: 1 | -1, reach: number): Cue => {
    let cost = 0;
    for (let n = at; n >= 0 && n < tokens.length && cost < reach; n += step) {
      const tense = tenseOf(tokens[n]!);
      if (tense !== 0) return { tense: laterOf(tense, tokens, n, tenseOf), cost };
      const { text, shape } = tokens[n]!;
      cost += (shape & PAUSE) !== 0 && (text === ',' || text === ';') ? COMMA_COST : 1;
    }
    return NO_CUE;
  };
  return (tokens, from, to) => {
    const before = nearest(tokens, from - 1, -1, REACH);
    // What stands further behind than this changes nothing.
    const after = nearest(tokens, to, 1, before.tense === 0 ? REACH : before.cost - NEARER);
    return before.tense !== 0 && before.cost <= after.cost + NEARER ? before.tense : after.tense || before.tense;
  };
}

/** The tense of a verb, and what lies between it and the date. */
interface Cue {
  readonly tense: Tense;
  readonly cost: number;
}
const NO_CUE: Cue = { tense: 0, cost: REACH };
/** A verb behind the date must be nearer by more than this. */
const NEARER = 2;

/** A past participle or `be`, `have` under `will`: `will be held on Friday`, `is expected to have ended`. */
function laterOf(tense: Tense, tokens: readonly Token[], at: number, tenseOf: (token: Token) => Tense): Tense {
  if (tense !== -1) return tense;
  for (let n = at - 1; n >= 0 && n >= at - 4; n--) {
    const token = tokens[n]!;
    if (token.text === ',' || token.lower === 'that') return tense;
    if (tenseOf(token) === 1) return 1;
  }
  return isInfinitive(tokens, at) ? 1 : tense;
}

/** `to be held on Friday` */
const isInfinitive = (tokens: readonly Token[], at: number) =>
  lowerAt(tokens, at - 1) === 'be' && lowerAt(tokens, at - 2) === 'to';

function ofVerb({ tag, lower }: Token): Tense {
  if (tag !== '') return tag === 'VBD' || tag === 'VBN' ? -1 : 0;
  return lower.length > 4 && lower.endsWith('ed') ? -1 : 0;
}
