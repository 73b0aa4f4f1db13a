import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { collection } from './collection/collection.ts';
import { realSentences } from './generate.ts';
import { sentenceSplitter } from './quantities-document.ts';
import type { Finding } from './report/report.ts';

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 100);
/** The compiler of the engine needs a few before a reader runs at its speed; the best of them counts. */
const RUNS = 15;
const require = createRequire(import.meta.url);

/** Speed of quantities, and of all that reads a sentence, beside wink-nlp on the same texts in one process. `TEXTS=FILE.jsonl`, one `{"text": …}` a line, takes texts of one's own. */
export async function bench(): Promise<Finding> {
  const texts = process.env.TEXTS ? textsOf(process.env.TEXTS) : madeUp();
  const ours = sentenceSplitter(texts);
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    'quantities, given tokens': ours.quantities,
    'quantities and claims, given the layers they read': ours.quantitiesAndClaims,
    'sentences, tokens, tags, quantities and claims': ours.all,
    'wink-nlp readDoc': (text) => wink.readDoc(text),
    'wink-nlp readDoc, entities': (text) => wink.readDoc(text).entities().out(),
  };
  return {
    name: 'quantities',
    title: 'Numbers and claims',
    text: `${texts.length} texts, processor time of one process, the best of ${RUNS} runs.`,
    tables: [
      {
        header: ['what', 'MB of text a second'],
        rows: Object.entries(readers).map(([name, read]) => [name, speed(texts, read)]),
      },
    ],
  };
}

const textsOf = (path: string): string[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);

const madeUp = (): string[] =>
  [...collection({ documents: DOCUMENTS, seed: 5, sentences: realSentences() })].map(({ text }) => text);

/** Processor time, since the machine may have other work. */
function speed(texts: readonly string[], read: (text: string) => unknown): string {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const times = Array.from({ length: RUNS }, () => {
    const start = process.cpuUsage();
    for (const text of texts) read(text);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  });
  return (bytes / Math.min(...times)).toFixed(2);
}
