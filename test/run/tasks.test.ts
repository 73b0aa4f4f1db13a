import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rowsTask } from '../../src/package/workbook/table-sheet.ts';
import { type SheetTask, TaskRunner } from '../../src/run/worker/tasks.ts';
import { row, writeTables } from '../package/fixture.ts';
import { RECIPES, temporaryFolder } from './support/folders.ts';

/** So many that a clock of some milliseconds sees them. */
const ROWS = 20_000;

it('a task that waits has no times of what others compute on its thread meanwhile', async () => {
  const folder = temporaryFolder();
  const dates = Array.from({ length: ROWS }, (_, n) => row('dates', { date_id: `x#d${n}`, doc_id: 'x' }));
  const about = writeTables(folder, { dates });
  const runner = new TaskRunner({
    ...{ module: RECIPES, recipe: 'quick', params: {}, references: null, stageDigests: {}, tableProgram: '' },
    ...{ work: folder, cache: folder, staging: folder, keeps: false, formats: [], bodies: false, withheld: false },
  });
  const csv = readFileSync(join(folder, 'dates.csv'));
  const at = csv.indexOf('\n') + 1;
  const room = { rows: ROWS, characters: 1e8 };
  const stretches = [{ at, bytes: csv.length - at, rows: ROWS }];
  const rows: SheetTask = { task: 'sheet', ...rowsTask(folder, 'dates', stretches, room) };
  // Times of sheets are known before.
  await runner.run(rows);
  const [report, sheet] = await Promise.all([runner.run({ task: 'report', folder, about }), runner.run(rows)]);
  expect(readFileSync(join(folder, 'report.html'), 'utf8')).toContain('</html>');
  expect(sheet.times.sheets!.milliseconds).toBeGreaterThan(0);
  expect(report.times.sheets!.milliseconds).toBe(0);
  await runner.close();
});
