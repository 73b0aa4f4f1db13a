import type { Fate } from '../../src/core/layers.ts';
import { step } from '../../src/core/recipe.ts';
import { blocks } from '../../src/stages/blocks.ts';
import { type CleaningParams, cleaning } from '../../src/stages/cleaning.ts';
import { copies } from '../../src/stages/copies.ts';
import { repetition } from '../../src/stages/repetition.ts';
import { input, run } from '../stages/documents.ts';

export const steps = (params: Partial<CleaningParams> = {}) => [
  step(blocks),
  step(copies),
  step(repetition),
  step(cleaning, { keep: [], corrections: [], ...params }),
];

/** Fates by the text of their blocks; of two with one text both, in order. */
export function fatesOf(text: string, params: Partial<CleaningParams> = {}): Map<string, Fate[]> {
  const { layers } = run(steps(params), [input('a', text)]).get('a')!;
  const pairs = layers.blocks!.map(({ start, end }, n) => [text.slice(start, end), layers.cleaning![n]!] as const);
  return new Map([...Map.groupBy(pairs, ([line]) => line)].map(([line, all]) => [line, all.map(([, fate]) => fate)]));
}

/** The role of each block of this text that was kept, the reason of each that was not. */
export const said = (fates: Map<string, Fate[]>, line: string) =>
  fates.get(line)?.map((fate) => (fate.kept ? fate.role : fate.reason));
