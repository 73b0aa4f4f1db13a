import { z } from 'zod';
import type { RepetitionFact } from '../core/layers.ts';
import type { Fact, GroupRow, GroupStage } from '../core/stage.ts';

/** What a document says to the group of a fingerprint that it holds. */
type Holding = { readonly collection: string | null; readonly copyOf: string | null };

/**
 * How many documents hold a block, in the collection and in all; copies of whole documents count once. Facts are made only for blocks
 * that stand in more than one document: where there is none, both frequencies are 1.
 *
 * `group` goes over its rows three times and keeps a count for each collection and the ids of copies, never the rows:
 * the engine's `rows` must give a new iterator each time it is asked for one.
 */
export const repetition: GroupStage<'blocks' | 'copies', Record<string, never>> = {
  kind: 'group',
  name: 'repetition',
  version: 1,
  params: z.strictObject({}),
  references: [],
  reads: ['blocks', 'copies'],
  leastRows: 2,
  prepare: () => ({
    *emit({ id, collection, layers }) {
      const value: Holding = { collection, copyOf: layers.copies?.[0]?.copyOf ?? null };
      for (const key of new Set(layers.blocks?.map((block) => block.fingerprint)))
        yield { key, doc: id, start: 0, value };
    },
    *group(fingerprint, rows) {
      const frequency = countHolders(rows);
      if (frequency.documents < 2) return;
      const said = new Map<string | null, Fact['value']>();
      for (const { doc, value } of rows) {
        const { collection } = value as Holding;
        if (!said.has(collection)) said.set(collection, { ...factFor(fingerprint, collection, frequency) });
        yield { doc, value: said.get(collection)! };
      }
    },
  }),
};

interface Frequency {
  /** Rows of the group. */
  documents: number;
  /** Documents in all, a document and its copies as one. */
  corpus: number;
  /** The same within each collection. */
  within: Map<string | null, number>;
}

function factFor(fingerprint: string, collection: string | null, { corpus, within }: Frequency): RepetitionFact {
  const documentFrequency = inCoarseSteps(Math.max(1, within.get(collection) ?? 1));
  return { fingerprint, documentFrequency, corpusFrequency: inCoarseSteps(Math.max(1, corpus)) };
}

function countHolders(rows: Iterable<GroupRow>): Frequency {
  const copied = new Set<string>();
  for (const { value } of rows) {
    const { copyOf } = value as Holding;
    if (copyOf !== null) copied.add(copyOf);
  }
  const frequency: Frequency = { documents: 0, corpus: 0, within: new Map() };
  const seen = new Set<string>();
  const seenWithin = new Map<string, Set<string>>();
  for (const { doc, value } of rows) {
    const { collection, copyOf } = value as Holding;
    const work = copyOf ?? doc;
    frequency.documents++;
    // A document that was copied and its copies are one, once in all and once in each collection; of others nothing need be remembered.
    const isAlone = !copied.has(work);
    if (isAlone || isNew(seen, work)) frequency.corpus++;
    if (isAlone || isNew(setOf(seenWithin, collection ?? ''), work))
      frequency.within.set(collection, (frequency.within.get(collection) ?? 0) + 1);
  }
  return frequency;
}

const isNew = (seen: Set<string>, work: string): boolean => !seen.has(work) && Boolean(seen.add(work));

function setOf(sets: Map<string, Set<string>>, place: string): Set<string> {
  const set = sets.get(place) ?? new Set();
  sets.set(place, set);
  return set;
}

/** Exact to 8; above, rounded down to three significant bits (8, 10, 12, 14, 16, 20 …), so that one more page does not change every page. */
export function inCoarseSteps(count: number): number {
  if (count < 8) return count;
  const step = 2 ** (Math.floor(Math.log2(count)) - 2);
  return Math.floor(count / step) * step;
}
