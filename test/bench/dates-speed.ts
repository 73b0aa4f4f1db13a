/**
 * Speed of the stage `dates` beside chrono-node: the same texts in one run on one core, both warm, both to resolved dates.
 * usage: node test/bench/dates-speed.ts DOCS.jsonl, or `make bench BENCH=dates` on made-up pages.
 * DOCS.jsonl: {id, text, published?}. `dates` is the stage alone, as the pipeline runs it: sentences and tokens, which all stages
 * share, are there already. `dates from the text` counts both in, parts of speech too.
 */
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import type { Document } from '../../src/core/document.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { dates } from '../../src/stages/dates.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';
import { collection } from './collection/collection.ts';
import { asDocument, withLayers } from './date-documents.ts';
import { realSentences } from './generate.ts';
import type { Finding } from './report/report.ts';

const stages: AnyStage[] = [sentences, tokens, dates];
const PUBLISHED = '2018-05-07';
const NOON = new Date(`${PUBLISHED}T12:00:00Z`);
const PAGES = 150;
/** The contenders take turns, so that whatever else the machine does slows all of them; the first rounds only warm up. */
const [WARM_UP, ROUNDS] = [3, 15];

export async function bench(): Promise<Finding> {
  const pages = [...collection({ documents: PAGES, seed: 5, sentences: realSentences() })];
  const rows = speeds(pages.map(({ id, text }) => asDocument({ id, text, published: PUBLISHED })));
  return {
    name: 'dates',
    title: 'Dates',
    text: `${PAGES} made-up pages, ${ROUNDS} rounds by the processor's clock, taking turns on one thread, after ${WARM_UP} to warm up; both to resolved dates. \`dates\` is the stage alone, sentences and tokens not counted; \`dates from the text\` counts them in, with the parts of speech that other stages read too.`,
    tables: [{ header: ['what', 'MB of text a second', 'times chrono-node'], rows }],
  };
}

function speeds(texts: readonly Document[]): string[][] {
  const references = readReferences(stages.flatMap((stage) => stage.references));
  const prepared = texts.map(withLayers(stages.slice(0, 2), references));
  const [datesAlone, fromText] = [withLayers([dates], references), withLayers(stages, references)];
  const spent = timesOf({
    'chrono-node': () => texts.map(({ text }) => chrono.parse(text, NOON).map((found) => found.date())),
    dates: () => prepared.map(datesAlone),
    'dates from the text': () => texts.map(fromText),
  });
  const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const slowest = spent.get('chrono-node')!;
  return Array.from(spent, ([name, time]) => [
    name,
    ((megabytes * ROUNDS) / time).toFixed(2),
    (slowest / time).toFixed(1),
  ]);
}

/** @returns seconds of each contender, over all rounds. */
function timesOf(contenders: Readonly<Record<string, () => unknown>>): Map<string, number> {
  const spent = new Map<string, number>();
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    for (const [name, work] of Object.entries(contenders)) {
      const time = seconds(work);
      if (round >= WARM_UP) spent.set(name, (spent.get(name) ?? 0) + time);
    }
  }
  return spent;
}

/** Processor time of this thread: what others do on the machine hardly touches it. */
function seconds(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1e6;
}

if (import.meta.main) {
  const lines = readFileSync(process.argv[2]!, 'utf8').split('\n').filter(Boolean);
  console.table(speeds(lines.map((line) => asDocument(JSON.parse(line)))));
}
