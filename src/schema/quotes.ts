import { z } from 'zod';
import { documentId, end, optionalInt, optionalString, sliceText, start, string, term } from './column.ts';
import { table } from './table.ts';
import { QUOTE_TYPES } from './vocabulary.ts';

export const quotes = table(
  'quotes',
  'What someone is quoted or reported as saying.',
  'quote_id',
  ['doc_id', 'start', 'end'],
  z.object({
    quote_id: string('`<doc_id>#q<start>`.', { example: 'iran/002_052d3ac1aab8ef34#q237' }),
    utterance_id: string("The first piece's `quote_id`: pieces of one utterance share it.", {
      references: 'quotes.quote_id',
    }),
    doc_id: documentId(),
    sentence_id: string('The sentence it starts in.', { references: 'sentences.sentence_id' }),
    start: start(),
    end: end(),
    text: sliceText('The words between the marks, or the reported clause'),
    type: term(QUOTE_TYPES, 'How it is reported.'),
    speaker: optionalString(
      'Who said it: the fullest name the document gives, without titles; null when unnamed, unknown or several.',
      { example: 'Hassan Rouhani' },
    ),
    speaker_text: optionalString('The speaker as written, a pronoun too.', { example: 'he' }),
    speaker_start: optionalInt('Where `speaker_text` starts, counted in Unicode code points.', {
      unit: 'Unicode code point',
    }),
    speaker_end: optionalInt('Where `speaker_text` ends (exclusive).', { unit: 'Unicode code point' }),
    cue: optionalString('The words that attribute it, as written.', { example: 'said' }),
  }),
);
