import type { Cell } from '../../schema/table.ts';
import { cellXml, columnName } from './cells.ts';

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  /** In characters, one for each column. */
  readonly widths: readonly number[];
  /** The rows, some at a time. */
  readonly runs: Iterable<readonly Cell[][]> | AsyncIterable<readonly Cell[][]>;
  /** All rows there are, for the mark where a sheet is cut. */
  readonly rowCount: number;
}

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

/** The XML of a sheet, in pieces: frozen bold header, then the rows; where it has to end early the last row says so. */
export async function* sheetXml(sheet: Sheet, limits = LIMITS): AsyncGenerator<string> {
  const columns = sheet.header.map((_, n) => columnName(n));
  const { widths } = sheet;
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols>${widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  yield rowXml(1, columns, sheet.header).replaceAll(' t="inlineStr"', ' s="1" t="inlineStr"');
  const lines: Lines = { last: 1, characters: 0, isCut: false };
  for await (const run of sheet.runs) {
    yield runXml(sheet, columns, run, lines, limits);
    if (lines.isCut) break;
  }
  yield `</sheetData><autoFilter ref="A1:${columns.at(-1)}${lines.last}"/></worksheet>`;
}

interface Lines {
  last: number;
  characters: number;
  isCut: boolean;
}

/** Whether the next row, unless it is the last of all, has to leave its place to the mark of a cut. */
const isFull = ({ last, characters }: Lines, rowCount: number, limits: Limits) =>
  (last + 1 >= limits.rows && last < rowCount) || characters >= limits.characters;

function runXml(
  { rowCount }: Sheet,
  columns: readonly string[],
  run: readonly Cell[][],
  lines: Lines,
  limits: Limits,
): string {
  let xml = '';
  for (const row of run) {
    if (isFull(lines, rowCount, limits)) {
      lines.isCut = true;
      const left = rowCount - (lines.last - 1);
      return `${xml}${rowXml(++lines.last, columns, [`[…cut here: ${left} more of ${rowCount} rows, see the CSV]`])}`;
    }
    const line = rowXml(++lines.last, columns, row);
    lines.characters += line.length;
    xml += line;
  }
  return xml;
}

function rowXml(line: number, columns: readonly string[], cells: readonly Cell[]): string {
  let xml = `<row r="${line}">`;
  for (let n = 0; n < cells.length; n++) if (cells[n] !== null) xml += cellXml(`${columns[n]}${line}`, cells[n]!);
  return `${xml}</row>`;
}
