import { z } from 'zod';
import { optionalInt, optionalString, string, term } from './column.ts';
import { table } from './table.ts';

export const REJECT_CODES = {
  unreadable: 'the file could not be opened or read',
  empty: 'there is no text in it',
  binary: 'it holds NUL bytes',
  oversized: 'it is larger than the limit',
  undecodable: 'no known encoding turns it into text',
  bad_gzip: 'the gzip stream is broken or ends early',
  gzip_bomb: 'it unpacks to far more than a text would',
  bad_json: 'the line is no JSON object',
  bad_record: 'a field is missing or of the wrong type',
  bad_warc: 'the record does not follow the WARC format',
  bad_id: 'the id is too long, or has an empty part or ..',
  double_id: 'an earlier document has this id (compared without case)',
  changed: 'the file changed while it was read',
} as const;

export type RejectCode = keyof typeof REJECT_CODES;

export const rejects = table(
  'rejects',
  'What could not be used, and why.',
  null,
  ['source_path', 'source_line', 'byte_offset', 'code'],
  z.object({
    source_path: string('The file, below the input folder.'),
    source_line: optionalInt('Line or record in it, counted from 1; null for a whole file.'),
    doc_id: optionalString('The id it would have had, where known.'),
    stage: string('The step that refused it.', { example: 'read' }),
    code: term(REJECT_CODES, 'What is wrong.'),
    message: string('What is wrong, in words.'),
    byte_offset: optionalInt('Where in the file, where known.', { unit: 'byte' }),
  }),
);
