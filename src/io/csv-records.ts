/** A line of a CSV file by the names of its header. */
export interface CsvRecord {
  readonly record: { readonly [column: string]: string };
  /** Where it ends, from 1. */
  readonly line: number;
}

/**
 * The records of a CSV text (RFC 4180, lines end in LF or CRLF, a byte-order mark is passed over) below its header. Reference
 * tables are read at every start, by every worker: csv-parse looks for separators and quotes of any length.
 * @throws with name and line for a quote that has no end or is followed by text, and for a record that has not a field a column
 */
export function csvRecords(text: string, name: string): CsvRecord[] {
  const [header, ...rows] = lines(text.startsWith('\ufeff') ? text.slice(1) : text, name);
  return rows.map(({ fields, line }) => {
    const columns = header!.fields;
    if (fields.length !== columns.length)
      throw new Error(`${name}:${line}: ${fields.length} fields, but the header has ${columns.length}`);
    return { record: Object.fromEntries(columns.map((column, n) => [column, fields[n]!])), line };
  });
}

interface Line {
  readonly fields: string[];
  readonly line: number;
}

function lines(text: string, name: string): Line[] {
  const found: Line[] = [];
  let [at, line] = [0, 1];
  while (at < text.length) {
    const fields: string[] = [];
    for (let isLast = false; !isLast; ) {
      const field = text[at] === '"' ? quoted(text, at, `${name}:${line}`) : plain(text, at);
      fields.push(field.value);
      if (text[at] === '"') line += newlines(text, at, field.end);
      isLast = text[field.end] !== ',';
      at = field.end + 1;
    }
    found.push({ fields, line: line++ });
  }
  return found;
}

interface Field {
  readonly value: string;
  /** Where the comma or LF after it stands, or the text ends. */
  readonly end: number;
}

function plain(text: string, start: number): Field {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n') end++;
  const isCrLf = text[end] !== ',' && text[end - 1] === '\r' && end > start;
  return { value: text.slice(start, isCrLf ? end - 1 : end), end };
}

function quoted(text: string, start: number, place: string): Field {
  let close = text.indexOf('"', start + 1);
  while (close >= 0 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
  if (close < 0) throw new Error(`${place}: a quoted field has no end`);
  const end = text.startsWith('\r\n', close + 1) ? close + 2 : close + 1;
  if (end < text.length && text[end] !== ',' && text[end] !== '\n')
    throw new Error(`${place}: ${JSON.stringify(text.slice(end, end + 10))} follows a quoted field`);
  return { value: text.slice(start + 1, close).replaceAll('""', '"'), end };
}

function newlines(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}
