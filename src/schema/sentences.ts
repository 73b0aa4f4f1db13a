import { z } from 'zod';
import { documentId, end, int, sliceText, start, string } from './column.ts';
import { table } from './table.ts';

export const sentences = table(
  'sentences',
  'The sentences of the kept blocks. What goes on for more than 2,000 characters without an end is cut between words.',
  'sentence_id',
  ['doc_id', 'start', 'end'],
  z.object({
    sentence_id: string('`<doc_id>#s<start>`.', { example: 'iran/001_fa3581175217d231#s643' }),
    doc_id: documentId(),
    block_id: string('The block it stands in.', { references: 'blocks.block_id' }),
    sentence_no: int('Number of the sentence in its document, from 1.'),
    start: start(),
    end: end(),
    text: sliceText('The sentence'),
  }),
);
