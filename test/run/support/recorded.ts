import { z } from 'zod';
import { recipe, step } from '../../../src/core/recipe.ts';
import type { AnyStage } from '../../../src/core/stage.ts';
import { quick } from './recipe.ts';

const place = globalThis as { cleaned?: string[] };

/** Ids of the documents that the stage `cleaning` of the recipe `recorded` has seen since it was asked last, in order. */
export function cleaned(): string[] {
  const ids = place.cleaned ?? [];
  place.cleaned = [];
  return ids.sort();
}

/** No group reads a transient layer then: that would have every document of a part analysed with one that changed. */
const noDuplicates = step({
  kind: 'document',
  name: 'duplicates',
  version: 1,
  params: z.strictObject({}),
  references: [],
  reads: [],
  prepare: () => () => [],
} as never);

/** The recipe `quick`, whose stage `cleaning` notes what it sees: for builds on the main thread. */
export const recorded = recipe(
  'recorded',
  quick.steps.map((one) => {
    if (one.stage.name === 'duplicates') return noDuplicates;
    if (one.stage.name !== 'cleaning') return one;
    const prepare = (params: never, references: never) => {
      const annotate = (one.stage as AnyStage).prepare(params, references) as (document: { id: string }) => unknown;
      return (document: { id: string }) => {
        place.cleaned ??= [];
        place.cleaned.push(document.id);
        return annotate(document);
      };
    };
    return step({ ...one.stage, prepare } as never);
  }),
);
