import { z } from 'zod';
import { bool, documentId, end, int, optionalString, optionalTerm, sliceText, start, string } from './column.ts';
import { table } from './table.ts';
import { REASONS, ROLES } from './vocabulary.ts';

export const blocks = table(
  'blocks',
  'Every block of every document: a line, a part of a line that holds two things, or the joined lines of a hard-wrapped paragraph. Each non-blank character is in exactly one.',
  'block_id',
  ['doc_id', 'start', 'end'],
  z.object({
    block_id: string('`<doc_id>#b<start>`.', { example: 'iran/001_fa3581175217d231#b88' }),
    doc_id: documentId(),
    block_no: int('Number of the block in its document, from 1.'),
    start: start(),
    end: end(),
    text: sliceText('The block without surrounding blanks'),
    kept: bool('Whether it belongs to the article.'),
    role: optionalTerm(ROLES, 'What a kept block is; null for a removed one.'),
    reason: optionalTerm(REASONS, 'What a removed block is; null for a kept one.'),
    rule: string('How that was known.', { example: 'cleaning/phrase' }),
    fingerprint: string(
      'Sixteen hex digits: the first 64 bits of the SHA-256 of the text after NFKC, lower case, digits as 0 and runs of anything but letters and digits as one space, without surrounding spaces.',
    ),
    document_frequency: int(
      'Documents of the same collection that hold the fingerprint, this one included, copies of whole documents counted once. Exact up to 8; above, rounded down to 8, 10, 12, 14, 16, 20, 24, 28, 32 and so on (three significant bits).',
    ),
    corpus_frequency: int('The same in the whole input.'),
    language: optionalString('BCP 47 tag of its language; null when it is too short to tell.'),
  }),
);
