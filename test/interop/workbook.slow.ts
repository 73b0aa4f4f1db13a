import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { WORKBOOK, writeWorkbook } from '../../src/package/workbook/index.ts';
import { compared, rowsOf, SKETCHES, temporaryFolder, writeTables } from '../package/fixture.ts';

const folder = temporaryFolder();
const NUMBER_OF = { claims: 7, sentences: 5, documents: 2 } as const;

/** LibreOffice opens a file without a window and writes it as CSV: UTF-8, quoted text, cells as they are stored. */
function convert(file: string, out: string, sheet = 0): void {
  const filter = `csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,${sheet}`;
  execFileSync(
    'soffice',
    ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', filter, '--outdir', out, file],
    {
      stdio: 'pipe',
    },
  );
}

const csv = (path: string): string[][] => parse(readFileSync(path), { relax_column_count: true });

describe('LibreOffice', () => {
  beforeAll(async () => {
    await writeWorkbook(folder, writeTables(folder, compared(rowsOf(SKETCHES))));
    convert(join(folder, WORKBOOK), join(folder, 'sheets'), -1);
  });

  it.each(Object.keys(NUMBER_OF) as (keyof typeof NUMBER_OF)[])('shows the sheet %s as the table is', (name) => {
    const shown = csv(join(folder, 'sheets', `dataset-${name}.csv`));
    const table = csv(join(folder, `${name}.csv`)).map((row) =>
      row.map((cell) => cell.replace(/^(true|false)$/, (flag) => flag.toUpperCase())),
    );
    expect(shown).toEqual(table);
  });

  it('calculates nothing in the workbook', () => {
    const text = readFileSync(join(folder, 'sheets', 'dataset-sentences.csv'), 'utf8');
    expect(text).toContain('=1+1 and 7 @Gonahkar');
    expect(text).toContain('<script>alert(1)</script> 3 tags');
  });

  it('opens the CSV tables with all their rows', () => {
    for (const name of Object.keys(NUMBER_OF)) {
      convert(join(folder, `${name}.csv`), join(folder, 'opened'));
      expect(csv(join(folder, 'opened', `${name}.csv`))).toHaveLength(csv(join(folder, `${name}.csv`)).length);
    }
  });
});
