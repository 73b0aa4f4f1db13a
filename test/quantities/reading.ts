import type { Document } from '../../src/core/document.ts';
import type { LanguageLayer, Quantity } from '../../src/core/layers.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { quantities } from '../../src/stages/quantities.ts';
import { tokens } from '../../src/stages/tokens.ts';

const STAGES: readonly AnyStage[] = [tokens, quantities];
const references = readReferences(STAGES.flatMap((stage) => stage.references));
const prepared = STAGES.map((stage) => [stage.name, stage.prepare({}, references)] as const);

/** A row with the text it stands in, as the tests compare it. */
export type Row = Quantity & { text: string };

/** The rows of a text that is one block in a role and one sentence, without the layers of names and dates. */
export function rowsOf(text: string, role: 'paragraph' | 'title' = 'paragraph', languages?: LanguageLayer): Row[] {
  let document = sentence(text, role);
  if (languages) document = { ...document, layers: { ...document.layers, language: languages } };
  for (const [name, read] of prepared)
    document = { ...document, layers: { ...document.layers, [name]: (read as (d: Document) => unknown)(document) } };
  return document.layers.quantities!.map((row) => ({ ...row, text: text.slice(row.start, row.end) }));
}

/** The only row of a text. @throws when there are more or none. */
export function rowOf(text: string): Row {
  const rows = rowsOf(text);
  if (rows.length !== 1) throw new Error(`${rows.length} rows in: ${text}\n${rows.map((row) => row.text).join(' | ')}`);
  return rows[0]!;
}

/** Rows that are claims. */
export const claimsOf = (text: string): Row[] => rowsOf(text).filter((row) => row.excluded === null);
/** Text and reason of the rows that are none. */
export const excludedOf = (text: string): string[] =>
  rowsOf(text).flatMap((row) => (row.excluded === null ? [] : [`${row.text}: ${row.excluded}`]));

function sentence(text: string, role: 'paragraph' | 'title'): Document {
  const span = { start: 0, end: text.length };
  return {
    id: 'text',
    sourcePath: 'text.txt',
    sourceLine: null,
    collection: null,
    sha256: '',
    byteCount: text.length,
    encoding: 'utf-8',
    stated: {},
    text,
    layers: {
      blocks: [{ ...span, fingerprint: '0'.repeat(16) }],
      cleaning: [{ kept: true, role, rule: 'test' }],
      sentences: [{ ...span, block: 0 }],
    },
  };
}
