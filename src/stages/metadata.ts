import { z } from 'zod';
import type { DocumentStage } from '../core/stage.ts';
import { describe } from '../metadata/describe.ts';
import {
  PUBLISHED_REFERENCES,
  publicationReader,
  publishedNotBefore,
  publishedOf,
  publishedPrecision,
} from '../metadata/published.ts';
import { sections } from '../metadata/section.ts';

/** Title, author, publisher, dates of publication: each value with its evidence. */
export const metadata: DocumentStage<'blocks' | 'cleaning' | 'dates', 'metadata', Record<string, never>> = {
  kind: 'document',
  name: 'metadata',
  version: 1,
  params: z.strictObject({}),
  references: [...PUBLISHED_REFERENCES, sections],
  reads: ['blocks', 'cleaning', 'dates'],
  prepare: (_, references) => {
    const reader = publicationReader(references);
    const names = new Set(references.rows(sections).map((row) => row.section));
    return (document) => {
      const published = publishedOf(document, reader);
      return {
        values: [...describe(document, names), ...published],
        publishedPrecision: publishedPrecision(published),
        publishedNotBefore: publishedNotBefore(document, published),
      };
    };
  },
};
