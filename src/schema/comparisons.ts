import { z } from 'zod';
import { bool, optionalFloat, string, term } from './column.ts';
import { table } from './table.ts';
import { RELATIONS } from './vocabulary.ts';

export const comparisons = table(
  'comparisons',
  'Pairs of claims about the same thing: same measure head, unit and kind; subject and place each equal or null in one.',
  'comparison_id',
  ['claim_a', 'claim_b'],
  z.object({
    comparison_id: string('`<claim_a>|<claim_b>`.'),
    claim_a: string('The claim whose id comes first.', { references: 'claims.claim_id' }),
    claim_b: string('The other claim.', { references: 'claims.claim_id' }),
    group: string('As `claims.comparison_group`.'),
    relation: term(RELATIONS, 'How the two intervals lie to each other.'),
    ratio: optionalFloat(
      'The larger of the nearer ends divided by the smaller; 1 when the intervals overlap or touch; null when that divides by zero or the ends differ in sign.',
    ),
    same_document: bool('Whether both stand in one document.'),
  }),
);
