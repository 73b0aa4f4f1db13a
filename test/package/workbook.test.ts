import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, inflateRawSync } from 'node:zlib';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { SheetRows, type Stretch } from '../../src/package/index.ts';
import { cellText, cellXml, columnName, cut, LONGEST_CELL } from '../../src/package/workbook/cells.ts';
import { WORKBOOK, writeWorkbook } from '../../src/package/workbook/index.ts';
import { pack } from '../../src/package/workbook/packed.ts';
import { RowsXml } from '../../src/package/workbook/rows-xml.ts';
import { LIMITS, type Limits, rowXml } from '../../src/package/workbook/sheet.ts';
import { XmlWriter } from '../../src/package/workbook/xml-writer.ts';
import type { Cell } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { anyText } from '../any-text.ts';
import { row, rowsOf, SKETCHES, tableOf, temporaryFolder, writeTables } from './fixture.ts';

/** The sheet of the made-up table `dates` with so many rows. */
async function sheetOf(rows: number, limits: Limits = LIMITS, cut?: (csv: Buffer) => Stretch[]): Promise<string> {
  const folder = temporaryFolder();
  const dates = Array.from({ length: rows }, (_, n) =>
    row('dates', { date_id: `x#d${n}`, doc_id: 'x', text: `“n° ${n}”` }),
  );
  const context = writeTables(folder, { dates });
  const stretches = cut && new Map([['dates', cut(readFileSync(join(folder, 'dates.csv')))]]);
  await writeWorkbook(folder, { ...context, ...(stretches && { stretches }) }, undefined, limits);
  const number = TABLES.findIndex(({ name }) => name === 'dates') + 2;
  return strFromU8(unzipSync(readFileSync(join(folder, WORKBOOK)))[`xl/worksheets/sheet${number}.xml`]!);
}

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
    const xml = await sheetOf(3, { rows: 4, characters: 1e6 });
    expect(xml.match(/<row /g)).toHaveLength(4);
    expect(xml).not.toContain('cut here');
  });

  it('is cut with a mark in its last row when they do not', async () => {
    const xml = await sheetOf(4, { rows: 4, characters: 1e6 });
    expect(xml.match(/<row /g)).toHaveLength(4);
    expect(xml).toContain('[…cut here: 2 more of 4 rows, see the CSV]');
    expect(xml).toContain('<autoFilter ref="A1:');
  });

  it('stops before its archive entry grows too large', async () => {
    const xml = await sheetOf(3, { rows: 100, characters: 10 });
    expect(xml).toContain('[…cut here: 2 more of 3 rows, see the CSV]');
  });

  it('is the same however its CSV is cut into stretches', async () => {
    const each = (csv: Buffer) => linesOf(csv).map(([at, bytes]) => ({ at, bytes, rows: 1 }));
    for (const limits of [LIMITS, { rows: 30, characters: 1e6 }, { rows: 100, characters: 4000 }])
      expect(await sheetOf(40, limits, each)).toBe(await sheetOf(40, limits));
  });
});

/** Start and length of each line below the header, of a table whose cells hold no line end. */
function linesOf(csv: Buffer): [number, number][] {
  const lines: [number, number][] = [];
  for (let at = csv.indexOf(10) + 1; at < csv.length; at = csv.indexOf(10, at) + 1)
    lines.push([at, csv.indexOf(10, at) + 1 - at]);
  return lines;
}

describe('rows made from CSV', () => {
  const columns = tableOf('dates').columns.filter(({ name }) => ['date_id', 'start', 'text', 'value'].includes(name));
  const made = (cells: Cell[][], line: number, room = { rows: 1e6, characters: 1e9 }) => {
    const csv = Buffer.from(stringify(cells, { cast: { boolean: String } }));
    const writer = new XmlWriter();
    const written = new RowsXml(writer, columns, line, room);
    written.add(csv);
    const [{ rows }, { characters }] = [written, writer];
    const { bytes, ...rest } = writer.end();
    const xml = inflateRawSync(Buffer.concat([bytes, pack('', true).bytes])).toString();
    return { xml, characters, rows, ...rest };
  };

  it('are those that cells make, whatever their texts', () => {
    const cell = fc.oneof(
      anyText(),
      fc.constantFrom('a_b', 'a_x0041_', ' a', 'a ', '“a”', 'é', '\u00a0', 'a\ufeff', '\uffff', '"', '😀'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, fc.maxSafeInteger(), cell), { minLength: 1 }), (some) => {
        const cells = some.map(([id, n, text]) => [id.toWellFormed() || null, n, text.toWellFormed() || null, null]);
        const expected = cells.map((row, n) => rowXml(9 + n, row)).join('');
        const { xml, characters, rows, size, crc } = made(cells, 9);
        expect(xml).toBe(expected);
        expect({ characters, rows, size, crc }).toEqual({
          ...{ characters: expected.length, rows: cells.length },
          ...{ size: Buffer.byteLength(expected), crc: crc32(expected) },
        });
      }),
    );
  });

  it('are many chunks where they are long', () => {
    const cells = Array.from({ length: 3000 }, (_, n) => [`id ${n}`, n, '“ü” & so on, '.repeat(60), null]);
    const expected = cells.map((row, n) => rowXml(2 + n, row)).join('');
    const { xml, crc } = made(cells, 2);
    expect(xml === expected).toBe(true);
    expect(crc).toBe(crc32(expected));
  });

  it('end where there is no more room', () => {
    const cells = [
      ['a', 1, 'b', null],
      ['c', 2, 'd', null],
    ];
    expect(made(cells, 2, { rows: 1, characters: 1e9 }).rows).toBe(1);
    expect(made(cells, 2, { rows: 9, characters: 1 }).rows).toBe(1);
    expect(made(cells, 2, { rows: 9, characters: 0 })).toMatchObject({ rows: 0, size: 0, xml: '' });
  });
});

it('rows are made as if nothing had been, after a file that is cut short', () => {
  const folder = temporaryFolder();
  writeTables(folder, rowsOf(SKETCHES));
  const path = join(folder, 'dates.csv');
  const bytes = readFileSync(path).length;
  const [at, size] = linesOf(readFileSync(path))[0]!;
  const stretches = [{ at, bytes: size, rows: 1 }];
  const task = { table: 'dates', path, stretches, line: 2, room: LIMITS };
  const rows = new SheetRows();
  const late = { at, bytes, rows: 1 };
  expect(() => rows.make({ ...task, stretches: [...stretches, late] })).toThrow(/dates\.csv is cut short/);
  expect(rows.make(task)).toEqual(new SheetRows().make(task));
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
