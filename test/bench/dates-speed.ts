/**
 * Speed of the stage `dates` beside chrono-node: the same texts in one run on one core, both warm, both to resolved dates.
 * usage: node test/bench/dates-speed.ts DOCS.jsonl, or `make bench BENCH=dates` on made-up pages.
 * DOCS.jsonl: {id, text, published?}. `dates` is the stage with `publication` before it, as the pipeline runs them: sentences and tokens, which all stages
 * share, are there already. `dates from the text` counts both in, parts of speech too.
 */
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import type { Document } from '../../src/core/document.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { dates } from '../../src/stages/dates.ts';
import { publication } from '../../src/stages/publication.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';
import { collection } from './collection/collection.ts';
import { asDocument, withLayers } from './date-documents.ts';
import { realSentences } from './generate.ts';
import type { Finding } from './report/report.ts';
import { takeTurns } from './turns.ts';

const stages: AnyStage[] = [sentences, tokens, publication, dates];
const PUBLISHED = '2018-05-07';
const NOON = new Date(`${PUBLISHED}T12:00:00Z`);
const PAGES = 150;
const TURNS = { warmUp: 4, rounds: 15 };

export async function bench(): Promise<Finding> {
  const pages = [...collection({ documents: PAGES, seed: 5, sentences: realSentences() })];
  const rows = speeds(pages.map(({ id, text }) => asDocument({ id, text, published: PUBLISHED })));
  return {
    name: 'dates',
    title: 'Dates',
    text: `${PAGES} made-up pages, by turns, processor time of the best of ${TURNS.rounds} rounds after ${TURNS.warmUp} to warm up; both to resolved dates. \`dates\` is the stage with \`publication\` before it, sentences and tokens not counted; \`dates from the text\` counts them in, with the parts of speech that other stages read too.`,
    tables: [{ header: ['what', 'MB of text a second', 'times chrono-node'], rows }],
  };
}

function speeds(texts: readonly Document[]): string[][] {
  const references = readReferences(stages.flatMap((stage) => stage.references));
  const prepared = texts.map(withLayers(stages.slice(0, 2), references));
  const [datesAlone, fromText] = [withLayers([publication, dates], references), withLayers(stages, references)];
  const contenders = {
    'chrono-node': () => texts.map(({ text }) => chrono.parse(text, NOON).map((found) => found.date())),
    dates: () => prepared.map(datesAlone),
    'dates from the text': () => texts.map(fromText),
  };
  const times = takeTurns(contenders, TURNS);
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const slowest = times.get('chrono-node')!;
  return Array.from(times, ([name, time]) => [name, (bytes / 1000 / time).toFixed(2), (slowest / time).toFixed(1)]);
}

if (import.meta.main) {
  const lines = readFileSync(process.argv[2]!, 'utf8').split('\n').filter(Boolean);
  console.table(speeds(lines.map((line) => asDocument(JSON.parse(line)))));
}
