import { z } from 'zod';
import { documentId, optionalInt, optionalString, string } from './column.ts';
import { table } from './table.ts';

export const metadata = table(
  'metadata',
  'One row for each metadata value of a document, with its evidence.',
  'metadata_id',
  ['doc_id', 'start', 'end', 'metadata_id'],
  z.object({
    metadata_id: string(
      '`<doc_id>#m<start>`; of a value from the input `<doc_id>#m-<field>`. Of two with one start the second gets `.2`.',
    ),
    doc_id: documentId(),
    field: string('The column of `documents` that holds the value; `crawled` has no column there.', {
      example: 'author',
    }),
    value: string('The value, as in that column; of several authors one each.'),
    start: optionalInt(
      'Where the evidence starts in the decoded text, counted in Unicode code points; null when the value comes from the input. Such rows stand first.',
    ),
    end: optionalInt('Where the evidence ends (exclusive); null when the value comes from the input.'),
    text: optionalString(
      "The evidence: exactly the slice [start, end) of the document's decoded text; null when the value comes from the input.",
    ),
    rule: string('The rule that found it; `input` when the input states it.', { example: 'metadata/byline' }),
  }),
);
