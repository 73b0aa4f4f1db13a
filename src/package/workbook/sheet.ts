import type { Cell } from '../../schema/table.ts';
import { cellXml, columnName } from './cells.ts';

export interface Sheet {
  readonly name: string;
  readonly header: readonly string[];
  /** In characters, one for each column. */
  readonly widths: readonly number[];
  readonly rows: Iterable<readonly Cell[]> | AsyncIterable<readonly Cell[]>;
  /** All rows there are, for the mark where a sheet is cut. */
  readonly rowCount: number;
}

/** What a sheet may hold. */
export interface Limits {
  /** Rows, the header and the mark of a cut included. */
  readonly rows: number;
  /** Characters of its XML: an entry of a plain ZIP archive ends at 4 GiB. */
  readonly characters: number;
}
export const LIMITS: Limits = { rows: 1_048_576, characters: 1_300_000_000 };

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** The XML of a sheet, in pieces: frozen bold header, then the rows; where it has to end early the last row says so. */
export async function* sheetXml({ header, widths, rows, rowCount }: Sheet, limits = LIMITS): AsyncGenerator<string> {
  const columns = header.map((_, n) => columnName(n));
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield `<cols>${widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`;
  yield rowXml(1, columns, header).replaceAll(' t="inlineStr"', ' s="1" t="inlineStr"');
  let [line, characters] = [1, 0];
  for await (const row of rows) {
    const isLast = line - 1 === rowCount - 1;
    if ((line + 1 >= limits.rows && !isLast) || characters >= limits.characters) {
      yield rowXml(++line, columns, [`[…cut here: ${rowCount - (line - 2)} more of ${rowCount} rows, see the CSV]`]);
      break;
    }
    const xml = rowXml(++line, columns, row);
    characters += xml.length;
    yield xml;
  }
  const last = `${columns.at(-1)}${Math.max(line, 1)}`;
  yield `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`;
}

function rowXml(line: number, columns: readonly string[], cells: readonly Cell[]): string {
  let xml = `<row r="${line}">`;
  for (let n = 0; n < cells.length; n++) xml += cellXml(`${columns[n]}${line}`, cells[n]!);
  return `${xml}</row>`;
}
