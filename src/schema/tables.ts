import { blocks } from './blocks.ts';
import { claims } from './claims.ts';
import { comparisons } from './comparisons.ts';
import { dates } from './dates.ts';
import { documents } from './documents.ts';
import { metadata } from './metadata.ts';
import { quantities } from './quantities.ts';
import { quotes } from './quotes.ts';
import { rejects } from './rejects.ts';
import { sentences } from './sentences.ts';

/** The dataset: every table, in the order in which people meet them. */
export const TABLES = [
  documents,
  metadata,
  blocks,
  sentences,
  quantities,
  claims,
  quotes,
  dates,
  comparisons,
  rejects,
] as const;

/** Version of the dataset's format: raised with CHANGELOG.md. */
export const FORMAT_VERSION = '1.0.0';

export type { Cell, Column, Row, Table } from './table.ts';
