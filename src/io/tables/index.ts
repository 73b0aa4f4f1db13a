import type { Row, Table } from '../../schema/table.ts';
import { arrowBatch } from './arrow.ts';
import { toColumns } from './columns.ts';
import { csvHeader, csvLines } from './csv.ts';
import { parquetRowGroup } from './parquet-pages.ts';
import { type EncodedPart, FORMATS, type Format } from './part.ts';

/** Does a piece of work that has a name: for those who want to know how long each takes. */
export type Measure = <T>(name: string, work: () => T) => T;
const unmeasured: Measure = (_, work) => work();

/** Pure. `rows` are sorted and have passed their schema. An empty list gives an empty part, which adds nothing to a file. */
export function encodePart(
  table: Table,
  rows: readonly Row[],
  formats: readonly Format[] = FORMATS,
  measure = unmeasured,
): EncodedPart {
  const part = { table: table.name, rowCount: rows.length };
  if (rows.length === 0) return part;
  const columns = measure('columns', () => toColumns(table, rows));
  const [csv, arrow, parquet] = FORMATS.map((format) => formats.includes(format));
  return {
    ...part,
    ...(csv && { csv: measure('csv', () => csvLines(columns, rows.length)) }),
    ...(arrow && { arrow: measure('arrow', () => arrowBatch(table, columns, rows.length)) }),
    ...(parquet && { parquet: measure('parquet', () => parquetRowGroup(table, columns, rows.length)) }),
  };
}

/** The CSV file of a table, in pieces. */
export const csvOf = (table: Table) => ({
  header: csvHeader(table),
  lines: (rows: readonly Row[]) => csvLines(toColumns(table, rows), rows.length),
});

export type { EncodedPart, Format } from './part.ts';
export { FORMATS, transferList } from './part.ts';
export { ArrowTable, RowBatch, TableError } from './read.ts';
export type { TableFile, WrittenFile } from './table-file.ts';
export { openTable } from './table-file.ts';
