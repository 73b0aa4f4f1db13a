import { z } from 'zod';
import { compileCues, cues, sayingParticiples } from '../attribution/cues.ts';
import { findQuotations } from '../attribution/quotations.ts';
import { compileRoles, roles } from '../attribution/roles.ts';
import type { DocumentStage } from '../core/stage.ts';
import { englishTokens } from '../text/language.ts';

type Reads = 'blocks' | 'cleaning' | 'sentences' | 'tokens' | 'names';

/** What someone is quoted or reported as saying, and which stretches of the text a source answers for. */
export const quotes: DocumentStage<Reads, 'quotes', Record<string, never>> = {
  kind: 'document',
  name: 'quotes',
  version: 5,
  params: z.strictObject({}),
  references: [cues, sayingParticiples, roles],
  reads: ['blocks', 'cleaning', 'sentences', 'tokens', 'names'],
  optional: ['language'],
  prepare: (_, references) => {
    const knowledge = { cues: compileCues(references), roles: compileRoles(references) };
    return ({ text, layers }) =>
      findQuotations(text, layers.blocks, layers.sentences, englishTokens(layers), layers.names, knowledge);
  },
};
