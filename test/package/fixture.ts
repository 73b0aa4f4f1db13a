import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { afterAll } from 'vitest';
import type { DatasetFile, PackageContext, Stretch } from '../../src/package/index.ts';
import { summarise } from '../../src/package/index.ts';
import { openCsv, readByDocument } from '../../src/package/rows.ts';
import type { Cell, Row, Table } from '../../src/schema/table.ts';
import { TABLES } from '../../src/schema/tables.ts';
import { codePoints } from '../../src/text/code-points.ts';

/** A text as a test writes it: a line is a block, `~` removes one, “…” is a quote of `Name said`, 19xx or 20xx a date, other digits a claim. */
export interface Sketch {
  id: string;
  text: string;
  title?: string;
  url?: string;
}

const tables = new Map(TABLES.map((table) => [table.name as string, table as Table]));
export const tableOf = (name: string): Table => tables.get(name)!;

/** A row of a table: what is not given is null, or the plainest value where null is not allowed. */
export function row(table: string, given: Record<string, Cell>): Row {
  const plainest = { integer: 0, number: 0, boolean: false, string: 'x' } as const;
  return Object.fromEntries(
    tableOf(table).columns.map(({ name, nullable, terms, type }) => [
      name,
      given[name] ?? (nullable ? null : terms ? Object.keys(terms)[0]! : plainest[type]),
    ]),
  );
}

export type Rows = Record<string, Row[]>;

/** Rows of every table for a few sketches: keys hold, offsets are right, what they mean is simple. */
export function rowsOf(sketches: readonly Sketch[]): Rows {
  const rows: Rows = Object.fromEntries(TABLES.map(({ name }) => [name, []]));
  for (const sketch of sketches.toSorted((a, b) => Buffer.compare(Buffer.from(a.id), Buffer.from(b.id))))
    addDocument(rows, sketch);
  return rows;
}

function addDocument(rows: Rows, { id, text, title, url }: Sketch) {
  const points = codePoints(text);
  const at = (offset: number) => points.fromUtf16(offset);
  const before = { claims: rows.claims!.length, quotes: rows.quotes!.length };
  const blocks = [...text.matchAll(/[^\n]+/g)];
  blocks.forEach((line, n) => {
    const kept = !line[0].startsWith('~');
    const span = { start: at(line.index), end: at(line.index + line[0].length), text: line[0] };
    rows.blocks!.push(
      row('blocks', {
        ...{ block_id: `${id}#b${span.start}`, doc_id: id, block_no: n + 1, ...span, kept, rule: 'cleaning/test' },
        ...(kept ? { role: 'paragraph' } : { reason: 'navigation' }),
        fingerprint: createHash('sha256').update(line[0]).digest('hex').slice(0, 16),
        document_frequency: 1,
        corpus_frequency: 1,
        language: 'en',
      }),
    );
    if (kept) addSentence(rows, id, line[0], line.index, at, n + 1);
  });
  rows.documents!.push(
    row('documents', {
      ...{ doc_id: id, source_path: `${id}.txt`, sha256: createHash('sha256').update(text).digest('hex') },
      ...{ collection: id.includes('/') ? id.split('/')[0]! : null, title: title ?? null, url: url ?? null },
      ...{ byte_count: Buffer.byteLength(text), char_count: points.length, encoding: 'utf-8', language: 'en' },
      ...{ block_count: blocks.length, kept_block_count: blocks.filter((b) => !b[0].startsWith('~')).length },
      ...{ claim_count: rows.claims!.length - before.claims, quote_count: rows.quotes!.length - before.quotes },
    }),
  );
}

function addSentence(rows: Rows, id: string, text: string, from: number, at: (n: number) => number, no: number) {
  const sentence = { sentence_id: `${id}#s${at(from)}`, doc_id: id };
  const span = (index: number, slice: string) => ({
    start: at(from + index),
    end: at(from + index + slice.length),
    text: slice,
  });
  rows.sentences!.push(
    row('sentences', { ...sentence, block_id: `${id}#b${at(from)}`, sentence_no: no, ...span(0, text) }),
  );
  for (const match of text.matchAll(/\b\d+(?:\.\d+)?\b/g)) {
    const place = { ...span(match.index, match[0]) };
    const isDate = /^(?:19|20)\d\d$/.test(match[0]);
    const number = { ...sentence, ...place, value: Number(match[0]), value_text: match[0] };
    const quantity_id = `${id}#n${place.start}`;
    rows.quantities!.push(
      row('quantities', { ...number, quantity_id, is_claim: !isDate, excluded_reason: isDate ? 'date' : null }),
    );
    if (isDate) {
      rows.dates!.push(
        row('dates', {
          ...sentence,
          ...place,
          date_id: `${id}#d${place.start}`,
          value: match[0],
          precision: 'year',
        }),
      );
      continue;
    }
    const measure = /^\s+(\w+)/.exec(text.slice(match.index + match[0].length))?.[1] ?? null;
    rows.claims!.push(
      row('claims', {
        ...{ ...number, claim_id: `${id}#c${place.start}`, quantity_id, measure, measure_head: measure },
        ...{ value_low: number.value, value_high: number.value, unit: measure, sentence: text, confidence: 0.9 },
        ...{ comparison_group: measure && `${measure}|${measure}|count`, rule: 'quantities/test' },
      }),
    );
  }
  for (const match of text.matchAll(/“([^”]+)”(?:,? (\w+) said)?/g)) {
    const place = span(match.index + 1, match[1]!);
    const quote_id = `${id}#q${place.start}`;
    rows.quotes!.push(
      row('quotes', {
        ...sentence,
        ...place,
        quote_id,
        utterance_id: quote_id,
        speaker: match[2] ?? null,
        cue: 'said',
      }),
    );
  }
}

/** Every pair of claims of one group from two documents conflicts when the values differ. */
export function compared(rows: Rows): Rows {
  const pairs = rows.claims!.flatMap((a, n) =>
    rows.claims!.slice(n + 1).flatMap((b) => {
      if (a.comparison_group === null || a.comparison_group !== b.comparison_group || a.value === b.value) return [];
      const [claim_a, claim_b] = [String(a.claim_id), String(b.claim_id)].sort();
      const ratio =
        Math.max(a.value as number, b.value as number) / Math.max(1, Math.min(a.value as number, b.value as number));
      return [
        row('comparisons', {
          comparison_id: `${claim_a}|${claim_b}`,
          claim_a: claim_a!,
          claim_b: claim_b!,
          group: a.comparison_group!,
          relation: 'conflicts',
          ratio,
          same_document: a.doc_id === b.doc_id,
        }),
      ];
    }),
  );
  return { ...rows, comparisons: pairs };
}

/** Writes the CSV of each table, and gives the context that goes with them. */
export function writeTables(folder: string, rows: Rows, context: Partial<PackageContext> = {}): PackageContext {
  mkdirSync(folder, { recursive: true });
  const files: DatasetFile[] = TABLES.map((table) => {
    const csv = stringify(rows[table.name] ?? [], {
      header: true,
      columns: table.columns.map(({ name }) => name),
      cast: { boolean: (flag) => String(flag) },
    });
    const path = `${table.name}.csv`;
    writeFileSync(join(folder, path), csv);
    return { path, bytes: Buffer.byteLength(csv), sha256: createHash('sha256').update(csv).digest('hex') };
  });
  return {
    recipe: 'news',
    version: '0.1.0',
    inputHash: 'a1'.repeat(32),
    configHash: 'b2'.repeat(32),
    summaries: new Map(TABLES.map((table) => [table.name, summarise(table, rows[table.name] ?? [])])),
    files,
    bodies: false,
    withheld: false,
    ...context,
  };
}

/** The tables cut into stretches of so many documents each. */
export async function stretchesOf(folder: string, documents: number): Promise<Map<string, Stretch[]>> {
  const stretches = new Map<string, Stretch[]>();
  for (const table of TABLES.filter(({ order }) => order[0] === 'doc_id')) {
    const own: { at: number; bytes: number; rows: number }[] = [];
    const csv = await openCsv(folder, table);
    let [at, n] = [csv.start, 0];
    for await (const { bytes, count } of readByDocument(csv)) {
      if (n++ % documents === 0) own.push({ at, bytes: 0, rows: 0 });
      own.at(-1)!.bytes += bytes.length;
      own.at(-1)!.rows += count;
      at += bytes.length;
    }
    stretches.set(table.name, own);
  }
  return stretches;
}

/** A new folder that is gone after the tests of this file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'claimtrace-package-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export const SKETCHES: readonly Sketch[] = [
  {
    id: 'harbour/ferry',
    title: 'The ferry is late',
    url: 'https://example.org/ferry?a=1&b="2"',
    text: '~Home | Sign in\nThe ferry carries 400 passengers a day.\n“We need 12 boats”, Mara said in 2019.\n~Share this story',
  },
  { id: 'harbour/port', text: 'In 2021 the ferry carried 650 passengers.\n~Subscribe\nÜber 😀 30 boats lie here.' },
  {
    id: 'odd',
    text: '=1+1 and 7 @Gonahkar, "quoted"\n-5 \\ | `tick` **bold** 9 items\n<script>alert(1)</script> 3 tags\nשלום עולם 11 words\nNA\nnull',
  },
];
