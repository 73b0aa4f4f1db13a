import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';

const phrase = z
  .string()
  .regex(/^\S+(?: \S+)*$/)
  .lowercase();
const example = z.string().min(1);

/** Common nouns that speak of a named entity said before (`the messenger`, `the firm`), by the kind of entity they may stand for. */
export const entityNouns: ReferenceTable<{
  noun: string;
  kind: 'product' | 'organisation' | 'place' | 'person';
  example: string;
}> = {
  name: 'entity-nouns',
  row: z.strictObject({ noun: phrase, kind: z.enum(['product', 'organisation', 'place', 'person']), example }),
};

/** Words that leave a claim open. */
export const hedges: ReferenceTable<{ words: string; example: string }> = {
  name: 'hedges',
  row: z.strictObject({ words: phrase, example }),
};

/** Words that deny a claim, and the longer phrases with them that do not. */
export const negations: ReferenceTable<{ words: string; kind: 'denies' | 'affirms'; example: string }> = {
  name: 'negations',
  row: z.strictObject({ words: phrase, kind: z.enum(['denies', 'affirms']), example }),
};

/** Nouns that the rules for measures must know by kind. */
export const nounKinds: ReferenceTable<{
  noun: string;
  kind: 'change' | 'sum' | 'vessel' | 'time' | 'modifier';
  example: string;
}> = {
  name: 'noun-kinds',
  row: z.strictObject({ noun: phrase, kind: z.enum(['change', 'sum', 'vessel', 'time', 'modifier']), example }),
};
