import { z } from 'zod';
import type { CopyFact } from '../core/layers.ts';
import type { Fact, GroupRow, GroupStage } from '../core/stage.ts';

/** Characters from which on a block is long: prose rather than a label. Shorter ones are shared by unlike documents. */
const LONG = 80;
/** Characters of long blocks that a document must have to be taken for a copy at all. */
const LEAST = 200;
/**
 * Share of the characters of long blocks that both documents must hold. Measured on flattened pages: of 83 second crawls 81 share so much,
 * of 469 pairs of different articles of one publisher none does.
 */
const MOST = 0.8;
/** A block held by more documents than this is compared with the first alone: it is page furniture, or a text copied many times. */
const SMALL_GROUP = 16;

type Long = { readonly length: number; readonly total: number };
/** What two documents share by one block. `common`: many others hold it too. */
type Shared = { with: string; length: number; total: number; otherTotal: number; common: boolean };

/**
 * Which documents are rough copies of others: both consist mostly of the same long blocks. They count once as evidence of what recurs, or a page crawled
 * twice would lose its article. In the order of ids a document is a copy of the first one that it is like.
 */
export const copies: GroupStage<'blocks', Record<string, never>> = {
  kind: 'group',
  name: 'copies',
  version: 1,
  params: z.strictObject({}),
  references: [],
  reads: ['blocks'],
  prepare: () => ({
    *emit({ id, layers }) {
      const long = new Map<string, number>();
      for (const { fingerprint, start, end } of layers.blocks ?? [])
        if (end - start >= LONG) long.set(fingerprint, end - start);
      const total = long.values().reduce((sum, length) => sum + length, 0);
      if (total < LEAST) return;
      for (const [key, length] of long) yield { key, doc: id, start: 0, value: { length, total } satisfies Long };
    },
    *group(_, rows) {
      const head: GroupRow[] = [];
      let many = false;
      for (const row of rows) {
        if (head.length <= SMALL_GROUP) head.push(row);
        else {
          if (!many) yield* withFirst(head);
          many = true;
          yield* withFirst([head[0]!, row]);
        }
      }
      if (many) return;
      if (head.length > SMALL_GROUP) yield* withFirst(head);
      else for (const [n, row] of head.entries()) for (const other of head.slice(0, n)) yield shared(row, other, false);
    },
    *finish(facts) {
      const copyOf = new Map<string, string>();
      for (const [doc, shares] of byDocument(facts)) {
        const original = originalOf(shares, copyOf);
        if (original === null) continue;
        copyOf.set(doc, original);
        yield { doc, value: { copyOf: original } satisfies CopyFact };
      }
    },
  }),
};

function* withFirst([first, ...others]: readonly GroupRow[]): Iterable<Fact> {
  for (const row of others) yield shared(row, first!, true);
}

function shared(row: GroupRow, other: GroupRow, common: boolean): Fact {
  const { length, total } = row.value as Long;
  const value: Shared = { with: other.doc, length, total, otherTotal: (other.value as Long).total, common };
  return { doc: row.doc, value };
}

/** Facts come sorted by document: one document's are held at a time. */
function* byDocument(facts: Iterable<Fact>): Iterable<[string, Shared[]]> {
  let [doc, shares]: [string | null, Shared[]] = [null, []];
  for (const fact of facts) {
    if (doc !== null && fact.doc !== doc) {
      yield [doc, shares];
      shares = [];
    }
    doc = fact.doc;
    shares.push(fact.value as Shared);
  }
  if (doc !== null) yield [doc, shares];
}

/** @returns the first document in order of ids that these shares make a copy of; of a copy its original. */
function originalOf(shares: readonly Shared[], copyOf: ReadonlyMap<string, string>): string | null {
  const common = sum(shares.filter((share) => share.common));
  for (const [other, pair] of Map.groupBy(shares, (share) => share.with)) {
    const total = Math.max(pair[0]!.total, pair[0]!.otherTotal);
    const rare = pair.filter((share) => !share.common);
    // What many documents hold says nothing of these two: without it the other document's total is less by about as much.
    const alike = sum(pair) >= MOST * total || (sum(rare) >= MOST * (total - common) && sum(rare) >= LEAST);
    if (alike) return copyOf.get(other) ?? other;
  }
  return null;
}

const sum = (shares: readonly Shared[]) => shares.reduce((total, share) => total + share.length, 0);
