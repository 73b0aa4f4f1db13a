import { z } from 'zod';
import type { DocumentStage } from '../core/stage.ts';
import { describe } from '../metadata/describe.ts';

/** Title, author, publisher, dates of publication: each value with its evidence. */
export const metadata: DocumentStage<'blocks' | 'cleaning', 'metadata', Record<string, never>> = {
  kind: 'document',
  name: 'metadata',
  version: 1,
  params: z.strictObject({}),
  references: [],
  reads: ['blocks', 'cleaning'],
  prepare: () => (document) => ({ values: describe(document), publishedPrecision: null, publishedNotBefore: null }),
};
