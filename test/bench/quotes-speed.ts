/**
 * Speed of the stages `names` and `quotes`, which find speakers and what they said, on one thread; sentences and tokens are there already.
 * usage: `make bench BENCH=quotes` on made-up pages; `TEXTS=FILE.jsonl`, one `{"id", "text"}` a line, takes texts of one's own.
 */
import { readFileSync } from 'node:fs';
import type { Document } from '../../src/core/document.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { names } from '../../src/stages/names.ts';
import { quotes } from '../../src/stages/quotes.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';
import { collection } from './collection/collection.ts';
import { asDocument, withLayers } from './date-documents.ts';
import { realSentences } from './generate.ts';
import type { Finding } from './report/report.ts';

const PAGES = 150;
const [WARM_UP, ROUNDS] = [3, 15];
const all: AnyStage[] = [sentences, tokens, names, quotes];

export async function bench(): Promise<Finding> {
  const texts = process.env.TEXTS ? linesOf(process.env.TEXTS) : madeUp();
  const references = readReferences(all.flatMap((stage) => stage.references));
  const prepared = texts.map(withLayers([sentences, tokens], references));
  const named = prepared.map(withLayers([names], references));
  const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6;
  const rows = [
    ['names', speed(prepared, withLayers([names], references))],
    ['quotes', speed(named, withLayers([quotes], references))],
  ] as const;
  return {
    name: 'quotes',
    title: 'Quotations and their speakers',
    text: `${texts.length} texts, ${ROUNDS} rounds by the processor's clock on one thread, after ${WARM_UP} to warm up.`,
    tables: [
      {
        header: ['stage', 'MB of text a second'],
        rows: rows.map(([name, time]) => [name, (megabytes / time).toFixed(1)]),
      },
    ],
  };
}

/** @returns seconds of a round. */
function speed(documents: readonly Document[], run: (document: Document) => Document): number {
  for (let round = 0; round < WARM_UP; round++) for (const document of documents) run(document);
  const start = process.threadCpuUsage();
  for (let round = 0; round < ROUNDS; round++) for (const document of documents) run(document);
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1e6 / ROUNDS;
}

const madeUp = (): Document[] =>
  [...collection({ documents: PAGES, seed: 5, sentences: realSentences() })].map(({ id, text }) =>
    asDocument({ id, text }),
  );

const linesOf = (path: string): Document[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))
    .map(({ id, text }) => asDocument({ id, text }));
