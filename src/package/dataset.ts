import { createHash } from 'node:crypto';
import { FORMAT_VERSION, TABLES, type Table } from '../schema/tables.ts';
import type { DatasetFile, PackageContext } from './context.ts';
import { emptySummary, type TableSummary } from './summary.ts';

/** A table of this build: what it means, what it holds, where it lies. */
export interface BuiltTable {
  readonly table: Table;
  readonly summary: TableSummary;
  /** CSV first, then Arrow, then Parquet; those that there are. */
  readonly files: readonly DatasetFile[];
}

/** The formats of a table file, by extension. */
export const FORMATS = {
  csv: { name: 'CSV', mediaType: 'text/csv' },
  arrow: { name: 'Arrow IPC file', mediaType: 'application/vnd.apache.arrow.file' },
  parquet: { name: 'Parquet', mediaType: 'application/vnd.apache.parquet' },
} as const;

export function builtTables(context: PackageContext): BuiltTable[] {
  const files = new Map(context.files.map((file) => [file.path, file]));
  return TABLES.map((table) => ({
    table,
    summary: context.summaries.get(table.name) ?? emptySummary(table),
    files: Object.keys(FORMATS).flatMap((format) => files.get(`${table.name}.${format}`) ?? []),
  }));
}

export const rowCount = (context: PackageContext, table: string): number => context.summaries.get(table)?.rows ?? 0;

/**
 * Version of this dataset: that of its format, and 12 hex digits of the SHA-256 over all that its tables depend on: input,
 * recipe with stage versions, parameters and reference tables, version of claimtrace, what is left out.
 */
export function datasetVersion({ inputHash, configHash, version, bodies, withheld }: PackageContext): string {
  const made = JSON.stringify([inputHash, configHash, version, bodies, withheld]);
  return `${FORMAT_VERSION}+${createHash('sha256').update(made).digest('hex').slice(0, 12)}`;
}

export const datasetTitle = (context: PackageContext): string =>
  `Claims, quotes and dates of a collection of web texts (${context.recipe})`;

export const RIGHTS =
  'The texts, and excerpts from them, belong to their authors and publishers; this dataset claims no licence for them. Whoever publishes it must have the right to.';

export const DESCRIPTION =
  'What a collection of web texts claims: every document with its metadata, every block of it kept or removed with the reason, every sentence, number, numeric claim with its source, quotation with its speaker and date, each traced to its characters in the raw text. It records what sources claim, never what is true.';
