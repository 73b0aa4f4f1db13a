import type { Cell } from '../../schema/table.ts';

/** What a cell of a spreadsheet can hold, in UTF-16 units. */
export const LONGEST_CELL = 32_767;

/** What readers may trim unless told not to. */
const OUTER_BLANK = /^\s|\s$|\n/;

/** A cell in its place (`B7`), typed: text is text whatever it looks like, so `=1+1`, `007` and `-5` stay what they are. */
export function cellXml(place: string, cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (isPlain(cell)) return `<c r="${place}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  const kept = OUTER_BLANK.test(cell) ? ' xml:space="preserve"' : '';
  return `<c r="${place}" t="inlineStr"><is><t${kept}>${cellText(cut(cell))}</t></is></c>`;
}

/** Whether a text surely stands as it is: most do, and sheets have millions of them. */
function isPlain(cell: string): boolean {
  const [first, last] = [cell.charCodeAt(0), cell.charCodeAt(cell.length - 1)];
  const isTight = first > SPACE && first < DELETE && last > SPACE && last < DELETE;
  return isTight && cell.length <= LONGEST_CELL && !NOT_PLAIN.test(cell);
}

const [SPACE, DELETE] = [0x20, 0x7f];
const NOT_PLAIN = /[\0-\x1f&<>_\ufffe\uffff]/;

/** Cut to what a cell holds, with a mark that says so; never inside a surrogate pair. */
export function cut(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  const mark = ` […cut here: the cell has ${text.length} characters, see the CSV]`;
  const end = LONGEST_CELL - mark.length;
  const inPair = (text.charCodeAt(end) & 0xfc00) === 0xdc00;
  return text.slice(0, inPair ? end - 1 : end) + mark;
}

/**
 * Text for XML. What XML can't hold, and carriage returns, which its readers turn into line feeds, become `_xHHHH_`
 * (ECMA-376 part 1, 22.9.2.19); so does the underscore of a text that has that shape already.
 */
export const cellText = (text: string): string => (SPECIAL.test(text) ? escaped(text) : text);

const SPECIAL = /[\0-\x08\x0b-\x1f\ufffe\uffff&<>]|_x/;

const escaped = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\0-\x08\x0b-\x1f\ufffe\uffff]/g, (mark) => `_x${hex(mark)}_`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const hex = (mark: string) => mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

/** 0 -> A, 25 -> Z, 26 -> AA. */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}
