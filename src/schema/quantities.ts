import { z } from 'zod';
import {
  bool,
  documentId,
  end,
  optionalFloat,
  optionalString,
  optionalTerm,
  sliceText,
  start,
  string,
  term,
} from './column.ts';
import { table } from './table.ts';
import { COMPARATORS, EXCLUDED_REASONS, KINDS, PRECISIONS, TRENDS } from './vocabulary.ts';

/** The columns that a claim repeats from its quantity. */
export const measured = {
  value: optionalFloat(
    'The number in the unit as named, multipliers applied: `8.2 billion` is 8200000000. Null for a range, and for a label that is no number.',
    { example: 200000000 },
  ),
  value_low: optionalFloat('Lower end; null where it is open. Equal to `value` unless a range or a bound.'),
  value_high: optionalFloat('Upper end; null where it is open.'),
};
export const qualified = {
  comparator: term(COMPARATORS, 'How the value bounds what is claimed.'),
  trend: optionalTerm(TRENDS, 'Whether the text says it rose or fell; null when neither.'),
  precision: term(PRECISIONS, 'How exactly it is stated. A bound is `exact` unless hedged too.'),
  unit: optionalString('Singular English name of the unit or of what is counted; null for a bare number.', {
    example: 'user',
  }),
  unit_code: optionalString('ISO 4217 for money, UCUM for measures, else null.', { example: 'USD' }),
};

export const quantities = table(
  'quantities',
  'Every number in the kept text, titles included: a claim, or the reason why it is none.',
  'quantity_id',
  ['doc_id', 'start', 'end'],
  z.object({
    quantity_id: string('`<doc_id>#n<start>`.', { example: 'iran/001_fa3581175217d231#n671' }),
    doc_id: documentId(),
    sentence_id: string('The sentence it stands in.', { references: 'sentences.sentence_id' }),
    start: start(),
    end: end(),
    text: sliceText(
      'Comparator words, number, scale, and a unit that is a symbol, percent, money or measure; a counted noun is not in it',
    ),
    kind: term(KINDS, 'What sort of quantity it is.'),
    ...measured,
    value_text: string('The number as written, with its scale.', { example: '10-15 thousand' }),
    ...qualified,
    unit_text: optionalString('The unit as written.', { example: 'tomans' }),
    is_claim: bool('Whether someone asserts it about something; then `claims` has a row.'),
    excluded_reason: optionalTerm(EXCLUDED_REASONS, 'Why it is no claim; null for a claim.'),
  }),
);
