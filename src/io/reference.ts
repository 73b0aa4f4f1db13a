import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { References, ReferenceTable } from '../core/stage.ts';

/** `data/reference` of the project or of the installed package: beside `src` there, beside `dist` here. */
export const REFERENCE_FOLDER = join(
  import.meta.dirname,
  import.meta.dirname.includes('dist') ? '../../..' : '../..',
  'data',
  'reference',
);

/** Reads and checks a table of world knowledge. @throws with file and line for a row that does not fit. */
export function readReference<Row>(table: ReferenceTable<Row>, folder = REFERENCE_FOLDER): Row[] {
  const path = join(folder, `${table.name}.csv`);
  const rows: { record: unknown; info: { lines: number } }[] = parse(readFileSync(path), {
    columns: true,
    bom: true,
    info: true,
  });
  return rows.map(({ record, info }) => {
    const checked = table.row.safeParse(record);
    if (checked.success) return checked.data;
    const issue = checked.error.issues[0]!;
    throw new Error(`${path}:${info.lines}: ${issue.path.join('.')}: ${issue.message}`);
  });
}

/** Reads each of the tables once. */
export function readReferences(tables: Iterable<ReferenceTable<unknown>>, folder = REFERENCE_FOLDER): References {
  const read = new Map(Array.from(new Set(tables), (table) => [table.name, readReference(table, folder)]));
  return {
    rows<Row>(table: ReferenceTable<Row>): readonly Row[] {
      const rows = read.get(table.name);
      if (!rows) throw new Error(`the reference table ${table.name} was not read: a stage must list it`);
      return rows as Row[];
    },
  };
}
