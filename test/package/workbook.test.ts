import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellText, cellXml, columnName, cut, LONGEST_CELL } from '../../src/package/workbook/cells.ts';
import { WORKBOOK, writeWorkbook } from '../../src/package/workbook/index.ts';
import { type Sheet, sheetXml } from '../../src/package/workbook/sheet.ts';
import { anyText } from '../any-text.ts';
import { rowsOf, SKETCHES, temporaryFolder, writeTables } from './fixture.ts';

async function xmlOf(sheet: Sheet, limits?: { rows: number; characters: number }): Promise<string> {
  let xml = '';
  for await (const part of sheetXml(sheet, limits)) xml += part;
  return xml;
}
const sheet = (rows: number[][], rowCount: number): Sheet => ({
  name: 'x',
  header: ['n'],
  widths: [10],
  runs: [rows.slice(0, 2), rows.slice(2)],
  rowCount,
});

describe('cells of a workbook', () => {
  it.each(['=1+1', '007', '-5', '@Gonahkar', 'NA', 'null', '1/2', '2018-05-07'])('%s is text', (text) => {
    expect(cellXml('A1', text)).toBe(`<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`);
  });

  it('are typed: numbers, flags, nothing', () => {
    expect([cellXml('A1', 0.5), cellXml('B2', true), cellXml('C3', null)]).toEqual([
      '<c r="A1"><v>0.5</v></c>',
      '<c r="B2" t="b"><v>1</v></c>',
      '',
    ]);
  });

  it('escape markup, controls, carriage returns and what looks like an escape', () => {
    expect(cellText('<a> & "b"')).toBe('&lt;a&gt; &amp; "b"');
    expect(cellText('a\r\n\tb\x01')).toBe('a_x000D_\n\tb_x0001_');
    expect(cellText('_x0041_')).toBe('_x005F_x0041_');
    expect(cellText('_x41_ and _xyz_')).toBe('_x41_ and _xyz_');
  });

  it('over the limit are cut with a mark, never inside a surrogate pair', () => {
    expect(cut('a'.repeat(LONGEST_CELL))).toHaveLength(LONGEST_CELL);
    for (const text of ['a'.repeat(40_000), '😀'.repeat(20_000), `a${'😀'.repeat(20_000)}`]) {
      const short = cut(text);
      expect(short.length).toBeLessThanOrEqual(LONGEST_CELL);
      expect(short).toContain(`the cell has ${text.length} characters`);
      expect(short.isWellFormed()).toBe(true);
    }
  });

  it('lie in columns A to Z, then AA', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });

  it('hold no character that XML forbids, whatever the text', () => {
    fc.assert(fc.property(anyText(), (text) => !/[\0-\x08\x0b-\x1f\ufffe\uffff<>]/.test(cellText(text))));
  });
});

describe('a sheet', () => {
  it('holds all rows when they fit just so', async () => {
    const xml = await xmlOf(sheet([[1], [2], [3]], 3), { rows: 4, characters: 1e6 });
    expect(xml.match(/<row /g)).toHaveLength(4);
    expect(xml).not.toContain('cut here');
  });

  it('is cut with a mark in its last row when they do not', async () => {
    const xml = await xmlOf(sheet([[1], [2], [3], [4]], 4), { rows: 4, characters: 1e6 });
    expect(xml.match(/<row /g)).toHaveLength(4);
    expect(xml).toContain('[…cut here: 2 more of 4 rows, see the CSV]');
  });

  it('stops before its archive entry grows too large', async () => {
    const xml = await xmlOf(sheet([[1], [2], [3]], 3), { rows: 100, characters: 10 });
    expect(xml).toContain('[…cut here: 2 more of 3 rows, see the CSV]');
  });
});

describe('dataset.xlsx', () => {
  const folder = temporaryFolder();
  let parts: Record<string, Uint8Array>;
  beforeAll(async () => {
    await writeWorkbook(folder, writeTables(folder, rowsOf(SKETCHES)));
    parts = unzipSync(readFileSync(join(folder, WORKBOOK)));
  });

  it('has a sheet that explains, then one for each table', () => {
    const workbook = strFromU8(parts['xl/workbook.xml']!);
    const names = Array.from(workbook.matchAll(/<sheet name="([^"]+)"/g), (match) => match[1]);
    expect(names.slice(0, 3)).toEqual(['about', 'documents', 'metadata']);
    expect(strFromU8(parts['xl/worksheets/sheet4.xml']!)).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });

  it('is the same bytes in every time zone', async () => {
    const first = readFileSync(join(folder, WORKBOOK));
    const zone = process.env.TZ;
    for (const other of ['Asia/Tehran', 'America/St_Johns']) {
      process.env.TZ = other;
      await writeWorkbook(folder, writeTables(folder, rowsOf(SKETCHES)));
      expect(readFileSync(join(folder, WORKBOOK)).equals(first)).toBe(true);
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
});
