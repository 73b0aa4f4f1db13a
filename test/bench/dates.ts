/**
 * Scores the stage `dates` on texts with annotated time expressions.
 * usage: node test/bench/dates.ts DOCS.jsonl > predictions.jsonl
 * DOCS.jsonl: {id, text, published?}; a prediction is {doc, start, end, text, value, anchor, past}.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Document } from '../../src/core/document.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { dates } from '../../src/stages/dates.ts';
import { publication } from '../../src/stages/publication.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';
import { asDocument, withLayers } from './date-documents.ts';

const stages: AnyStage[] = [sentences, tokens, publication, dates];
const references = readReferences(stages.flatMap((stage) => stage.references));
const run = withLayers(stages, references);

for await (const line of createInterface({ input: createReadStream(process.argv[2]!) })) {
  if (line === '') continue;
  const document: Document = run(asDocument(JSON.parse(line)));
  for (const { start, end, value, anchor, past } of document.layers.dates ?? []) {
    const text = document.text.slice(start, end);
    console.log(JSON.stringify({ doc: document.id, start, end, text, value, anchor, past }));
  }
}
