import { z } from 'zod';
import { int, optionalInt, optionalShare, optionalString, optionalTerm, share, string } from './column.ts';
import { table } from './table.ts';
import { DUPLICATE_KINDS, PUBLISHED_PRECISIONS } from './vocabulary.ts';

export const documents = table(
  'documents',
  'One row for each input document that could be read.',
  'doc_id',
  ['doc_id'],
  z.object({
    doc_id: string(
      'Of a text file its path below the input folder without the extension; of a JSON line its `id`, else `<path>:<line>`; of a WET record its address without the scheme, or `<path>:<record>` where that is too long or has empty parts. Characters other than ASCII letters, digits and . _ - : / are percent-encoded; at most 200 then.',
      { example: 'iran/001_fa3581175217d231' },
    ),
    source_path: string('The file it came from, below the input folder.', { example: 'iran/001_fa3581175217d231.txt' }),
    source_line: optionalInt(
      'Line of a JSON Lines file, or record of a WET file, counted from 1; null for a text file.',
    ),
    collection: optionalString(
      'The site it was scraped from: the folder of a text file, the `publisher` of a JSON line (else the host of its `url`), the host of a WET record. Frequencies are counted within it.',
    ),
    url: optionalString('The address the input gives for it.'),
    sha256: string("SHA-256 of the file's bytes, or of the UTF-8 of a line's or record's text, as 64 hex digits."),
    byte_count: int("Size of the file, or of a line's or record's text in UTF-8.", { unit: 'byte' }),
    char_count: int('Length of the decoded text.', { unit: 'Unicode code point' }),
    encoding: string('The WHATWG label the text was decoded with.', { example: 'utf-8' }),
    language: optionalString('BCP 47 tag of the language of the kept text; null when there is too little to tell.', {
      example: 'en',
    }),
    title: optionalString('The headline.'),
    subtitle: optionalString('The line under the headline that belongs to it.'),
    author: optionalString('Who wrote it; several joined by `; `.'),
    author_role: optionalString("The author's role, from the byline.", { example: 'political writer and analyst' }),
    author_organisation: optionalString("The author's organisation, from the byline."),
    publisher: optionalString('Who published it, as the input or the text says.'),
    section: optionalString('The section of the publication it stood in.'),
    published: optionalString('When it was published: EDTF level 1, a day, month or year. Never taken from the body.', {
      example: '2018-05-07',
    }),
    published_precision: optionalTerm(PUBLISHED_PRECISIONS, 'How exact `published` is.'),
    published_not_before: optionalString(
      'The latest day, month or year that the kept text speaks of as past, or `published`: it can not have been written earlier.',
      { example: '2017-12-27' },
    ),
    block_count: int('Blocks of the document.'),
    kept_block_count: int('Blocks that were kept.'),
    kept_share: share('Kept non-blank characters of all non-blank characters.'),
    word_count: int('Words of the body: runs of letters and digits in the blocks that `text/` holds.'),
    sentence_count: int('Rows in `sentences`.'),
    claim_count: int('Rows in `claims`.'),
    quote_count: int('Rows in `quotes`.'),
    duplicate_of: optionalString(
      'The document this one is a copy of: the first in the order of ids that is no copy itself and is similar enough.',
      { references: 'documents.doc_id' },
    ),
    duplicate_kind: optionalTerm(DUPLICATE_KINDS, 'How much of a copy it is.'),
    similarity: optionalShare('Jaccard similarity of the word 5-grams of the two bodies.'),
    notes: optionalString('What a reader of this row should know, several joined by `; `.'),
  }),
);
