import { z } from 'zod';
import type { TablesLayer } from '../core/layers.ts';
import type { DocumentStage } from '../core/stage.ts';
import { bodyLines } from '../text/body.ts';
import { type CodeUnits, codeUnitsReader } from '../text/code-units.ts';
import { count } from '../text/counts.ts';
import { blockRows, sentenceRows } from './rows/blocks.ts';
import { documentRow, type Finished } from './rows/documents.ts';
import { metadataRows } from './rows/metadata.ts';
import { placer } from './rows/place.ts';
import { claimRows, quantityRows } from './rows/quantities.ts';
import { dateRows, quoteRows } from './rows/quotes.ts';

const READS = [
  'blocks',
  'repetition',
  'cleaning',
  'language',
  'sentences',
  'dates',
  'metadata',
  'quotes',
  'quantities',
  'claims',
  'duplicates',
] as const;

/** Layers become rows: the one place where offsets turn into code points and names into the dataset's columns. */
export const tables: DocumentStage<(typeof READS)[number], 'tables', Record<string, never>> = {
  kind: 'document',
  name: 'tables',
  version: 1,
  params: z.strictObject({}),
  references: [],
  reads: READS,
  prepare: () => {
    const unitsOf = codeUnitsReader();
    return (document) => tablesOf(document, unitsOf(document.text));
  },
};

function tablesOf(document: Finished, units: CodeUnits): TablesLayer {
  const counts = document.layers.blocks.map((block) => count(units, block));
  const place = placer(
    document,
    counts.some(({ hasPairs }) => hasPairs),
  );
  const body = bodyLines(document, counts);
  return {
    rows: {
      documents: [documentRow(document, place, counts)],
      metadata: metadataRows(document, place),
      blocks: blockRows(document, place),
      sentences: sentenceRows(document, place),
      quantities: quantityRows(document, place),
      claims: claimRows(document, place),
      quotes: quoteRows(document, place),
      dates: dateRows(document, place),
    },
    body: body.length ? `${body.join('\n\n')}\n` : '',
  };
}
