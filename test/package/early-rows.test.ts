import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EarlyRows, type RowsMaker, type RowsTask, SheetRows } from '../../src/package/index.ts';
import { rowsTask } from '../../src/package/workbook/table-sheet.ts';
import { row, temporaryFolder, writeTables } from './fixture.ts';

const ROWS = 60;

/** The made-up table `dates`, cut in two stretches of as many rows, and a maker that notes what it was asked for. */
function written() {
  const folder = temporaryFolder();
  const dates = Array.from({ length: ROWS }, (_, n) =>
    row('dates', { date_id: `x#d${n + 10}`, doc_id: 'x', text: 'on Monday' }),
  );
  writeTables(folder, { dates });
  const csv = readFileSync(join(folder, 'dates.csv'));
  const lines = csv.toString('latin1').split('\n');
  const [at, middle] = [1, 1 + ROWS / 2].map((line) => lines.slice(0, line).join('\n').length + 1) as [number, number];
  const first = { at, bytes: middle - at, rows: ROWS / 2 };
  const second = { at: middle, bytes: csv.length - middle, rows: ROWS / 2 };
  const asked: RowsTask[] = [];
  const sheets = new SheetRows();
  const maker: RowsMaker = {
    atOnce: 3,
    make: async (task) => {
      asked.push(task);
      return sheets.make(task);
    },
  };
  return { folder, first, second, asked, maker };
}

describe('rows of a sheet that are begun early', () => {
  it.each([1500, 5000])(
    'are those of the whole table where %d characters fill the sheet before',
    async (characters) => {
      const { folder, first, second, asked, maker } = written();
      const early = new EarlyRows(maker, folder, characters);
      early.begin(new Map([['dates', [first]]]));
      early.begin(new Map([['dates', [first, second]]]));
      const task = rowsTask(folder, 'dates', [first, second], { rows: ROWS, characters });
      const made = await early.make(task);
      expect(asked).toHaveLength(1);
      expect(made.rows).toBeLessThan(ROWS / 2);
      expect(made).toEqual(new SheetRows().make(task));
    },
  );

  it('are made again when all that was there had room', async () => {
    const { folder, first, second, asked, maker } = written();
    const room = { rows: ROWS, characters: first.at + first.bytes };
    const early = new EarlyRows(maker, folder, room.characters);
    // As if rows were shorter as XML: of a stretch of few rows the sheet is not full.
    early.begin(new Map([['dates', [{ ...first, rows: 1 }]]]));
    const task = rowsTask(folder, 'dates', [first, second], room);
    expect(await early.make(task)).toEqual(new SheetRows().make(task));
    expect(asked).toHaveLength(2);
  });

  it('are made again where the sheet takes fewer rows than that', async () => {
    const { folder, first, second, asked, maker } = written();
    const early = new EarlyRows(maker, folder, 1500);
    early.begin(new Map([['dates', [first, second]]]));
    const made = await early.make(rowsTask(folder, 'dates', [first, second], { rows: 1, characters: 1500 }));
    expect([made.rows, asked.length]).toEqual([1, 2]);
  });

  it('are not begun before there is enough', async () => {
    const { folder, first, second, asked, maker } = written();
    const early = new EarlyRows(maker, folder, 100_000);
    early.begin(new Map([['dates', [first, second]]]));
    expect([asked.length, early.atOnce]).toEqual([0, 3]);
    const made = await early.make(rowsTask(folder, 'dates', [first, second], { rows: ROWS, characters: 100_000 }));
    expect([made.rows, asked.length]).toEqual([ROWS, 1]);
  });
});
