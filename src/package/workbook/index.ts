import { join } from 'node:path';
import type { Cell, Column, Table } from '../../schema/table.ts';
import type { PackageContext } from '../context.ts';
import { builtTables, datasetTitle, datasetVersion, RIGHTS } from '../dataset.ts';
import { withCommas } from '../numbers.ts';
import { readCells } from '../rows.ts';
import { workbookParts } from './parts.ts';
import { LIMITS, type Limits, type Sheet, sheetXml } from './sheet.ts';
import { archive } from './zip.ts';

export const WORKBOOK = 'dataset.xlsx';

/** Writes `dataset.xlsx` of the CSV tables in the folder: a sheet that explains, then one a table; rows pass through one at a time. */
export async function writeWorkbook(folder: string, context: PackageContext, limits: Limits = LIMITS): Promise<void> {
  const sheets = [
    aboutSheet(context, limits),
    ...builtTables(context).map((built) => tableSheet(folder, built.table, built.summary.rows)),
  ];
  const zip = archive(join(folder, WORKBOOK));
  for (const [name, xml] of Object.entries(workbookParts(sheets.map(({ name }) => name)))) await zip.add(name, [xml]);
  for (const [n, sheet] of sheets.entries()) await zip.add(`xl/worksheets/sheet${n + 1}.xml`, sheetXml(sheet, limits));
  await zip.close();
}

function tableSheet(folder: string, table: Table, rowCount: number): Sheet {
  const names = table.columns.map(({ name }) => name);
  return {
    name: table.name,
    header: names,
    widths: table.columns.map(width),
    runs: readCells(folder, table),
    rowCount,
  };
}

const WIDE = /^(?:text|sentence|message|title)$/;

/** Room for what a column mostly holds, in characters. */
function width({ name, type, references }: Column): number {
  if (type !== 'string') return Math.max(10, name.length + 3);
  if (WIDE.test(name)) return 60;
  return name.endsWith('_id') || references ? 30 : Math.max(16, name.length + 3);
}

/** The first sheet: what this is, then every table and column with its meaning. */
function aboutSheet(context: PackageContext, limits: Limits): Sheet {
  const rows: Cell[][] = [
    [datasetTitle(context)],
    [`Version ${datasetVersion(context)}, built with claimtrace ${context.version}.`],
    [
      'One sheet for each table; the first row is frozen and filters. Text cells are text: nothing is calculated or turned into a date.',
    ],
    [
      `A text over 32,767 characters is cut, and so is a table over ${withCommas(limits.rows - 1)} rows or, so that a spreadsheet opens it in reasonable time, some ${withCommas(limits.characters / 1e6)} million characters; a mark says so. The CSV, Arrow and Parquet files hold all.`,
    ],
    [RIGHTS],
    [],
  ];
  for (const { table, summary } of builtTables(context)) {
    rows.push([table.name, null, summary.rows, table.description]);
    for (const column of table.columns)
      rows.push([
        table.name,
        column.name,
        summary.rows - summary.columns[column.name]!.missing,
        column.description + (column.unit ? ` Unit: ${column.unit}.` : ''),
        column.terms
          ? Object.entries(column.terms)
              .map(([term, what]) => (what ? `${term}: ${what}` : term))
              .join('\n')
          : null,
      ]);
  }
  const header = ['table', 'column', 'filled', 'meaning', 'allowed values'];
  return { name: 'about', header, widths: [18, 22, 10, 100, 60], runs: [rows], rowCount: rows.length };
}
