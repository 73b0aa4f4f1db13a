import { createHash } from 'node:crypto';
import { ArrowTable, csvOf } from '../../io/tables/index.ts';
import { TABLES } from '../../schema/tables.ts';
import type { Record } from './files.ts';
import type { Findings } from './findings.ts';

/** The CSV files hold, byte for byte, what the rows of the Arrow files make: both formats say the same. */
export async function checkFormats(folder: string, { files }: Record, findings: Findings): Promise<void> {
  for (const table of TABLES) {
    const listed = files.find(({ path }) => path === `${table.name}.csv`);
    if (!listed) continue;
    const rows = await ArrowTable.open(table, folder);
    const csv = csvOf(table);
    const hash = createHash('sha256').update(csv.header);
    try {
      for (let n = 0; n < rows.batchCount; n++) hash.update(csv.lines([...(await rows.batch(n)).rows()]));
    } finally {
      await rows.close();
    }
    if (hash.digest('hex') !== listed.sha256)
      findings.add(`${table.name}: the CSV file and the Arrow file hold different values`);
  }
}
