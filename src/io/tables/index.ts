import type { Row, Table } from '../../schema/table.ts';
import { arrowBatch } from './arrow.ts';
import { type ColumnData, type ColumnsBuilder, toColumns } from './columns.ts';
import { csvHeader, csvLines } from './csv.ts';
import { parquetRowGroup } from './parquet-pages.ts';
import { PagesWriter } from './parquet-writer.ts';
import { type EncodedPart, FORMATS, type Format } from './part.ts';
import { Scratch } from './room.ts';

/** Does a piece of work that has a name: for those who want to know how long each takes. */
export type Measure = <T>(name: string, work: () => T) => T;
const unmeasured: Measure = (_, work) => work();

/** Pure. `rows` are sorted and have passed their schema. An empty list gives an empty part, which adds nothing to a file. */
export const encodePart = (table: Table, rows: readonly Row[], formats: readonly Format[] = FORMATS): EncodedPart =>
  encoded(table, rows.length === 0 ? [] : toColumns(table, rows), rows.length, formats, unmeasured, memoryForParts());

/** The same for rows that came in some at a time. The bytes stand in `memory`, until that is used again. */
export const encodeColumns = (
  table: Table,
  columns: ColumnsBuilder,
  formats: readonly Format[],
  measure: Measure,
  memory: Memory,
): EncodedPart =>
  encoded(
    table,
    measure('columns', () => columns.finish()),
    columns.rowCount,
    formats,
    measure,
    memory,
  );

/** Memory for lines of CSV, for a batch of Arrow, for a page of Parquet and for all pages of a row group. */
export interface Memory {
  readonly lines: Scratch;
  readonly batch: Scratch;
  readonly page: Scratch;
  readonly pages: PagesWriter;
}

function encoded(
  table: Table,
  columns: readonly ColumnData[],
  rowCount: number,
  formats: readonly Format[],
  measure: Measure,
  { lines, batch, page, pages }: Memory,
): EncodedPart {
  const part = { table: table.name, rowCount };
  if (rowCount === 0) return part;
  const [csv, arrow, parquet] = FORMATS.map((format) => formats.includes(format));
  return {
    ...part,
    ...(csv && { csv: measure('csv', () => csvLines(columns, rowCount, lines)) }),
    ...(arrow && { arrow: measure('arrow', () => arrowBatch(table, columns, rowCount, batch)) }),
    ...(parquet && { parquet: measure('parquet', () => parquetRowGroup(table, columns, rowCount, page, pages)) }),
  };
}

/** The CSV file of a table, in pieces. */
export const csvOf = (table: Table) => ({
  header: csvHeader(table),
  lines: (rows: readonly Row[]) => csvLines(toColumns(table, rows), rows.length),
});

export { ColumnsBuilder } from './columns.ts';
export type { EncodedPart, Format } from './part.ts';
export const memoryForParts = (): Memory => ({
  lines: new Scratch(),
  batch: new Scratch(),
  page: new Scratch(),
  pages: new PagesWriter(),
});

export { FORMATS, transferList } from './part.ts';
export { ArrowTable, RowBatch, TableError } from './read.ts';
export { Scratch } from './room.ts';
export type { TableFile, WrittenFile } from './table-file.ts';
export { openTable } from './table-file.ts';
