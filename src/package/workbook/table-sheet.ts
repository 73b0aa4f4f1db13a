import { statSync } from 'node:fs';
import type { Column } from '../../schema/table.ts';
import type { PackageContext, Stretch } from '../context.ts';
import type { BuiltTable } from '../dataset.ts';
import { openCsv, type TableCsv } from '../rows.ts';
import { type Packed, pack } from './packed.ts';
import type { RowsMaker } from './rows-task.ts';
import { cutMark, type Limits, sheetFoot, sheetHead } from './sheet.ts';

/** The sheet of a table, stretch by stretch of its CSV; once it is full, nothing more is read. */
export async function tableSheet(
  folder: string,
  { table, summary }: BuiltTable,
  context: PackageContext,
  limits: Limits,
  rows: RowsMaker,
): Promise<Packed[]> {
  const csv = await openCsv(folder, table);
  const names = table.columns.map(({ name }) => name);
  const sheet = [pack(sheetHead(names, table.columns.map(width)))];
  const most = summary.rows < limits.rows ? summary.rows : limits.rows - 2;
  let [done, characters] = [0, 0];
  for (const stretch of context.stretches?.get(table.name) ?? whole(csv, summary.rows)) {
    const room = { rows: most - done, characters: limits.characters - characters };
    if (room.rows <= 0 || room.characters <= 0) break;
    const made = await rows.make({ ...stretch, table: table.name, path: csv.path, line: FIRST + done, room });
    sheet.push(made);
    done += made.rows;
    characters += made.characters;
  }
  const left = summary.rows - done;
  if (left > 0) sheet.push(pack(cutMark(FIRST + done, left, summary.rows)));
  sheet.push(pack(sheetFoot(names.length, FIRST + done - (left > 0 ? 0 : 1)), true));
  return sheet;
}

/** The line below the header. */
const FIRST = 2;

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
