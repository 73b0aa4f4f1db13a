import type { Row, Table } from '../../schema/table.ts';
import { arrowBatch } from './arrow.ts';
import { toColumns } from './columns.ts';
import { csvHeader, csvLines } from './csv.ts';
import { parquetRowGroup } from './parquet-pages.ts';
import { type EncodedPart, FORMATS, type Format } from './part.ts';

/** Pure. `rows` are sorted and have passed their schema. An empty list gives an empty part, which adds nothing to a file. */
export function encodePart(table: Table, rows: readonly Row[], formats: readonly Format[] = FORMATS): EncodedPart {
  const part = { table: table.name, rowCount: rows.length };
  if (rows.length === 0) return part;
  const columns = toColumns(table, rows);
  return {
    ...part,
    ...(formats.includes('csv') ? { csv: csvLines(columns, rows.length) } : {}),
    ...(formats.includes('arrow') ? { arrow: arrowBatch(table, columns, rows.length) } : {}),
    ...(formats.includes('parquet') ? { parquet: parquetRowGroup(table, columns, rows.length) } : {}),
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
