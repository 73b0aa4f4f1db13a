import type { AnyStage } from './stage.ts';

/** A stage with its parameters, checked. */
export interface Step {
  readonly stage: AnyStage;
  readonly params: unknown;
}

/** An ordered list of steps: the whole account of how a dataset is made. */
export interface Recipe {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** @throws when a parameter doesn't fit the stage's schema; the message names stage and parameter. */
export function step<S extends AnyStage>(
  stage: S,
  params: Parameters<S['prepare']>[0] | Record<string, never> = {},
): Step {
  const checked = stage.params.safeParse(params);
  if (!checked.success)
    throw new Error(
      `step ${stage.name}: ${checked.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`).join('; ')}`,
    );
  return { stage, params: checked.data };
}

/** @throws when a step reads a layer that no step before it writes, or a stage stands twice. */
export function recipe(name: string, steps: readonly Step[]): Recipe {
  const written = new Set<string>();
  for (const { stage } of steps) {
    const missing = stage.reads.find((layer: string) => !written.has(layer));
    if (missing)
      throw new Error(`recipe ${name}: ${stage.name} reads the layer ${missing}, which no step before it writes`);
    if (written.has(stage.name)) throw new Error(`recipe ${name}: ${stage.name} stands twice`);
    written.add(stage.name);
  }
  return { name, steps };
}
