import { createRequire } from 'node:module';
import { allStages } from './all-stages.ts';
import type { Finding, Table } from './report/report.ts';
import { type Texts, textsToMeasure } from './texts.ts';
import { takeTurns } from './turns.ts';

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 3000);
const OURS = 'claimtrace, all stages';
/** Bytes that each reads before it is measured: a collection is long, and after so many V8 has compiled what it will. */
const WARM_UP_BYTES = 12e6;
const ROUNDS = 8;
const require = createRequire(import.meta.url);

/** What one would take instead. */
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
/** The slow ones are given less, and take one turn. */
const MOST_BYTES: Readonly<Record<string, number>> = {
  'compromise, numbers only': 2e5,
  'Recognizers-Text, numbers and units': 5e4,
};

export async function bench(): Promise<Finding> {
  const measured: Measured[] = [];
  for (const texts of textsToMeasure(DOCUMENTS)) measured.push(await measure(texts));
  return {
    name: 'libraries',
    title: 'Beside what one would take instead',
    text: `All stages of the recipe \`news\` (blocks to tables; of group stages what is handed to them) against libraries that do a part of it: ${DOCUMENTS} made-up pages and the texts that \`TEXTS=PATH,PATH\` names, on one thread, by turns, processor time of the best of ${ROUNDS} rounds after ${WARM_UP_BYTES / 1e6} MB to warm up. Megabytes of text a second.`,
    tables: [speeds(measured), shares(measured)],
  };
}

interface Measured {
  readonly texts: Texts;
  /** Megabytes a second of each contender. */
  readonly rates: ReadonlyMap<string, number>;
  /** Milliseconds of each stage in one round more. */
  readonly stages: ReadonlyMap<string, number>;
}

async function measure(texts: Texts): Promise<Measured> {
  const { run, steps } = allStages();
  const contenders: Record<string, () => void> = { [OURS]: () => run(texts.documents) };
  const rates = new Map<string, number>();
  for (const [name, load] of Object.entries(LIBRARIES)) {
    const read = await load();
    const some = upTo(texts, MOST_BYTES[name]);
    const work = () => some.documents.forEach(({ text }) => void read(text));
    if (some === texts) contenders[name] = work;
    else
      for (const [, time] of takeTurns({ [name]: work }, { warmUp: 0, rounds: 1 })) rates.set(name, rate(some, time));
  }
  const warmUp = Math.ceil(WARM_UP_BYTES / texts.bytes);
  for (const [name, time] of takeTurns(contenders, { warmUp, rounds: ROUNDS })) rates.set(name, rate(texts, time));
  for (const step of steps) step.milliseconds = 0;
  run(texts.documents);
  return { texts, rates, stages: new Map(steps.map(({ name, milliseconds }) => [name, milliseconds])) };
}

const rate = ({ bytes }: Texts, milliseconds: number) => bytes / 1000 / milliseconds;

function upTo(texts: Texts, most: number | undefined): Texts {
  if (most === undefined) return texts;
  let bytes = 0;
  const documents = texts.documents.filter((document) => {
    bytes += document.byteCount;
    return bytes <= most;
  });
  return { ...texts, documents, bytes: documents.reduce((sum, { byteCount }) => sum + byteCount, 0) };
}

const speeds = (measured: readonly Measured[]): Table => ({
  header: ['what', ...measured.map(({ texts }) => texts.name)],
  rows: [OURS, ...Object.keys(LIBRARIES)].map((name) => [
    name,
    ...measured.map(({ rates }) => rates.get(name)!.toPrecision(3)),
  ]),
});

const shares = (measured: readonly Measured[]): Table => ({
  header: ['stage', ...measured.map(({ texts }) => `${texts.name}, %`)],
  rows: [...measured[0]!.stages.keys()].map((name) => [
    name,
    ...measured.map(({ stages }) => ((100 * stages.get(name)!) / sum([...stages.values()])).toFixed(1)),
  ]),
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
