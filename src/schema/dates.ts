import { z } from 'zod';
import { documentId, end, optionalString, optionalTerm, sliceText, start, string } from './column.ts';
import { table } from './table.ts';
import { DATE_PRECISIONS } from './vocabulary.ts';

export const dates = table(
  'dates',
  'The calendar expressions of the kept text.',
  'date_id',
  ['doc_id', 'start', 'end'],
  z.object({
    date_id: string('`<doc_id>#d<start>`.', { example: 'iran/002_052d3ac1aab8ef34#d431' }),
    doc_id: documentId(),
    sentence_id: string('The sentence it stands in.', { references: 'sentences.sentence_id' }),
    start: start(),
    end: end(),
    text: sliceText('The expression'),
    value: optionalString('EDTF level 1; null when it can not be resolved.', { example: '2018-05-04' }),
    anchor: optionalString('The date it was resolved against, EDTF; null when it needed none.'),
    precision: optionalTerm(DATE_PRECISIONS, 'How exact the expression is; null when it can not be told.'),
  }),
);
