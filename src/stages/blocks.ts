import { z } from 'zod';
import type { DocumentStage } from '../core/stage.ts';
import { splitBlocks } from '../text/blocks.ts';
import { codeUnitsReader } from '../text/code-units.ts';
import { fingerprinter } from '../text/fingerprint.ts';

/** The blocks of the raw text, each with its fingerprint. */
export const blocks: DocumentStage<never, 'blocks', Record<string, never>> = {
  kind: 'document',
  name: 'blocks',
  version: 1,
  params: z.strictObject({}),
  references: [],
  reads: [],
  prepare: () => {
    const unitsOf = codeUnitsReader();
    const fingerprints = fingerprinter();
    return ({ text }) => splitBlocks(text, unitsOf(text), fingerprints);
  },
};
