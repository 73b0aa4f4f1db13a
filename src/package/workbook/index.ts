import { join } from 'node:path';
import type { Cell } from '../../schema/table.ts';
import type { PackageContext } from '../context.ts';
import { builtTables, datasetTitle, datasetVersion, RIGHTS } from '../dataset.ts';
import { withCommas } from '../numbers.ts';
import { type Packed, pack } from './packed.ts';
import { workbookParts } from './parts.ts';
import { onThisThread, type RowsMaker } from './rows-task.ts';
import { LIMITS, type Limits, rowXml, sheetFoot, sheetHead } from './sheet.ts';
import { tableSheet } from './table-sheet.ts';
import { archive } from './zip.ts';

export const WORKBOOK = 'dataset.xlsx';

/** Writes `dataset.xlsx` of the CSV tables in the folder: a sheet that explains, then one a table. Memory holds the deflated sheets that are under way. */
export async function writeWorkbook(
  folder: string,
  context: PackageContext,
  rows: RowsMaker = onThisThread(),
  limits: Limits = LIMITS,
): Promise<void> {
  const tables = builtTables(context);
  const zip = archive(join(folder, WORKBOOK));
  const parts = workbookParts(['about', ...tables.map(({ table }) => table.name)]);
  for (const [name, xml] of Object.entries(parts)) await zip.add(name, [pack(xml, true)]);
  await zip.add(sheetFile(1), [aboutSheet(context, limits)]);
  let number = 2;
  const sheets = ahead(tables, rows.atOnce, (table) => tableSheet(folder, table, context, limits, rows));
  for await (const sheet of sheets) await zip.add(sheetFile(number++), sheet);
  await zip.close();
}

const sheetFile = (number: number) => `xl/worksheets/sheet${number}.xml`;

/** Works on some items at once; results come in the order of the items. */
async function* ahead<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for (const item of items) {
    const result = work(item);
    result.catch(() => {}); // thrown where it is awaited, in its turn
    started.push(result);
    if (started.length >= atOnce) yield await started.shift()!;
  }
  while (started.length > 0) yield await started.shift()!;
}

/** The first sheet: what this is, then every table and column with its meaning. */
function aboutSheet(context: PackageContext, limits: Limits): Packed {
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
  const lines = rows.map((cells, n) => rowXml(n + 2, cells));
  const xml = [sheetHead(header, [18, 22, 10, 100, 60]), ...lines, sheetFoot(header.length, rows.length + 1)];
  return pack(xml.join(''), true);
}
