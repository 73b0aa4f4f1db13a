import { describe, expect, it } from 'vitest';
import { step } from '../../src/core/recipe.ts';
import type { DocumentStage } from '../../src/core/stage.ts';
import { blocks } from '../../src/stages/blocks.ts';
import { cleaning } from '../../src/stages/cleaning.ts';
import { duplicates } from '../../src/stages/duplicates.ts';
import { lookalikes } from '../../src/stages/lookalikes.ts';
import { jaccard, shingles, spread } from '../../src/text/shingles.ts';
import { input, run } from './documents.ts';

/** All is body: what is tested here comes after cleaning. */
const all: DocumentStage<'blocks', 'cleaning', never> = {
  ...(cleaning as never as DocumentStage<'blocks', 'cleaning', never>),
  references: [],
  reads: ['blocks'],
  prepare: () => (document) =>
    document.layers.blocks.map(() => ({ kept: true, role: 'paragraph', rule: 'cleaning/body' })),
};
const steps = [step(blocks), { stage: all, params: {} }, step(lookalikes), step(duplicates)];

const WORDS =
  'harbour storm gate ship pier council winter wall ferry island grain tug diver coast money boat town quay master water'.split(
    ' ',
  );
/** An article of its own for each number. */
function article(number: number, paragraphs = 8): string[] {
  const word = (at: number) => WORDS[spread(number * 4096 + at) % WORDS.length]!;
  return Array.from(
    { length: paragraphs },
    (_, p) => `${Array.from({ length: 40 }, (_, n) => word(40 * p + n)).join(' ')}.`,
  );
}
const text = (paragraphs: readonly string[]) => paragraphs.join('\n\n');

describe('near-duplicates', () => {
  const original = article(1);
  const documents = run(steps, [
    input('b/1', text(original)),
    input('b/2-second-crawl', text(original)),
    input('b/3-cut', text(original.slice(0, 6))),
    input('b/4-dateline', `VELLMAR, June 3, 2019 - ${text(original)}`),
    input('b/5-one-paragraph-replaced', text([...original.slice(0, 3), ...article(9, 1), ...original.slice(4)])),
    input('b/6-same-template', text([original[0]!, ...article(2, 6), original[7]!])),
    input('b/7-another', text(article(3))),
    input('b/8-empty', ' \n '),
    input('b/9-empty', ''),
  ]);
  const copyOf = (id: string) => documents.get(id)!.layers.duplicates![0];

  it.each([
    ['b/2-second-crawl', 'exact'],
    ['b/3-cut', 'near'],
    ['b/4-dateline', 'near'],
    ['b/5-one-paragraph-replaced', 'near'],
  ])('finds %s, %s', (id, kind) => {
    expect(copyOf(id)).toMatchObject({ duplicateOf: 'b/1', kind });
  });

  it.each(['b/1', 'b/6-same-template', 'b/7-another', 'b/8-empty', 'b/9-empty'])('leaves %s alone', (id) => {
    expect(copyOf(id)).toBeUndefined();
  });

  it('says the similarity of the shingles themselves', () => {
    expect(copyOf('b/3-cut')!.similarity).toBe(jaccard(shingles(text(original)), shingles(text(original.slice(0, 6)))));
    expect(copyOf('b/2-second-crawl')!.similarity).toBe(1);
  });

  it('makes no chains: a copy of a copy that is too unlike the first is no copy', () => {
    const drifting = [
      original.slice(0, 8),
      [...original.slice(2), ...article(4, 1)],
      [...original.slice(4), ...article(4, 3)],
    ];
    const found = run(
      steps,
      drifting.map((paragraphs, n) => input(`d${n}`, text(paragraphs))),
    );
    expect(found.get('d1')!.layers.duplicates).toMatchObject([{ duplicateOf: 'd0' }]);
    expect(found.get('d2')!.layers.duplicates).toEqual([]);
  });

  it('makes what has the words of a copy a copy of the same, and exact only where both texts are', () => {
    const cut = text(original.slice(0, 6));
    const found = run(steps, [
      input('e0', text(original)),
      input('e1', cut),
      input('e2', cut),
      input('e3', cut.toUpperCase()),
      input('e4', text(original).toUpperCase()),
    ]);
    const copies = ['e1', 'e2', 'e3', 'e4'].map((id) => found.get(id)!.layers.duplicates![0]);
    const near = { duplicateOf: 'e0', kind: 'near', similarity: copies[0]!.similarity };
    expect(near.similarity).toBeLessThan(1);
    expect(copies).toEqual([near, near, near, { ...near, similarity: 1 }]);
  });

  it('makes what is all but a copy none, nor what has the same words, but that a copy of it', () => {
    const words = Array.from({ length: 300 }, (_, n) => `word${n}`);
    const from = (first: number) => words.slice(first, first + 200).join(' ');
    const bodies = { a: from(0), b: from(65), c: from(66), d: from(66) };
    const found = run(
      steps,
      Object.entries(bodies).map(([id, body]) => input(id, body)),
    );
    const copies = Object.keys(bodies).map((id) => found.get(id)!.layers.duplicates![0]?.duplicateOf ?? null);
    expect(jaccard(shingles(bodies.b), shingles(bodies.c))).toBeGreaterThan(0.98);
    expect(copies).toEqual([null, 'a', null, 'c']);
  });

  it('takes the first of several originals by id, also where ids go on with what sorts before a quote', () => {
    const words = Array.from({ length: 180 }, (_, n) => `word${n}`);
    const body = (from: number, to: number) => words.slice(from, to).join(' ');
    const found = run(steps, [input('n', body(0, 120)), input('n 2', body(60, 180)), input('p', body(30, 150))]);
    expect(found.get('n 2')!.layers.duplicates).toEqual([]);
    expect(found.get('p')!.layers.duplicates![0]).toMatchObject({ duplicateOf: 'n' });
  });

  it('names one candidate, once, for each of many with the same words', () => {
    const same = Array.from({ length: 200 }, (_, n) => input(`f/${String(n).padStart(3, '0')}`, text(original)));
    const found = run(steps, same);
    const named = same.map(({ id }) => found.get(id)!.layers.lookalikes!.map(({ like }) => like));
    expect(named).toEqual([[null], ...same.slice(1).map(() => ['f/000'])]);
  });

  it('tells short texts apart unless they have the same words', () => {
    const [long, short] = [
      'Police said 5 people died in the fire at the harbour.',
      'Police said 5 people died in the fire.',
    ];
    const found = run(steps, [
      input('s1', long),
      ...['s2', 's3', 's4'].map((id) => input(id, short)),
      input('s5', short.toUpperCase()),
      input('s6', 'Police said 5'),
      input('s7', 'Police said 5'),
    ]);
    const copies = ['s1', 's2', 's3', 's4', 's5', 's6', 's7'].map((id) => {
      const copy = found.get(id)!.layers.duplicates![0];
      return copy ? `${copy.kind} ${copy.duplicateOf}` : null;
    });
    expect(copies).toEqual([null, null, 'exact s2', 'exact s2', 'near s2', null, 'exact s6']);
  });

  it('finds copies of each kind among ten thousand documents, and merges no others', { timeout: 120_000 }, () => {
    const many = Array.from({ length: 10_000 }, (_, n) => text(article(n, 2)));
    const long = article(20_000);
    many[4] = text(long);
    many[2000] = text(long.slice(0, 6));
    many[4000] = `VELLMAR, June 3, 2019 - ${text(long)}`;
    many[5000] = text([long[0]!, ...article(20_001, 6), long[7]!]);
    many[6000] = text([...long.slice(0, 3), ...article(20_002, 1), ...long.slice(4)]);
    many[7000] = text([...article(17, 2), 'It was seen again.']);
    many[9999] = text(article(17, 2));
    const id = (n: number) => `m/${String(n).padStart(5, '0')}`;
    const found = run(
      steps,
      many.map((body, n) => input(id(n), body)),
    );
    const copies = [...found.values()].filter((document) => document.layers.duplicates!.length > 0);
    expect(copies.map((document) => [document.id, document.layers.duplicates![0]!.duplicateOf])).toEqual([
      [id(2000), id(4)],
      [id(4000), id(4)],
      [id(6000), id(4)],
      [id(7000), id(17)],
      [id(9999), id(17)],
    ]);
  });
});
