import { createRequire } from 'node:module';
import { news } from '../../pipelines/news.ts';
import type { InputDocument } from '../../src/core/document.ts';
import { readReferences } from '../../src/io/reference.ts';
import { inlineEngine } from '../../src/run/inline.ts';
import { collection } from './collection/collection.ts';
import { realSentences } from './generate.ts';
import type { Finding } from './report/report.ts';

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 300);
const require = createRequire(import.meta.url);

/** What one would take instead, each over the same texts on one thread, after a tenth of them to warm up. */
const LIBRARIES: Readonly<Record<string, () => Promise<(text: string) => unknown>>> = {
  'wink-nlp readDoc, entities': async () => {
    const nlp = require('wink-nlp')(require('wink-eng-lite-web-model'));
    return (text) => nlp.readDoc(text).entities().out();
  },
  'chrono-node, dates only': async () => {
    const chrono = await import('chrono-node');
    return (text) => chrono.parse(text);
  },
  'compromise, numbers only': async () => {
    const nlp = (await import('compromise')).default;
    return (text) => nlp(text).numbers().json();
  },
  'Recognizers-Text, numbers and units': async () => {
    const recognizers = require('@microsoft/recognizers-text-suite');
    const culture = recognizers.Culture.English;
    return (text) => [
      ...recognizers.recognizeNumber(text, culture),
      ...recognizers.recognizeDimension(text, culture),
      ...recognizers.recognizeCurrency(text, culture),
    ];
  },
};
/** The slow ones are given less. */
const MOST_BYTES: Readonly<Record<string, number>> = {
  'compromise, numbers only': 2e5,
  'Recognizers-Text, numbers and units': 5e4,
};

export async function bench(): Promise<Finding> {
  const made = [...collection({ documents: DOCUMENTS, seed: 5, sentences: realSentences() })];
  const texts = made.map(({ text }) => text);
  const rows = [['claimtrace, all stages', rate(bytesOf(texts), allStages(made.map(documentOf)))]];
  for (const [name, load] of Object.entries(LIBRARIES)) {
    const read = await load();
    const some = upTo(texts, MOST_BYTES[name] ?? Number.POSITIVE_INFINITY);
    for (const text of some.slice(0, Math.ceil(some.length / 10))) read(text);
    const started = performance.now();
    for (const text of some) read(text);
    rows.push([name, rate(bytesOf(some), performance.now() - started)]);
  }
  return {
    name: 'libraries',
    title: 'Beside what one would take instead',
    text: `${DOCUMENTS} made-up pages, one thread, one run. All stages of the recipe \`news\` (blocks to tables, groups too) against libraries that do a part of it.`,
    tables: [{ header: ['what', 'MB of text a second'], rows }],
  };
}

const bytesOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const rate = (bytes: number, milliseconds: number) => (bytes / 1000 / milliseconds).toFixed(3);

function upTo(texts: readonly string[], most: number): string[] {
  let bytes = 0;
  return texts.filter((text) => {
    bytes += Buffer.byteLength(text);
    return bytes <= most;
  });
}

const documentOf = ({ id, site, text }: { id: string; site: string; text: string }): InputDocument => ({
  ...{ id, text, sourcePath: `${id}.txt`, sourceLine: null, collection: site, sha256: '0'.repeat(64) },
  ...{ byteCount: Buffer.byteLength(text), encoding: 'utf-8', stated: {} },
});

/** @returns milliseconds */
function allStages(documents: readonly InputDocument[]): number {
  const analyse = inlineEngine(news, readReferences(news.steps.flatMap(({ stage }) => stage.references)));
  analyse(documents.slice(0, Math.ceil(documents.length / 10)));
  const started = performance.now();
  analyse(documents);
  return performance.now() - started;
}
