import type { LayerName } from '../core/layers.ts';
import type { Recipe, Step } from '../core/recipe.ts';
import type { AnyStage, DocumentStage } from '../core/stage.ts';

/**
 * What happens to a document between two meetings with others: the facts that the group stage before said of it are
 * joined, document stages run, and rows are handed to the group stage that ends the round.
 */
export interface Round {
  readonly index: number;
  /** The group stage whose facts come in; null in the first round. */
  readonly facts: LayerName | null;
  /** Document stages in order; transient ones of earlier rounds that are needed again stand first. */
  readonly steps: readonly Step[];
  /** The group stage that ends the round; the last round may have none, nor the one before it. */
  readonly group: Step | null;
  /** The group reads a transient layer: then its rows can't be made from what was kept. */
  readonly groupReadsTransient: boolean;
  /** Layers made in this round that its group or a later round reads: they are kept on disk. */
  readonly keeps: readonly LayerName[];
  /** Layers of earlier rounds that this one reads. */
  readonly loads: readonly LayerName[];
}

const isTransient = ({ stage }: Step) =>
  stage.kind === 'document' && (stage as DocumentStage<never, never, never>).transient;

const readsOf = ({ stage }: Step): LayerName[] => [...stage.reads, ...(stage.optional ?? [])];

/** Cuts a recipe at its group stages. */
export function roundsOf(recipe: Recipe): Round[] {
  const cut: { facts: LayerName | null; own: Step[]; group: Step | null }[] = [{ facts: null, own: [], group: null }];
  for (const step of recipe.steps) {
    if (step.stage.kind === 'document') cut.at(-1)!.own.push(step);
    else {
      cut.at(-1)!.group = step;
      cut.push({ facts: (step.stage as AnyStage).name, own: [], group: null });
    }
  }
  apart(recipe.name, cut);
  const transients = new Map(recipe.steps.filter(isTransient).map((step) => [step.stage.name as LayerName, step]));
  const rounds = cut.map(({ facts, own, group }, index) => {
    const steps = withTransients(own, group, transients);
    const made = new Set<LayerName>(steps.map(({ stage }) => stage.name));
    if (facts) made.add(facts);
    const readByGroup = group ? readsOf(group) : [];
    const loads = [...new Set([...steps.flatMap(readsOf), ...readByGroup])].filter((layer) => !made.has(layer));
    return { index, facts, steps, group, made, loads, readByGroup };
  });
  return rounds.map(({ made, readByGroup, ...round }, index) => {
    const wanted = new Set([...readByGroup, ...rounds.slice(index + 1).flatMap(({ loads }) => loads)]);
    const keeps = [...made].filter((layer) => wanted.has(layer) && !transients.has(layer)).sort();
    return { ...round, keeps, groupReadsTransient: readByGroup.some((layer) => transients.has(layer)) };
  });
}

/**
 * The last document stage makes the tables, of which nothing is kept but the encoded tables themselves: what it reads is made
 * in a round before. Groups may follow it, whose rows go to tables.
 */
function apart(recipe: string, cut: { facts: LayerName | null; own: Step[]; group: Step | null }[]): void {
  if (cut.length > 1 && cut.at(-1)!.own.length === 0 && cut.at(-1)!.group === null) cut.pop();
  const last = cut.at(-1)!;
  if (last.own.at(-1)?.stage.name !== 'tables')
    throw new Error(`the recipe ${recipe} must end with the stage tables; one group stage may follow it`);
  if (last.own.length > 1)
    cut.splice(-1, 0, { facts: last.facts, own: last.own.splice(0, last.own.length - 1), group: null });
  if (cut.at(-2)?.group === null) last.facts = null;
}

/** The steps of a round, before them those of earlier rounds whose transient layers they read. */
function withTransients(own: readonly Step[], group: Step | null, transients: ReadonlyMap<LayerName, Step>): Step[] {
  const ready = new Set<LayerName>(own.map(({ stage }) => stage.name));
  const again: Step[] = [];
  const need = (step: Step) => {
    for (const layer of readsOf(step)) {
      const maker = transients.get(layer);
      if (!maker || ready.has(layer)) continue;
      ready.add(layer);
      need(maker);
      again.push(maker);
    }
  };
  for (const step of group ? [...own, group] : own) need(step);
  return [...again, ...own];
}
