import { z } from 'zod';
import type { LookalikeFact } from '../core/layers.ts';
import type { Fact, GroupStage } from '../core/stage.ts';
import { bodyLines } from '../text/body.ts';
import { bandKeys, compact, estimate, signature } from '../text/minhash.ts';
import { shingles } from '../text/shingles.ts';
import { THRESHOLD } from './duplicates.ts';

/** An estimate is off by less than this in 99 of 100 cases. */
const MARGIN = 0.15;
/** Documents of one group that others are compared with; more are of one template or one text. */
const MOST_LEADERS = 64;

/** Which documents may be copies of each other: their signatures share a band and agree in enough values. What is true of them `duplicates` finds out. */
export const lookalikes: GroupStage<'blocks' | 'cleaning', Record<string, never>> = {
  kind: 'group',
  name: 'lookalikes',
  version: 1,
  params: z.strictObject({}),
  references: [],
  reads: ['blocks', 'cleaning'],
  prepare: () => ({
    *emit(document) {
      const set = shingles(bodyLines(document as never).join('\n'));
      if (set.length === 0) return;
      const least = signature(set);
      const value = compact(least);
      for (const key of bandKeys(least)) yield { key, doc: document.id, start: 0, value };
    },
    *group(_, rows) {
      const leaders: Leader[] = [];
      let uncompared = 0;
      for (const { doc, value } of rows) {
        const likes = leaders.flatMap((leader) => likeness(leader, value as string));
        for (const { leader } of likes) {
          if (!leader.named) yield fact(leader.doc, null);
          leader.named = true;
          yield fact(doc, leader.doc);
        }
        // What is surely a copy of an earlier one can be nobody's original.
        if (likes.some(({ similarity }) => similarity > THRESHOLD + MARGIN)) continue;
        if (leaders.length < MOST_LEADERS) leaders.push({ doc, signature: value as string, named: false });
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
  }),
};

interface Leader {
  readonly doc: string;
  readonly signature: string;
  /** Whether a later document has named it. */
  named: boolean;
}

function likeness(leader: Leader, signature: string): { leader: Leader; similarity: number }[] {
  const similarity = estimate(leader.signature, signature);
  return similarity < THRESHOLD - MARGIN ? [] : [{ leader, similarity }];
}

const fact = (doc: string, like: string | null): Fact => ({ doc, value: { like } satisfies LookalikeFact });
