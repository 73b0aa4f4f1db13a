import { z } from 'zod';
import { bool, documentId, end, optionalString, share, sliceText, start, string, term } from './column.ts';
import { measured, qualified } from './quantities.ts';
import { table } from './table.ts';
import { KINDS, SOURCE_KINDS, VOICES } from './vocabulary.ts';

export const claims = table(
  'claims',
  'Every quantity that someone asserts about something: who claimed which number about what, in which sentence. What a source claims, never what is true.',
  'claim_id',
  ['doc_id', 'start', 'end'],
  z.object({
    claim_id: string('`<doc_id>#c<start>`.', { example: 'iran/001_fa3581175217d231#c671' }),
    quantity_id: string('The quantity it asserts.', { references: 'quantities.quantity_id' }),
    doc_id: documentId(),
    sentence_id: string('The sentence it stands in.', { references: 'sentences.sentence_id' }),
    start: start(),
    end: end(),
    text: sliceText('As in `quantities`'),
    ...measured,
    ...qualified,
    kind: term(KINDS, 'What sort of quantity it is.'),
    measure: optionalString('The noun phrase that is counted or measured.', { example: 'active users' }),
    measure_head: optionalString("Lemma of the measure's head noun.", { example: 'user' }),
    subject: optionalString('The entity it is about, by its canonical name.', { example: 'Telegram' }),
    place: optionalString(
      'Where it holds, by its canonical English name; `World` for the whole; also from a demonym, or from what the document said before of the same thing. Null where one would guess.',
      { example: 'Iran' },
    ),
    time: optionalString('When it holds, EDTF; null when not said or not resolved.'),
    time_text: optionalString('The expression of time, as written.'),
    voice: term(VOICES, 'Who says it to the reader.'),
    source: optionalString(
      "Who is said to have said it: canonical name; null when unnamed, several or the author's own.",
      {
        example: 'Pavel Durov',
      },
    ),
    source_text: optionalString('The source as written.', { example: 'Telegram founder and CEO Pavel Durov' }),
    source_kind: term(SOURCE_KINDS, 'What sort of source it is.'),
    cue: optionalString('The words that attribute it, as written.', { example: 'according to figures released by' }),
    quote_id: optionalString('The quotation or reported speech it stands in.', { references: 'quotes.quote_id' }),
    negated: bool('Whether the sentence or the source denies it.'),
    hedged: bool('Whether the sentence or the source leaves it open: may, reportedly, could.'),
    is_duplicate: bool('Whether it stands in a copy of another document, or repeats a sentence of its own.'),
    comparison_group: optionalString(
      '`measure_head|unit|kind`: claims that share it are candidates for comparison; null without a measure.',
      { example: 'user|user|count' },
    ),
    sentence: string('The text of its sentence.'),
    confidence: share('How likely value and unit are right, as measured on annotated news sentences; see the README.'),
    rule: string('The rule that read the number.', { example: 'quantities/money' }),
  }),
);
