import { type Recipe, recipe, step } from '../../../src/core/recipe.ts';
import type { AnyStage, GroupRow } from '../../../src/core/stage.ts';
import { quick } from './recipe.ts';

/** The recipe `quick` with one stage whose layer is spoilt. */
function broken(stage: string, spoil: (layer: never) => unknown): Recipe {
  const steps = quick.steps.map((one) => {
    if (one.stage.name !== stage) return one;
    const prepare = (params: never, references: never) => {
      const annotate = (one.stage as AnyStage).prepare(params, references) as (document: never) => unknown;
      return (document: never) => spoil(annotate(document) as never);
    };
    return step({ ...one.stage, prepare } as never);
  });
  return recipe('quick', steps);
}

type Rows = { rows: Record<string, Record<string, unknown>[]>; body: string };

const inTables = (spoil: (rows: Rows['rows']) => void) =>
  broken('tables', (layer: Rows) => {
    spoil(layer.rows);
    return layer;
  });

export const gap = inTables((rows) => rows.blocks!.shift());
export const slice = inTables(({ blocks }) => {
  blocks![0]!.text = 'something else';
});
export const schema = inTables(({ blocks }) => {
  blocks![0]!.rule = '';
});
const sentence = (block: Record<string, unknown>) => ({
  sentence_id: `${block.doc_id}#s${block.start}`,
  doc_id: block.doc_id,
  block_id: block.block_id,
  sentence_no: 1,
  start: block.start,
  end: block.end,
  text: block.text,
});
export const twice = inTables((rows) => {
  rows.sentences = [sentence(rows.blocks![0]!), sentence(rows.blocks![0]!), ...rows.sentences!];
});
export const foreign = inTables((rows) => {
  rows.sentences = [{ ...sentence(rows.blocks![0]!), block_id: `${rows.blocks![0]!.doc_id}#b999` }];
});
/** A comparison of a claim that there is not. */
export const loose = recipe(
  'quick',
  quick.steps.map((one) => {
    if (one.stage.name !== 'comparisons') return one;
    const prepare = () => ({
      *emit({ id }: { id: string }) {
        yield { key: 'all', doc: id, start: 0, value: null };
      },
      *group(_: string, rows: Iterable<GroupRow>) {
        const [{ doc }] = rows as unknown as [GroupRow];
        const row = { comparison_id: 'a|b', claim_a: `${doc}#c999`, claim_b: `${doc}#c998`, group: 'all' };
        yield { table: 'comparisons', row: { ...row, relation: 'agrees', ratio: 1, same_document: true } };
      },
    });
    return step({ ...one.stage, prepare } as never);
  }),
);
export const throws = broken('cleaning', () => {
  throw new Error('a fault in a stage');
});
