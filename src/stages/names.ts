import { z } from 'zod';
import { compileNames } from '../attribution/name-lexicon.ts';
import { NAME_TABLES } from '../attribution/name-tables.ts';
import { findNames } from '../attribution/names.ts';
import type { DocumentStage } from '../core/stage.ts';

/** Every mention of a person, organisation, place, publication or account, with the fullest name the document gives for it. */
export const names: DocumentStage<'sentences' | 'tokens', 'names', Record<string, never>> = {
  kind: 'document',
  name: 'names',
  version: 2,
  params: z.strictObject({}),
  references: NAME_TABLES,
  reads: ['sentences', 'tokens'],
  prepare: (_, references) => {
    const lexicon = compileNames(references);
    return ({ text, layers }) => findNames(text, layers.tokens, lexicon);
  },
};
