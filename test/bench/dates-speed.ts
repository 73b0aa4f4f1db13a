/**
 * Speed of the stage `dates` beside chrono-node, on the same texts in one run on one core.
 * usage: node test/bench/dates-speed.ts DOCS.jsonl
 * DOCS.jsonl: {id, text, published?}. `dates` is the stage alone, as the pipeline runs it; `dates from the text` adds the sentences
 * and tokens that it shares with the other stages.
 */
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import type { Document } from '../../src/core/document.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { dates } from '../../src/stages/dates.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';
import { asDocument, withLayers } from './date-documents.ts';

const stages: AnyStage[] = [sentences, tokens, dates];
const references = readReferences(stages.flatMap((stage) => stage.references));
const texts: Document[] = readFileSync(process.argv[2]!, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => asDocument(JSON.parse(line)));
const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
const prepared = texts.map(withLayers(stages.slice(0, 2), references));
const [datesAlone, fromText] = [withLayers([dates], references), withLayers(stages, references)];

/** Best of several rounds, in MB of text a second. */
function speed(work: () => unknown, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 0; n < rounds; n++) {
    const start = process.hrtime.bigint();
    work();
    best = Math.min(best, Number(process.hrtime.bigint() - start) / 1e9);
  }
  return megabytes / best;
}

const figures = {
  'chrono-node': speed(() => texts.map(({ text }) => chrono.parse(text, new Date('2018-05-07T12:00:00Z'))), 3),
  dates: speed(() => prepared.map(datesAlone), 9),
  'dates from the text': speed(() => texts.map(fromText), 9),
};
for (const [name, figure] of Object.entries(figures)) {
  console.log(
    `${name.padEnd(20)} ${figure.toFixed(2).padStart(7)} MB/s ${(figure / figures['chrono-node']).toFixed(1).padStart(6)} times chrono-node`,
  );
}
