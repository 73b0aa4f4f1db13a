import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';

const LOOK_NAMES = ['first', 'second'] as const;
export type LookName = (typeof LOOK_NAMES)[number];

export interface NodeRow {
  look: LookName;
  tree: number;
  node: number;
  signal: string;
  threshold: number | null;
  below: number | null;
  above: number | null;
  value: number;
}

const index = z.coerce.number<string | number>().int().min(0);
const optional = <T extends z.ZodType>(type: T) => z.union([z.literal('').transform(() => null), type]);

/**
 * The learnt trees: one row a node. A node with a signal sends a block to the node `below` when the signal is under the threshold, else to `above`;
 * `value` is what the tree would add to the log odds if it ended there. The bias of a look is its tree 0.
 */
export const cleaningTrees: ReferenceTable<NodeRow> = {
  name: 'cleaning-trees',
  row: z.strictObject({
    look: z.enum(LOOK_NAMES),
    tree: index,
    node: index,
    signal: z.string(),
    threshold: optional(z.coerce.number<string | number>()),
    below: optional(index),
    above: optional(index),
    value: z.coerce.number<string | number>(),
  }) as unknown as z.ZodType<NodeRow>,
};
