import { hash } from 'node:crypto';
import { z } from 'zod';
import type { DuplicateFact } from '../core/layers.ts';
import type { Fact, GroupRow, GroupStage } from '../core/stage.ts';
import { bodyLines } from '../text/body.ts';
import { byCodePoint } from '../text/code-point-order.ts';
import { jaccard, shingles } from '../text/shingles.ts';

/**
 * Jaccard similarity of word 5-grams from which on two bodies are one text. Measured on article texts: of 83 second crawls 0.5 finds all, of 80
 * articles set into another publisher's page, cut or with a dateline, 79 (0.7: 75, 0.8: 48), and of 469 pairs of different articles of one publisher it merges none.
 */
export const THRESHOLD = 0.5;

/** A text of fewer shingles is a copy of one with the same words only: of so few, one word more or less decides. */
export const LEAST_SHINGLES = 10;

/** A cleaned body: its shingles in base64 and the hash of its text. */
type Body = { readonly shingles: string; readonly hash: string };
/** How like an earlier document it is. */
type Likeness = { of: string; similarity: number; exact: boolean };

/**
 * Which documents are copies of others by their cleaned bodies. Candidates come from `lookalikes`; each is checked on the shingles themselves. In the order of ids
 * a document becomes a copy of the first that is no copy itself and is similar enough: there are no chains.
 */
export const duplicates: GroupStage<'blocks' | 'cleaning' | 'lookalikes', Record<string, never>> = {
  kind: 'group',
  name: 'duplicates',
  version: 4,
  params: z.strictObject({}),
  references: [],
  reads: ['blocks', 'cleaning', 'lookalikes'],
  leastRows: 2,
  prepare: () => ({
    *emit(document) {
      // Several bands find the same pair.
      const candidates = new Set(document.layers.lookalikes?.map(({ like }) => like));
      if (candidates.size === 0) return;
      const value = bodyOf(bodyLines(document as never).join('\n'));
      // A group's first row is the document that the others are compared with: they come in order of ids, and candidates are earlier.
      for (const like of candidates) yield { key: like ?? document.id, doc: document.id, start: 0, value };
    },
    *group(key, rows) {
      let first: { set: Uint32Array; hash: string } | null = null;
      for (const row of rows) {
        if (first === null) {
          if (row.doc !== key) return;
          first = read(row);
        } else yield* likeness(key, first, row);
      }
    },
    *finish(facts) {
      const copies = new Map<string, Likeness>();
      for (const [doc, likenesses] of byDocument(facts)) {
        const original = originalOf(likenesses, copies);
        if (!original) continue;
        copies.set(doc, original);
        const { of, similarity, exact } = original;
        yield { doc, value: { duplicateOf: of, kind: exact ? 'exact' : 'near', similarity } satisfies DuplicateFact };
      }
    },
  }),
};

const bodyOf = (body: string): Body => ({
  shingles: Buffer.from(shingles(body).buffer).toString('base64'),
  hash: hash('sha256', body, 'base64'),
});

function read({ value }: GroupRow): { set: Uint32Array; hash: string } {
  const body = value as Body;
  const bytes = Uint8Array.from(Buffer.from(body.shingles, 'base64'));
  return { set: new Uint32Array(bytes.buffer), hash: body.hash };
}

function* likeness(of: string, first: { set: Uint32Array; hash: string }, row: GroupRow): Iterable<Fact> {
  const { set, hash } = read(row);
  const similarity = jaccard(first.set, set);
  const isShort = Math.min(first.set.length, set.length) < LEAST_SHINGLES;
  if (similarity >= (isShort ? 1 : THRESHOLD))
    yield { doc: row.doc, value: { of, similarity, exact: hash === first.hash } satisfies Likeness };
}

/** The first that is no copy; for a text of the same words as a copy, what that is a copy of. @param copies by document */
function originalOf(likenesses: readonly Likeness[], copies: ReadonlyMap<string, Likeness>): Likeness | null {
  for (const one of likenesses) {
    const copy = copies.get(one.of);
    if (!copy) return one;
    // A copy that others name is never its original's very text: that would be named itself.
    if (one.similarity === 1) return copy;
  }
  return null;
}

/** Facts come sorted by document; one document's are held at a time, in the order of the ids they name. */
function* byDocument(facts: Iterable<Fact>): Iterable<[string, Likeness[]]> {
  let [doc, held]: [string | null, Likeness[]] = [null, []];
  for (const fact of facts) {
    if (doc !== null && fact.doc !== doc) {
      yield [doc, inOrder(held)];
      held = [];
    }
    doc = fact.doc;
    held.push(fact.value as Likeness);
  }
  if (doc !== null) yield [doc, inOrder(held)];
}

const inOrder = (likenesses: Likeness[]) => likenesses.sort((a, b) => byCodePoint(a.of, b.of));
