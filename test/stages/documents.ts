import type { Document, InputDocument } from '../../src/core/document.ts';
import type { Step } from '../../src/core/recipe.ts';
import { recipe } from '../../src/core/recipe.ts';
import type { References, ReferenceTable } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { analyseInline } from '../../src/run/inline.ts';

/** A document of our own for a test. */
export const input = (id: string, text: string, more: Partial<InputDocument> = {}): InputDocument => ({
  id,
  sourcePath: `${id}.txt`,
  sourceLine: null,
  collection: id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : null,
  sha256: '0'.repeat(64),
  byteCount: text.length,
  encoding: 'utf-8',
  stated: {},
  text,
  ...more,
});

/** @returns the documents by id, with the layers of the steps. */
export function run(steps: readonly Step[], inputs: readonly InputDocument[]): Map<string, Document> {
  const references = referencesOf(steps.flatMap(({ stage }) => [...stage.references]));
  return new Map(analyseInline(recipe('test', steps), inputs, references).documents.map((d) => [d.id, d]));
}

const read = new Map<string, References>();

/** Each set of tables is read once a test file. */
function referencesOf(tables: readonly ReferenceTable<unknown>[]): References {
  const key = tables.map((table) => table.name).join(' ');
  const known = read.get(key) ?? readReferences(tables);
  read.set(key, known);
  return known;
}
