import { z } from 'zod';

/** What a column's schema says beside its type. */
export interface ColumnMeta {
  readonly description: string;
  readonly example?: string | number | boolean;
  /** Of a number. */
  readonly unit?: string;
  /** Term -> meaning, for a closed vocabulary. */
  readonly terms?: Readonly<Record<string, string>>;
  readonly primaryKey?: true;
  /** `table.column` */
  readonly references?: string;
}

/** The four types a column can have; Arrow and Parquet know them as Int32, Float64, Bool and Utf8. */
export type ColumnType = 'integer' | 'number' | 'boolean' | 'string';

// `.meta()` stands after `.nullable()`: zod 4 loses it the other way round.
const INT32_MAX = 2 ** 31 - 1;
const integer = () => z.int().min(0).max(INT32_MAX);
const number = () => z.number().refine((n) => !Object.is(n, -0), 'no -0');
/** No text column holds an empty string, a lone surrogate or a NUL. */
const text = () =>
  z
    .string()
    .min(1)
    .refine((s) => s.isWellFormed() && !s.includes('\0'), 'not well-formed text');

export const offset = (description: string) => integer().meta({ description, unit: 'Unicode code point' });
export const int = (description: string, meta: Partial<ColumnMeta> = {}) => integer().meta({ description, ...meta });
export const optionalInt = (description: string, meta: Partial<ColumnMeta> = {}) =>
  integer()
    .nullable()
    .meta({ description, ...meta });
export const optionalFloat = (description: string, meta: Partial<ColumnMeta> = {}) =>
  number()
    .nullable()
    .meta({ description, ...meta });
export const share = (description: string, meta: Partial<ColumnMeta> = {}) =>
  number()
    .min(0)
    .max(1)
    .meta({ description, ...meta });
export const optionalShare = (description: string, meta: Partial<ColumnMeta> = {}) =>
  number()
    .min(0)
    .max(1)
    .nullable()
    .meta({ description, ...meta });
export const bool = (description: string, meta: Partial<ColumnMeta> = {}) => z.boolean().meta({ description, ...meta });
export const string = (description: string, meta: Partial<ColumnMeta> = {}) => text().meta({ description, ...meta });
export const optionalString = (description: string, meta: Partial<ColumnMeta> = {}) =>
  text()
    .nullable()
    .meta({ description, ...meta });

/** A closed vocabulary: term -> meaning. */
export const term = <T extends string>(
  terms: Readonly<Record<T, string>>,
  description: string,
  meta: Partial<ColumnMeta> = {},
) => z.enum(Object.keys(terms) as [T, ...T[]]).meta({ description, terms, ...meta });
export const optionalTerm = <T extends string>(
  terms: Readonly<Record<T, string>>,
  description: string,
  meta: Partial<ColumnMeta> = {},
) =>
  z
    .enum(Object.keys(terms) as [T, ...T[]])
    .nullable()
    .meta({ description, terms, ...meta });

export const documentId = () =>
  string('The document the row belongs to.', { references: 'documents.doc_id', example: 'iran/001_fa3581175217d231' });
export const start = () =>
  offset(
    'Where `text` starts in the decoded text of the document (inclusive), counted in Unicode code points, without a byte-order mark.',
  );
export const end = () => offset('Where `text` ends (exclusive), counted as `start`.');
export const sliceText = (what: string) =>
  string(`${what}: exactly the slice [start, end) of the document's decoded text.`);
