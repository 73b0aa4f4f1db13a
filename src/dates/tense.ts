import { z } from 'zod';
import type { Token } from '../core/layers.ts';
import type { References, ReferenceTable } from '../core/stage.ts';
import { lowerAt } from '../text/token-at.ts';
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
  // "May" is the month, "Will" a man, where they are written so.
  const tenseOf = (token: Token): Tense =>
    (token.text === token.lower ? cues.get(token.lower) : undefined) ?? ofVerb(token);
  const nearest = (tokens: readonly Token[], at: number, step: 1 | -1): { tense: Tense; cost: number } => {
    let cost = 0;
    for (let n = at; n >= 0 && n < tokens.length && cost < REACH; n += step) {
      const tense = tenseOf(tokens[n]!);
      if (tense !== 0) return { tense: laterOf(tense, tokens, n, tenseOf), cost };
      cost += tokens[n]!.text === ',' || tokens[n]!.text === ';' ? COMMA_COST : 1;
    }
    return { tense: 0, cost: REACH };
  };
  return (tokens, from, to) => {
    const before = nearest(tokens, from - 1, -1);
    const after = nearest(tokens, to, 1);
    return before.tense !== 0 && before.cost <= after.cost + 2 ? before.tense : after.tense || before.tense;
  };
}

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
