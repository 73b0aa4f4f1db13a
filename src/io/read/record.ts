import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Stated } from '../../core/document.ts';
import type { Encoder } from './encoder.ts';
import { encodeId, hostOf, idFault } from './ids.ts';
import { type Input, type Place, reject } from './reject.ts';

/** A stated value: an empty or blank one is none. */
const stated = z
  .string()
  .refine((value) => !value.includes('\0'), 'holds the character NUL')
  .transform((value) => value.toWellFormed().trim() || undefined)
  .nullish();

/** What a JSON line may say; other fields are left alone. */
const jsonRecord = z.looseObject({
  text: z.string(),
  id: z.union([z.string(), z.int()]).nullish(),
  url: stated,
  publisher: stated,
  published: stated,
  title: stated,
  author: z.union([stated, z.array(z.string()).transform((names) => names.join('; ').toWellFormed() || undefined)]),
  language: stated,
});

const STATED = ['url', 'publisher', 'published', 'title', 'author', 'language'] as const;
/** Of an id that can't be used so many characters are told. */
const LONGEST_SHOWN = 80;
const NOT_BLANK = /\P{White_Space}/u;

/** The document of a JSON line, or why it is none. */
export function recordDocument(value: unknown, place: Place, encoding: string, encoder: Encoder): Input {
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    return reject('bad_json', `the line is ${kindOf(value)}, not a JSON object`, place);
  const checked = jsonRecord.safeParse(value);
  if (!checked.success) return reject('bad_record', faults(checked.error), place);
  const record = checked.data;
  const given = record.id === null || record.id === undefined || record.id === '' ? null : String(record.id);
  const id = given === null ? `${encodeId(place.path)}:${place.line}` : encodeId(given);
  const fault = idFault(id);
  if (fault) return reject('bad_id', `${fault}: ${JSON.stringify((given ?? id).slice(0, LONGEST_SHOWN))}`, place);
  const says: { -readonly [K in keyof Stated]: string } = {};
  for (const field of STATED) if (record[field]) says[field] = record[field];
  const collection = says.publisher ?? (says.url ? hostOf(says.url) : null);
  return textDocument({
    id,
    place,
    collection,
    encoding,
    stated: says,
    text: record.text,
    utf8: encoder.encode(record.text),
  });
}

interface RecordText {
  readonly id: string;
  readonly place: Place;
  readonly collection: string | null;
  readonly encoding: string;
  readonly stated: Stated;
  readonly text: string;
  /** Of the text. */
  readonly utf8: Uint8Array;
}

/** A document that is a part of a file. Unpaired surrogates become U+FFFD before anything counts. */
export function textDocument({ id, place, text: raw, utf8, ...rest }: RecordText): Input {
  const text = raw.toWellFormed();
  if (utf8.includes(0)) return reject('binary', 'its text holds the character NUL', { ...place, id });
  if (!NOT_BLANK.test(text)) return reject('empty', 'there is no text in it', { ...place, id });
  return {
    id,
    sourcePath: place.path,
    sourceLine: place.line ?? null,
    sha256: hash('sha256', utf8),
    byteCount: utf8.length,
    ...rest,
    text,
    utf8,
  };
}

const kindOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'a JSON array' : `a JSON ${typeof value}`;

const faults = ({ issues }: z.ZodError) =>
  issues.map((issue) => `${issue.path.join('.') || 'record'}: ${issue.message}`).join('; ');
