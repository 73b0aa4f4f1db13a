import type { InputDocument } from '../../core/document.ts';
import { isHash } from '../../package/withhold.ts';
import type { Row, Table } from '../../schema/table.ts';
import { codePoints } from '../../text/code-points.ts';
import { type Found, find } from './find.ts';
import { rawDocument } from './raw.ts';
import { type Marks, PLAIN, passage, shown } from './show.ts';

/** What surrounds a span of the raw text, in characters on each side. */
const CONTEXT = 240;

/** A row of any table with its passage, the fate of its block and the rules that made both, in words for a terminal. */
export async function trace(out: string, id: string, input: string | null, marks: Marks = PLAIN): Promise<string> {
  const found = await find(out, id);
  const raw = found.document && input !== null ? await rawDocument(input, found.document) : null;
  return [`${found.table.name} ${shown(id)}`, cells(found.table, found.row), ...place(found, raw, marks)].join('\n\n');
}

/** The row's values one below the other; empty ones are left out. */
function cells({ columns }: Table, row: Row): string {
  const filled = columns.filter(({ name }) => row[name] !== null);
  const width = Math.max(...filled.map(({ name }) => name.length));
  return filled.map(({ name }) => `  ${name.padEnd(width)}  ${shown(String(row[name]))}`).join('\n');
}

function place(
  { table, row, document, block, related }: Found,
  raw: InputDocument | string | null,
  marks: Marks,
): string[] {
  const lines: string[] = [];
  if (document && table.name !== 'documents') lines.push(origin(document));
  if (block) lines.push(fate(block));
  if (typeof row.start === 'number') {
    if (raw && typeof raw !== 'string') lines.push(rawPassage(raw, row, marks));
    else if (block) lines.push(blockPassage(block, row, marks));
  }
  if (typeof raw === 'string') lines.push(`  ${shown(raw)}`);
  if (related.length > 0) lines.push(related.map(({ table: other, row: each }) => mention(other, each)).join('\n'));
  return lines;
}

/** A related row in a line. */
function mention({ name, key }: Table, row: Row): string {
  const says =
    name === 'metadata'
      ? `${row.field}: ${row.value}`
      : isHash(row.sentence)
        ? `${row.text}`
        : `${row.text} — ${row.sentence}`;
  return `  ${name} ${shown(`${row[key!]}: ${says}`)} (rule ${row.rule})`;
}

function origin({ source_path, source_line, title, published, url }: Row): string {
  const about = [title, published, url].filter((each) => each !== null).map((each) => shown(String(each)));
  const line = source_line === null ? '' : `, line ${source_line}`;
  return `  from ${shown(String(source_path))}${line}${about.length > 0 ? `: ${about.join(' · ')}` : ''}`;
}

function fate({ block_id, kept, role, reason, rule }: Row): string {
  const what = kept ? `kept as ${role}` : `removed as ${reason}`;
  return `  in block ${shown(String(block_id))}: ${what} (rule ${rule})`;
}

/** From the dataset alone: the text of the block. */
function blockPassage(block: Row, row: Row, marks: Marks): string {
  const text = String(block.text);
  const points = codePoints(text);
  const from = Number(block.start);
  if (points.length !== Number(block.end) - from)
    return '  the text is withheld in this dataset: give --input to see the passage';
  const at = (offset: number) => points.toUtf16(Math.min(Math.max(offset - from, 0), points.length));
  return passage(text, at(Number(row.start)), at(Number(row.end)), marks);
}

/** From the raw text, with what stands around the span. */
function rawPassage({ text, sourcePath, sourceLine }: InputDocument, row: Row, marks: Marks): string {
  const points = codePoints(text);
  const [start, end] = [points.toUtf16(Number(row.start)), points.toUtf16(Number(row.end))];
  const [from, to] = [wordFrom(text, start), wordTo(text, end)];
  const line = text.slice(0, start).split('\n').length;
  const where =
    sourceLine === null ? `from its line ${line} on` : `line ${sourceLine}, from line ${line} of its text on`;
  const around = `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
  const shift = from > 0 ? from - 1 : from;
  return `  characters ${row.start} to ${row.end} of ${shown(sourcePath)}, ${where}:\n\n${passage(around, start - shift, end - shift, marks)}`;
}

/** Where to begin and end what is shown: between words where there is a blank. */
function wordFrom(text: string, start: number): number {
  if (start <= CONTEXT) return 0;
  const from = start - CONTEXT;
  const blank = text.slice(from, start).search(/\s\S/);
  return blank < 0 ? from : from + blank + 1;
}

function wordTo(text: string, end: number): number {
  const limit = end + CONTEXT;
  if (limit >= text.length) return text.length;
  const tail = text.slice(end, limit);
  const blank = Math.max(tail.lastIndexOf(' '), tail.lastIndexOf('\n'));
  return blank < 0 ? limit : end + blank;
}
