import { hash } from 'node:crypto';
import { z } from 'zod';
import type { CopyFact } from '../core/layers.ts';
import type { Fact, GroupRow, GroupStage } from '../core/stage.ts';
import { inCoarseSteps } from './repetition.ts';

/** Characters from which on a block is long: prose rather than a label. Shorter ones are shared by unlike documents. */
const LONG = 80;
/** Characters of long blocks that a document must have to be taken for a copy at all. */
const LEAST = 200;
/**
 * Share of the characters of long blocks that both documents must hold. Measured on flattened pages: of 83 second crawls 81 share so much,
 * of 469 pairs of different articles of one publisher none does.
 */
const MOST = 0.8;
/** A block held by more documents than this is compared with the first of them alone: it is page furniture, or a text copied many times. */
const SMALL_GROUP = 16;

type Long = { readonly length: number; readonly total: number; readonly whole: boolean };
/** What two documents share by one block, which so many documents hold. */
type Shared = {
  with: string;
  block: string;
  holders: number;
  length: number;
  total: number;
  otherTotal: number;
  whole: boolean;
};

/**
 * Which documents are rough copies of others: both consist mostly of the same long blocks, the site's template aside. They count once as evidence of what recurs, or a page crawled
 * twice would lose its article. In the order of ids a document is a copy of the first one that it is like.
 */
export const copies: GroupStage<'blocks', Record<string, never>> = {
  kind: 'group',
  name: 'copies',
  version: 2,
  params: z.strictObject({}),
  references: [],
  reads: ['blocks'],
  leastRows: 2,
  prepare: () => ({
    *emit({ id, layers }) {
      const long = new Map<string, number>();
      for (const { fingerprint, start, end } of layers.blocks ?? [])
        if (end - start >= LONG) long.set(fingerprint, end - start);
      const total = long.values().reduce((sum, length) => sum + length, 0);
      yield {
        key: wholeOf(layers.blocks ?? []),
        doc: id,
        start: 0,
        value: { length: total, total, whole: true } satisfies Long,
      };
      if (total < LEAST) return;
      for (const [key, length] of long)
        yield { key, doc: id, start: 0, value: { length, total, whole: false } satisfies Long };
    },
    *group(_, rows) {
      let holders = 0;
      for (const _row of rows) holders++;
      if (holders < 2) return;
      const earlier: GroupRow[] = [];
      for (const row of rows) {
        for (const other of earlier) yield shared(row, other, inCoarseSteps(holders));
        if (holders <= SMALL_GROUP || earlier.length === 0) earlier.push(row);
      }
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

/** The key under which documents meet whose blocks are all the same, however short they are. */
const wholeOf = (blocks: readonly { readonly fingerprint: string }[]): string =>
  `=${hash('sha256', blocks.map(({ fingerprint }) => fingerprint).join(' '))}`;

function shared(row: GroupRow, other: GroupRow, holders: number): Fact {
  const { length, total } = row.value as Long;
  const value: Shared = {
    with: other.doc,
    block: row.key,
    holders,
    length,
    total,
    otherTotal: (other.value as Long).total,
    whole: (row.value as Long).whole,
  };
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
  for (const [other, pair] of Map.groupBy(shares, (share) => share.with)) {
    if (pair.some(({ whole }) => whole)) return copyOf.get(other) ?? other;
    // What more documents hold than any block of these two says nothing of them: it is the template of the site, in the one as in the other.
    const most = Math.max(...pair.map((share) => share.holders));
    const template = new Map(
      shares.filter((share) => share.holders > most).map((share) => [share.block, share.length]),
    );
    const total =
      Math.max(pair[0]!.total, pair[0]!.otherTotal) - template.values().reduce((all, length) => all + length, 0);
    const both = pair.reduce((all, share) => all + share.length, 0);
    if (both >= LEAST && both >= MOST * total) return copyOf.get(other) ?? other;
  }
  return null;
}
