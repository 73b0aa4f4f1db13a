import type { Document, InputDocument } from '../../core/document.ts';
import { isHash, textHash } from '../../package/withhold.ts';
import type { Row } from '../../schema/table.ts';
import { TABLES } from '../../schema/tables.ts';
import { codePoints } from '../../text/code-points.ts';
import { Fault, rowsChecker as tableChecker } from '../check-row.ts';
import { compareBy } from '../check-table.ts';
import { layRows, stretchesOf } from '../laid-rows.ts';
import { openReferences } from '../references.ts';
import type { OpenReference } from '../worker/table-file.ts';
import type { DocumentRows } from './by-document.ts';

/** What a document's row says of its file is what the file is. @throws Fault */
export function checkSource(input: InputDocument, row: Row): void {
  const truth: Row = {
    source_path: input.sourcePath,
    source_line: input.sourceLine,
    collection: input.collection,
    sha256: input.sha256,
    byte_count: input.byteCount,
    char_count: codePoints(input.text).length,
    encoding: input.encoding,
  };
  for (const [column, value] of Object.entries(truth))
    if (row[column] !== value)
      throw new Fault(`documents ${input.id}: ${column} is ${row[column]}, but the input has ${value}`);
}

/** The counts of a document are those of its rows, and a quantity is a claim exactly when a claim says so. @throws Fault */
export function checkCounts(id: string, rows: DocumentRows): void {
  const [document] = rows.documents!;
  const of = (table: string) => rows[table] ?? [];
  const counts = {
    block_count: of('blocks').length,
    kept_block_count: of('blocks').filter((block) => block.kept).length,
    sentence_count: of('sentences').length,
    claim_count: of('claims').length,
    quote_count: of('quotes').length,
  };
  for (const [column, count] of Object.entries(counts))
    if (document![column] !== count)
      throw new Fault(`documents ${id}: ${column} is ${document![column]}, but there are ${count}`);
  const claimed = new Set(of('claims').map((claim) => claim.quantity_id));
  for (const { quantity_id, is_claim, excluded_reason } of of('quantities'))
    if (is_claim !== claimed.has(quantity_id!) || is_claim !== (excluded_reason === null))
      throw new Fault(`quantities ${quantity_id}: is_claim, excluded_reason and the table of claims disagree`);
  for (const { block_id, kept, role, reason } of of('blocks'))
    if (kept !== (role !== null) || kept !== (reason === null))
      throw new Fault(`blocks ${block_id}: kept, role and reason disagree`);
}

/** Ids begin with their document's, so that ids unique in a document are unique in the table. @throws Fault */
export function checkIds(id: string, rows: DocumentRows, keys: ReadonlyMap<string, string>): void {
  for (const [table, key] of keys)
    for (const row of rows[table] ?? [])
      if (!String(row[key]).startsWith(`${id}#`)) throw new Fault(`${table} ${row[key]}: is not an id of ${id}`);
}

/** A dataset made with --withhold-text: where the hash is that of the slice, the slice is put in its place. */
export function withTexts(document: Document, rows: DocumentRows): DocumentRows {
  const points = codePoints(document.text);
  const reveal = (row: Row): Row => {
    if (!isHash(row.text)) return row;
    const slice = document.text.slice(points.toUtf16(Number(row.start)), points.toUtf16(Number(row.end)));
    return row.text === textHash(slice) ? { ...row, text: slice } : row;
  };
  const [blocks, sentences, quotes] = ['blocks', 'sentences', 'quotes'].map((table) => (rows[table] ?? []).map(reveal));
  const texts = new Map(sentences!.map(({ sentence_id, text }) => [sentence_id, text]));
  const claims = (rows.claims ?? []).map((row): Row => {
    const text = String(texts.get(row.sentence_id!));
    return row.sentence === textHash(text) ? { ...row, sentence: text } : row;
  });
  return { ...rows, blocks: blocks!, sentences: sentences!, quotes: quotes!, claims };
}

/** What can be held against the rows of a document without its text. @returns what they name beyond it. @throws Fault */
export function rowsChecker(): (rows: DocumentRows) => OpenReference[] {
  const tables = TABLES.map((table) => ({ table, check: tableChecker(table) }));
  return (rows) => {
    for (const { table, check } of tables) {
      const own = rows[table.name] ?? [];
      check(own);
      own.forEach((row, n) => {
        if (n > 0 && compareBy(table.order, own[n - 1]!, row) > 0)
          throw new Fault(`${table.name} ${row[table.key ?? 'doc_id']}: is out of order`);
      });
      const keys = new Set(own.map((row) => row[table.key!]));
      if (keys.size < own.length) throw new Fault(`${table.name}: an id stands twice in ${own[0]!.doc_id}`);
    }
    return openReferences(stretchesOf(layRows([{ id: '', text: '', rows }]), 0));
  };
}
