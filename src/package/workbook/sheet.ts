import type { Cell } from '../../schema/table.ts';
import { cellXml, columnName } from './cells.ts';

/** What a sheet may hold: no more rows than a spreadsheet can, and no more text than one opens in reasonable time. */
export interface Limits {
  /** Rows, the header and the mark of a cut included. */
  readonly rows: number;
  /** Characters of its XML: some 100,000 rows of blocks. An entry of a plain ZIP archive would end at 4 GiB. */
  readonly characters: number;
}
export const LIMITS: Limits = { rows: 1_048_576, characters: 60_000_000 };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** What stands before the rows: a frozen bold header. @param widths of the columns in characters */
export const sheetHead = (header: readonly string[], widths: readonly number[]): string =>
  [
    `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<cols>${widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`,
    rowXml(1, header).replaceAll(' t="inlineStr"', ' s="1" t="inlineStr"'),
  ].join('');

/** @param line from 1. */
export function rowXml(line: number, cells: readonly Cell[]): string {
  const xml = cells.map((cell, n) => cellXml(`${columnName(n)}${line}`, cell));
  return `<row r="${line}">${xml.join('')}</row>`;
}

/** The last row of a sheet that could not take all. */
export const cutMark = (line: number, left: number, rowCount: number): string =>
  rowXml(line, [`[…cut here: ${left} more of ${rowCount} rows, see the CSV]`]);

/** What stands after the rows. */
export const sheetFoot = (columns: number, lastLine: number): string =>
  `</sheetData><autoFilter ref="A1:${columnName(columns - 1)}${lastLine}"/></worksheet>`;
