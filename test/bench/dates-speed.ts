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

const contenders = {
  'chrono-node': () => texts.map(({ text }) => chrono.parse(text, new Date('2018-05-07T12:00:00Z'))),
  dates: () => prepared.map(datesAlone),
  'dates from the text': () => texts.map(fromText),
};

/** Processor time of this thread: what others do on the machine hardly touches it. */
function seconds(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1e6;
}

/** The contenders take turns, so that whatever else the machine does slows all of them; the first rounds only warm up. */
const [WARM_UP, ROUNDS] = [3, 15];
const spent = new Map<string, number>();
for (let round = 0; round < WARM_UP + ROUNDS; round++) {
  for (const [name, work] of Object.entries(contenders)) {
    const time = seconds(work);
    if (round >= WARM_UP) spent.set(name, (spent.get(name) ?? 0) + time);
  }
}
const slowest = spent.get('chrono-node')!;
for (const [name, time] of spent) {
  const speed = ((megabytes * ROUNDS) / time).toFixed(2).padStart(7);
  console.log(`${name.padEnd(20)} ${speed} MB/s ${(slowest / time).toFixed(1).padStart(6)} times chrono-node`);
}
