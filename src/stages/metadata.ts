import { z } from 'zod';
import { givenNames } from '../attribution/name-tables.ts';
import type { DocumentStage } from '../core/stage.ts';
import { describe } from '../metadata/describe.ts';
import { publishedNotBefore, publishedOf, publishedPrecision } from '../metadata/published.ts';
import { sections } from '../metadata/section.ts';

type Reads = 'blocks' | 'cleaning' | 'publication' | 'dates';

/** Title, author, publisher, dates of publication: each value with its evidence. */
export const metadata: DocumentStage<Reads, 'metadata', Record<string, never>> = {
  kind: 'document',
  name: 'metadata',
  version: 2,
  params: z.strictObject({}),
  references: [sections, givenNames],
  reads: ['blocks', 'cleaning', 'publication', 'dates'],
  prepare: (_, references) => {
    const names = new Set(references.rows(sections).map((row) => row.section));
    const given = new Set(references.rows(givenNames).flatMap(({ names }) => names.toLowerCase().split(' ')));
    return (document) => {
      const { publication, dates } = document.layers;
      return {
        values: [...describe(document, names, given), ...publishedOf(publication)],
        publishedPrecision: publishedPrecision(publication),
        publishedNotBefore: publishedNotBefore(publication, dates),
      };
    };
  },
};
