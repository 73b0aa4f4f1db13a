import { statSync } from 'node:fs';
import type { Column } from '../../schema/table.ts';
import type { PackageContext, Stretch } from '../context.ts';
import type { BuiltTable } from '../dataset.ts';
import { csvPath, openCsv, type TableCsv } from '../rows.ts';
import { type Packed, pack } from './packed.ts';
import type { RowsMaker, RowsTask } from './rows-task.ts';
import type { Room } from './rows-xml.ts';
import { cutMark, type Limits, sheetFoot, sheetHead } from './sheet.ts';

/** The sheet of a table, from its CSV. */
export async function tableSheet(
  folder: string,
  { table, summary }: BuiltTable,
  context: PackageContext,
  limits: Limits,
  rows: RowsMaker,
): Promise<Packed[]> {
  const csv = await openCsv(folder, table);
  const names = table.columns.map(({ name }) => name);
  const most = summary.rows < limits.rows ? summary.rows : limits.rows - 2;
  const stretches = context.stretches?.get(table.name) ?? whole(csv, summary.rows);
  const made = await rows.make(rowsTask(folder, table.name, stretches, { rows: most, characters: limits.characters }));
  const [done, left] = [made.rows, summary.rows - made.rows];
  const sheet = [pack(sheetHead(names, table.columns.map(width))), made];
  if (left > 0) sheet.push(pack(cutMark(FIRST + done, left, summary.rows)));
  sheet.push(pack(sheetFoot(names.length, FIRST + done - (left > 0 ? 0 : 1)), true));
  return sheet;
}

/** The line below the header. */
const FIRST = 2;

/** @param folder of the CSV tables */
export const rowsTask = (folder: string, table: string, stretches: readonly Stretch[], room: Room): RowsTask => ({
  table,
  path: csvPath(folder, table),
  stretches,
  line: FIRST,
  room,
});

/** A table of which nobody has noted where its rows lie. */
const whole = ({ path, start }: TableCsv, rows: number): Stretch[] => [
  { at: start, bytes: statSync(path).size - start, rows },
];

const WIDE = /^(?:text|sentence|message|title)$/;

/** Room for what a column mostly holds, in characters. */
function width({ name, type, references }: Column): number {
  if (type !== 'string') return Math.max(10, name.length + 3);
  if (WIDE.test(name)) return 60;
  return name.endsWith('_id') || references ? 30 : Math.max(16, name.length + 3);
}
