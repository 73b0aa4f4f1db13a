import { zstdCompressSync } from 'node:zlib';
import { Table as ArrowTable, RecordBatchFileWriter, vectorFromArray } from 'apache-arrow';
import { stringify } from 'csv-stringify/sync';
import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import { arrowBatch, arrowSchema } from '../../src/io/tables/arrow.ts';
import { toColumns } from '../../src/io/tables/columns.ts';
import { CSV_OPTIONS, csvLines } from '../../src/io/tables/csv.ts';
import { parquetRowGroup } from '../../src/io/tables/parquet-pages.ts';
import type { Cell, Column, Row, Table } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { mix, random } from './collection/random.ts';
import type { Finding } from './report/report.ts';

const ROWS = Number(process.env.ROWS ?? 20_000);
const ROUNDS = 7;
const WORDS =
  'the council said that more than forty ferries of the northern line had stopped, and “nobody” was hurt in Müllheim'.split(
    ' ',
  );

/** Rows such as a build makes: ids that share their beginning, terms, short names, sentences, nulls. */
function rowsOf(table: Table): Row[] {
  const dice = random(mix(5));
  const words = (count: number) => Array.from({ length: count }, () => WORDS[dice.below(WORDS.length)]).join(' ');
  const cell = ({ name, type, terms, nullable }: Column, document: string, row: number): Cell => {
    if (nullable && dice.chance(0.4)) return null;
    if (type === 'integer') return dice.below(5000);
    if (type === 'number') return dice.below(100_000) / 100;
    if (type === 'boolean') return dice.chance(0.5);
    if (terms) return Object.keys(terms)[dice.below(Object.keys(terms).length)]!;
    if (name === 'doc_id') return document;
    if (name.endsWith('_id')) return `${document}#x${row}`;
    return words(name === 'text' || name === 'sentence' ? 18 : 2);
  };
  return Array.from({ length: ROWS }, (_, n) => {
    const document = `site-${Math.floor(n / 2000)}/${Math.floor(n / 20)}`;
    return Object.fromEntries(table.columns.map((column) => [column.name, cell(column, document, n)]));
  });
}

interface Way {
  readonly format: string;
  readonly name: string;
  /** @returns the bytes it wrote. */
  readonly write: (table: Table, rows: readonly Row[]) => number;
}

const WAYS: readonly Way[] = [
  { format: 'columns', name: 'rows to columns', write: (table, rows) => toColumns(table, rows).length },
  { format: 'CSV', name: 'from columns', write: (table, rows) => csvLines(toColumns(table, rows), rows.length).length },
  {
    format: 'CSV',
    name: 'csv-stringify',
    write: ({ columns }, rows) =>
      Buffer.from(
        stringify(
          rows.map((row) => columns.map(({ name }) => row[name])),
          CSV_OPTIONS,
        ),
      ).length,
  },
  {
    format: 'Arrow',
    name: 'from columns',
    write: (table, rows) => arrowBatch(table, toColumns(table, rows), rows.length).bytes.length,
  },
  { format: 'Arrow', name: 'apache-arrow, its builders', write: byBuilders },
  {
    format: 'Parquet',
    name: 'from columns',
    write: (table, rows) => parquetRowGroup(table, toColumns(table, rows), rows.length).bytes.length,
  },
  { format: 'Parquet', name: 'hyparquet-writer', write: byHyparquet },
  { format: 'all three', name: 'from columns, made once', write: allThree },
];

function allThree(table: Table, rows: readonly Row[]): number {
  const columns = toColumns(table, rows);
  const parquet = parquetRowGroup(table, columns, rows.length).bytes.length;
  return csvLines(columns, rows.length).length + arrowBatch(table, columns, rows.length).bytes.length + parquet;
}

function byBuilders(table: Table, rows: readonly Row[]): number {
  const { fields } = arrowSchema(table);
  const vectors = fields.map(({ name, type }) => [
    name,
    vectorFromArray(
      rows.map((row) => row[name]),
      type,
    ),
  ]);
  return RecordBatchFileWriter.writeAll(new ArrowTable(Object.fromEntries(vectors))).toUint8Array(true).length;
}

const PARQUET_TYPES = {
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
} as const satisfies Record<Column['type'], Partial<SchemaElement>>;

const parquetSchema = ({ name, columns }: Table): SchemaElement[] => [
  { name, num_children: columns.length },
  ...columns.map(({ name, type, nullable }) => ({
    name,
    repetition_type: nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const),
    ...PARQUET_TYPES[type],
  })),
];

function byHyparquet(table: Table, rows: readonly Row[]): number {
  const writer = new ByteWriter();
  const compressors = { ZSTD: (bytes: Uint8Array) => new Uint8Array(zstdCompressSync(bytes)) };
  const file = new ParquetWriter({ writer, schema: parquetSchema(table), codec: 'ZSTD', compressors });
  const columnData = table.columns.map(({ name }) => ({ name, data: rows.map((row) => row[name]) }));
  file.write({ columnData, rowGroupSize: rows.length });
  file.finish();
  return writer.offset;
}

/** The ways in turn, several rounds: of each the quickest. */
export async function bench(): Promise<Finding> {
  return {
    name: 'writers',
    title: 'Writing tables',
    text: `${ROWS} rows of two tables, encoded in memory on one thread; the quickest of ${ROUNDS} rounds in which the ways take turns. Each way starts from rows; \`from columns\` first gathers the cells into columns, which all three formats share.`,
    tables: ['sentences', 'claims'].map((name) => measured(TABLES.find((table) => table.name === name)!)),
  };
}

function measured(table: Table) {
  const rows = rowsOf(table);
  const best = WAYS.map(() => ({ seconds: Number.POSITIVE_INFINITY, bytes: 0 }));
  for (let round = 0; round < ROUNDS; round++)
    WAYS.forEach(({ write }, n) => {
      const started = performance.now();
      const bytes = write(table, rows);
      best[n] = { seconds: Math.min(best[n]!.seconds, (performance.now() - started) / 1000), bytes };
    });
  return {
    header: [`${table.name} (${table.columns.length} columns)`, 'way', 'rows a second', 'MB'],
    rows: WAYS.map(({ format, name }, n) => [
      format,
      name,
      Math.round(ROWS / best[n]!.seconds),
      format === 'columns' ? '' : (best[n]!.bytes / 1e6).toFixed(1),
    ]),
  };
}
