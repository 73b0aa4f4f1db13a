import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Block, Claim, LayerName, Layers, Quantity } from '../../../src/core/layers.ts';
import { recipe, step } from '../../../src/core/recipe.ts';
import type { DocumentStage, GroupStage } from '../../../src/core/stage.ts';
import { blocks } from '../../../src/stages/blocks.ts';
import { cleaning } from '../../../src/stages/cleaning.ts';
import { copies } from '../../../src/stages/copies.ts';
import { repetition } from '../../../src/stages/repetition.ts';
import { sentences } from '../../../src/stages/sentences.ts';
import { tables } from '../../../src/stages/tables.ts';
import { spell } from '../../../src/text/spellings.ts';

const none = z.strictObject({});
type None = Record<string, never>;

/** A stage that finds nothing. */
const nothing = <Name extends LayerName>(name: Name, layer: Layers[Name]): DocumentStage<never, Name, None> => ({
  kind: 'document',
  name,
  version: 1,
  params: none,
  references: [],
  reads: [],
  prepare: () => () => layer,
});

const rest = [
  step(nothing('language', { document: 'en', blocks: [] })),
  step(nothing('dates', [])),
  step(nothing('metadata', { values: [], publishedPrecision: null, publishedNotBefore: null })),
  step(nothing('quotes', { quotes: [], sources: [] })),
];
const noClaims = [step(nothing('quantities', [])), step(nothing('claims', []))];

/** Cleaning and its group stages: what the engine does, without the cost of all stages. */
export const short = recipe('short', [
  step(blocks),
  step(copies),
  step(repetition),
  step(cleaning),
  step(sentences),
  ...rest,
  ...noClaims,
  step(nothing('duplicates', [])),
  step(tables),
]);

const lines: DocumentStage<never, 'blocks', { mark: string }> = {
  kind: 'document',
  name: 'blocks',
  version: 1,
  params: z.strictObject({ mark: z.string().default('') }),
  references: [],
  reads: [],
  prepare: () => (document) =>
    Array.from(document.text.matchAll(/\S(?:[^\n]*\S)?/g), ({ index, 0: line }): Block => {
      const fingerprint = hash('sha256', line).slice(0, 16);
      return { start: index, end: index + line.length, fingerprint };
    }),
};

/** Transient, and read in two rounds: made again in the second. */
const tokens: DocumentStage<'blocks', 'tokens', None> = {
  kind: 'document',
  name: 'tokens',
  version: 1,
  params: none,
  references: [],
  reads: ['blocks'],
  transient: true,
  prepare:
    () =>
    ({ text, layers }) =>
      layers.blocks.map(({ start, end }) => [{ start, end, ...spell(text.slice(start, end)), tag: 'NN' }]),
};

const fates: DocumentStage<'blocks' | 'tokens' | 'repetition', 'cleaning', None> = {
  kind: 'document',
  name: 'cleaning',
  version: 1,
  params: none,
  references: [],
  reads: ['blocks', 'tokens', 'repetition'],
  prepare: () => (document) => {
    const often = new Set(document.layers.repetition.map(({ fingerprint }) => fingerprint));
    return document.layers.blocks.map(({ fingerprint }, n) =>
      often.has(fingerprint)
        ? { kept: false, reason: 'recurring_block', rule: 'cleaning/often' }
        : { kept: true, role: 'paragraph', rule: `cleaning/${document.layers.tokens[n]!.length}` },
    );
  },
};

/** A sentence a block. */
const wholeLines: DocumentStage<'blocks' | 'cleaning', 'sentences', None> = {
  kind: 'document',
  name: 'sentences',
  version: 1,
  params: none,
  references: [],
  reads: ['blocks', 'cleaning'],
  prepare: () => (document) =>
    document.layers.blocks.flatMap(({ start, end }, block) =>
      document.layers.cleaning[block]!.kept ? [{ start, end, block }] : [],
    ),
};

const numbers: DocumentStage<'sentences', 'quantities', None> = {
  kind: 'document',
  name: 'quantities',
  version: 1,
  params: none,
  references: [],
  reads: ['sentences'],
  prepare: () => (document) =>
    document.layers.sentences.flatMap((span, sentence) =>
      Array.from(document.text.slice(span.start, span.end).matchAll(/\p{Nd}+/gu), ({ index, 0: digits }): Quantity => {
        const value = Number(digits.slice(0, 15)) || 0;
        return {
          ...{ start: span.start + index, end: span.start + index + digits.length, sentence, kind: 'count' },
          ...{ value, valueLow: value, valueHigh: value, valueText: digits, comparator: '=', trend: null },
          ...{ precision: 'exact', unit: null, unitCode: null, unitText: null, excluded: null, head: null },
          ...{ confidence: 1, rule: 'quantities/digits' },
        };
      }),
    ),
};

const claimed: DocumentStage<'quantities', 'claims', None> = {
  kind: 'document',
  name: 'claims',
  version: 1,
  params: none,
  references: [],
  reads: ['quantities'],
  prepare: () => (document) =>
    document.layers.quantities.map(
      ({ start, end, sentence }, quantity): Claim => ({
        ...{ start, end, sentence, quantity, measure: null, measureHead: null, subject: null, place: null, time: null },
        ...{
          timeText: null,
          voice: 'author',
          source: null,
          sourceText: null,
          sourceKind: 'author',
          cue: null,
          quote: null,
        },
        ...{ negated: false, hedged: false, repeats: false, confidence: 1, rule: 'claims/all' },
      }),
    ),
};

/** Documents of one text: the first is the original. With a `finish`, counts, and a transient layer that its rows are made of. */
const same: GroupStage<'tokens' | 'cleaning', None> = {
  kind: 'group',
  name: 'duplicates',
  version: 1,
  params: none,
  references: [],
  reads: ['tokens', 'cleaning'],
  prepare: () => ({
    *emit({ id, layers }) {
      const key = (layers.tokens ?? []).map(([token]) => token!.lower).join('\n');
      yield { key, doc: id, start: 0, value: layers.cleaning?.length ?? 0 };
    },
    *group(_, rows) {
      let first: string | null = null;
      for (const { doc } of rows) {
        if (first !== null) yield { doc, value: { duplicateOf: first, kind: 'exact', similarity: 1 } };
        first ??= doc;
      }
      yield { count: 'texts', by: 1 };
    },
    *finish(facts) {
      // Which facts stay depends on the order in which they come.
      let number = 0;
      for (const fact of facts) if (number++ % 3 !== 2) yield fact;
    },
  }),
};

/** Rows of a table that no document makes alone; read from the tables. What a quotation is compared with must be a claim, so there are claims. */
const pairs: GroupStage<'tables', None> = {
  kind: 'group',
  name: 'comparisons',
  version: 1,
  params: none,
  references: [],
  reads: ['tables'],
  prepare: () => ({
    *emit({ id, layers }) {
      for (const { claim_id, start, text } of layers.tables?.rows.claims ?? [])
        yield { key: String(text), doc: id, start: Number(start), value: claim_id! };
    },
    *group(text, rows) {
      let before: string | null = null;
      for (const { doc, value } of rows) {
        const row = { comparison_id: `${before}|${value}`, claim_a: before, claim_b: value, group: text };
        const same = before?.startsWith(`${doc}#`) ?? false;
        if (before !== null)
          yield { table: 'comparisons', row: { ...row, relation: 'agrees', ratio: 1, same_document: same } };
        before = value as string;
      }
    },
  }),
};

/** The engine's whole way at next to no cost. */
export const quick = recipe('quick', [
  step(lines),
  step(copies),
  step(repetition),
  step(tokens),
  step(fates),
  step(wholeLines),
  ...rest,
  step(numbers),
  step(claimed),
  step(same),
  step(tables),
  step(pairs),
]);
