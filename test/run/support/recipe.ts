import { z } from 'zod';
import type { LayerName, Layers } from '../../../src/core/layers.ts';
import { recipe, step } from '../../../src/core/recipe.ts';
import type { DocumentStage } from '../../../src/core/stage.ts';
import { blocks } from '../../../src/stages/blocks.ts';
import { cleaning } from '../../../src/stages/cleaning.ts';
import { copies } from '../../../src/stages/copies.ts';
import { repetition } from '../../../src/stages/repetition.ts';
import { sentences } from '../../../src/stages/sentences.ts';
import { tables } from '../../../src/stages/tables.ts';

/** A stage that finds nothing. */
const nothing = <Name extends LayerName>(
  name: Name,
  layer: Layers[Name],
): DocumentStage<never, Name, Record<string, never>> => ({
  kind: 'document',
  name,
  version: 1,
  params: z.strictObject({}),
  references: [],
  reads: [],
  prepare: () => () => layer,
});

/** Cleaning and its group stages with the last steps of the whole recipe: what the engine does, without the cost of all stages. */
export const short = recipe('short', [
  step(blocks),
  step(copies),
  step(repetition),
  step(cleaning),
  step(nothing('language', { document: 'en', blocks: [] })),
  step(sentences),
  step(nothing('dates', [])),
  step(nothing('metadata', { values: [], publishedPrecision: null, publishedNotBefore: null })),
  step(nothing('quotes', { quotes: [], sources: [] })),
  step(nothing('quantities', [])),
  step(nothing('claims', [])),
  step(nothing('duplicates', [])),
  step(tables),
]);
