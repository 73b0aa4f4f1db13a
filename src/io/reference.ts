import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { References, ReferenceTable } from '../core/stage.ts';
import { csvRecords } from './csv-records.ts';

/** `data/reference` of the project or of the installed package: above `src` there, above `dist` here. */
export const REFERENCE_FOLDER = above(import.meta.dirname, join('data', 'reference'));

function above(folder: string, path: string): string {
  const here = join(folder, path);
  if (existsSync(here) || dirname(folder) === folder) return here;
  return above(dirname(folder), path);
}

/** Reads and checks a table of world knowledge. @throws with file and line for a row that does not fit. */
export function readReference<Row>(table: ReferenceTable<Row>, folder = REFERENCE_FOLDER): Row[] {
  const path = join(folder, `${table.name}.csv`);
  return csvRecords(readFileSync(path, 'utf8'), path).map(({ record, line }) => {
    const checked = table.row.safeParse(record);
    if (checked.success) return checked.data;
    const issue = checked.error.issues[0]!;
    throw new Error(`${path}:${line}: ${issue.path.join('.')}: ${issue.message}`);
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
