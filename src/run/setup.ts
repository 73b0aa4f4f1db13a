import { hash } from 'node:crypto';
import type { Recipe } from '../core/recipe.ts';
import { step } from '../core/recipe.ts';
import type { References } from '../core/stage.ts';
import { readReferences } from '../io/reference.ts';
import type { Format } from '../io/tables/index.ts';
import { digest } from './container.ts';
import { EXIT, UserError } from './errors.ts';
import { stagePrograms } from './program.ts';
import { type Round, roundsOf } from './rounds.ts';

/** Where a recipe is found, and what is changed in it. */
export interface RecipeSource {
  /** Address of a module that exports the recipe, and the name of the export. */
  readonly module: string;
  readonly recipe: string;
  /** Step name -> parameters that replace those of the recipe. */
  readonly params: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Folder of reference tables; null for the project's own. */
  readonly references: string | null;
}

/** What a worker must know to do its tasks. Plain JSON, the same on every machine. */
export interface Setup extends RecipeSource {
  /** As in `Plan`. */
  readonly stageDigests: Readonly<Record<string, string>>;
  /** Spool and parts of this build. */
  readonly work: string;
  /** Results of the rounds. */
  readonly cache: string;
  /** Whether they outlive the build: only then need they be named by what they depend on, and be found damaged. */
  readonly keeps: boolean;
  /** The dataset while it is written. */
  readonly staging: string;
  readonly formats: readonly Format[];
  readonly bodies: boolean;
  readonly withheld: boolean;
  /** Digest of the program text that tables are written by. */
  readonly tableProgram: string;
}

/** A recipe made ready: its rounds, its reference tables, and what names each stage with all it depends on. */
export interface Plan {
  readonly recipe: Recipe;
  readonly rounds: readonly Round[];
  readonly references: References;
  /** Step name -> digest of version, program text, parameters and reference tables. */
  readonly stageDigests: Readonly<Record<string, string>>;
  readonly configHash: string;
}

/** @throws when a parameter doesn't fit, or a reference table is broken. */
export async function plan(setup: RecipeSource & Partial<Pick<Setup, 'stageDigests'>>): Promise<Plan> {
  const module = (await import(setup.module)) as Record<string, Recipe>;
  const original = module[setup.recipe];
  if (!original) throw new Error(`${setup.module} has no recipe ${setup.recipe}`);
  const recipe = { ...original, steps: original.steps.map(withParams(setup.params)) };
  const tables = recipe.steps.flatMap(({ stage }) => stage.references);
  const references = setup.references ? readReferences(tables, setup.references) : readReferences(tables);
  const stageDigests = setup.stageDigests ?? digestsOf(recipe, references);
  const configHash = hash('sha256', JSON.stringify([recipe.name, recipe.steps.map((one) => about(one, references))]));
  return { recipe, rounds: roundsOf(recipe), references, stageDigests, configHash };
}

function digestsOf(recipe: Recipe, references: References): Record<string, string> {
  const programs = stagePrograms(recipe.steps.map(({ stage }) => stage.name));
  return Object.fromEntries(
    recipe.steps.map((one) => [
      one.stage.name,
      digest(JSON.stringify([about(one, references), programs[one.stage.name]])),
    ]),
  );
}

/** What a step says of itself: name, version, parameters, reference tables. */
const about = ({ stage, params }: Recipe['steps'][number], references: References) => [
  stage.name,
  stage.version,
  params,
  stage.references.map((table: { name: string }) => [table.name, references.rows(table as never)]),
];

const withParams = (params: Setup['params']) => (one: Recipe['steps'][number]) => {
  const more = params[one.stage.name];
  if (!more || Object.keys(more).length === 0) return one;
  try {
    return step(one.stage, { ...(one.params as object), ...more } as never);
  } catch (error) {
    throw new UserError((error as Error).message, EXIT.usage);
  }
};
