import { z } from 'zod';
import type { LookalikeFact } from '../core/layers.ts';
import type { Fact, GroupStage } from '../core/stage.ts';
import { bodyBlocks } from '../text/body.ts';
import { codeUnitsReader } from '../text/code-units.ts';
import { bandKeys, compact, estimate, expand, makeBins, signature } from '../text/minhash.ts';
import { shingler } from '../text/shingles.ts';
import { LEAST_SHINGLES, THRESHOLD } from './duplicates.ts';

/** An estimate is off by less than this in 99 of 100 cases. */
const MARGIN = 0.15;
/** Documents of one group that others are compared with; more are of one template or one text. */
const MOST_LEADERS = 64;

/** Which documents may be copies of each other: their signatures share a band and agree in enough values. What is true of them `duplicates` finds out. */
export const lookalikes: GroupStage<'blocks' | 'cleaning', Record<string, never>> = {
  kind: 'group',
  name: 'lookalikes',
  version: 4,
  params: z.strictObject({}),
  references: [],
  reads: ['blocks', 'cleaning'],
  leastRows: 2,
  prepare: () => {
    const unitsOf = codeUnitsReader();
    const shinglesOf = shingler();
    const bins = makeBins();
    return {
      *emit(document) {
        const shingles = shinglesOf(document.text, unitsOf(document.text), bodyBlocks(document as never));
        if (shingles.length === 0) return;
        const least = signature(shingles, bins);
        const value = (shingles.length < LEAST_SHINGLES ? SHORT : '') + compact(least);
        for (const key of bandKeys(least)) yield { key, doc: document.id, start: 0, value };
      },
      *group(_, rows) {
        const leaders: Leader[] = [];
        let uncompared = 0;
        for (const { doc, value } of rows) {
          const one = signed(doc, value as string);
          // What is surely a copy of an earlier one can be nobody's original.
          if (yield* namesLike(one, leaders)) continue;
          if (leaders.length < MOST_LEADERS) leaders.push({ ...one, named: false });
          else uncompared++;
        }
        if (uncompared > 0) yield { count: 'documents not compared with all of a crowded band', by: uncompared };
      },
      *finish(facts) {
        let last = '';
        for (const made of facts) {
          // Several bands find the same pair.
          const said = `${made.doc}\n${JSON.stringify(made.value)}`;
          if (said !== last) yield made;
          last = said;
        }
      },
    };
  },
};

/** Before the signature of a text that is a copy of one with the same words only; no digit of base64. */
const SHORT = '.';

interface Signed {
  readonly doc: string;
  readonly signature: Uint16Array;
  readonly isShort: boolean;
}

interface Leader extends Signed {
  /** Whether a later document has named it. */
  named: boolean;
}

function signed(doc: string, value: string): Signed {
  const isShort = value.startsWith(SHORT);
  return { doc, signature: expand(isShort ? value.slice(SHORT.length) : value), isShort };
}

/** Names each leader that a document is like. @returns whether it is surely a copy of one */
function* namesLike({ doc, signature, isShort }: Signed, leaders: readonly Leader[]): Generator<Fact, boolean> {
  let isCopy = false;
  for (const leader of leaders) {
    const similarity = estimate(leader.signature, signature);
    const least = isShort || leader.isShort ? 1 : THRESHOLD;
    if (similarity < least - MARGIN) continue;
    if (!leader.named) yield fact(leader.doc, null);
    leader.named = true;
    yield fact(doc, leader.doc);
    isCopy ||= similarity === 1 || similarity > least + MARGIN;
  }
  return isCopy;
}

const fact = (doc: string, like: string | null): Fact => ({ doc, value: { like } satisfies LookalikeFact });
