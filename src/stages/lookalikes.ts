import { z } from 'zod';
import type { LookalikeFact } from '../core/layers.ts';
import type { Fact, GroupStage } from '../core/stage.ts';
import { bodyBlocks } from '../text/body.ts';
import { codeUnitsReader } from '../text/code-units.ts';
import { bandKeys, bandOf, makeBins, shortened, signature } from '../text/minhash.ts';
import { shingler } from '../text/shingles.ts';
import { checkIn, Sketches, sketch } from '../text/sketches.ts';
import { LEAST_SHINGLES, THRESHOLD } from './duplicates.ts';

/** An estimate is off by less than this in 99 of 100 cases. */
const MARGIN = 0.15;
/** Documents of one group that others are compared with; more are of one template or one text. */
const MOST_LEADERS = 64;

/** Which documents may be copies of each other: their signatures share a band and agree in enough values, and so do small bodies themselves. What is true of them `duplicates` finds out. */
export const lookalikes: GroupStage<'blocks' | 'cleaning', Record<string, never>> = {
  kind: 'group',
  name: 'lookalikes',
  version: 6,
  params: z.strictObject({}),
  references: [],
  reads: ['blocks', 'cleaning'],
  leastRows: 2,
  prepare: () => {
    const unitsOf = codeUnitsReader();
    const shinglesOf = shingler();
    const bins = makeBins();
    // Of the leaders of a group, and behind them of the document that is compared with them.
    const sketches = new Sketches(MOST_LEADERS + 1);
    return {
      *emit(document) {
        const shingles = shinglesOf(document.text, unitsOf(document.text), bodyBlocks(document as never));
        if (shingles.length === 0) return;
        const values = shortened(signature(shingles, bins));
        const value = sketch(values, shingles);
        for (const key of bandKeys(values)) yield { key, doc: document.id, start: 0, value };
      },
      *group(key, rows) {
        // Of a text only so much as tells it from others: a band may hold a million.
        const firsts = new Map<string, Earlier>();
        const leaders: Earlier[] = [];
        let uncompared = 0;
        for (const { doc, value } of rows) {
          const check = checkIn(value as string);
          const first = firsts.get(check);
          // The same words share all bands: the first speaks for the rest in each, and one band says so.
          if (first && bandOf(key) === 0) yield* names(doc, first);
          if (first) continue;
          const own = { doc, isNamed: false };
          firsts.set(check, own);
          sketches.read(leaders.length, value as string);
          // What is surely a copy of an earlier one is hardly ever anybody's original: the earlier one stands for it.
          if (yield* namesLike(doc, leaders, sketches)) continue;
          if (leaders.length < MOST_LEADERS) leaders.push(own);
          else uncompared++;
        }
        if (uncompared > 0) yield { count: 'documents not compared with all of a crowded band', by: uncompared };
      },
    };
  },
};

/** A document that later ones are compared with. */
interface Earlier {
  readonly doc: string;
  /** Whether a later document has named it. */
  isNamed: boolean;
}

/** Names each leader that a document is like. @param sketches of the leaders, then of the document @returns whether it is surely a copy of one */
function* namesLike(doc: string, leaders: readonly Earlier[], sketches: Sketches): Generator<Fact, boolean> {
  const own = leaders.length;
  const isShort = sketches.isBelow(LEAST_SHINGLES, own);
  let isCopy = false;
  for (let n = 0; n < own; n++) {
    const least = isShort || sketches.isBelow(LEAST_SHINGLES, n) ? 1 : THRESHOLD;
    const similarity = sketches.estimate(n, own, least - MARGIN);
    if (similarity === 0) continue;
    isCopy ||= similarity === 1 || similarity > least + MARGIN;
    if (sketches.atMost(n, own) >= least) yield* names(doc, leaders[n]!);
  }
  return isCopy;
}

function* names(doc: string, like: Earlier): Generator<Fact> {
  if (!like.isNamed) yield fact(like.doc, null);
  like.isNamed = true;
  yield fact(doc, like.doc);
}

const fact = (doc: string, like: string | null): Fact => ({ doc, value: { like } satisfies LookalikeFact });
