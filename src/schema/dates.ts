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
    text: sliceText('The expression. A range (`3 to 5 May`) is a row of its own, and each of its ends is one too'),
    value: optionalString(
      'EDTF level 1; null when it can not be resolved. What that level has no form for is an interval: a week its days (`2018-04-23/2018-04-29`), a quarter or half-year its months (`2018-04/2018-06`), a year or month of the Persian calendar its days (`2017-03-21/2018-03-20`). A decade is `198X`, a century `18XX`, a season `2018-21` (spring) to `2018-24` (winter, named by the year of its December unless the text says otherwise), 490 BC is `-0489`; `~` marks about. Early, mid and late do not change the value. A part of a day (`Tuesday night`) has the value of the day.',
      { example: '2018-05-04' },
    ),
    anchor: optionalString(
      'The date it was resolved against, EDTF: `published`, or a date that the text says before; null when it needed none.',
    ),
    precision: optionalTerm(
      DATE_PRECISIONS,
      'How exact the expression is, of a range its ends; null when it can not be told.',
    ),
  }),
);
