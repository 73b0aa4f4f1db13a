import { createRequire } from 'node:module';
import { sentenceSplitter } from './quantities-document.ts';
import type { Finding } from './report/report.ts';
import { type Texts, textsToMeasure } from './texts.ts';
import { type Contenders, takeTurns } from './turns.ts';

const DOCUMENTS = Number(process.env.DOCUMENTS ?? 100);
/** The compiler needs some rounds before code runs at its speed. */
const [WARM_UP, ROUNDS] = [4, 11];
const require = createRequire(import.meta.url);

/** Speed of quantities, and of all that reads a sentence, beside wink-nlp on the same texts in one process. */
export async function bench(): Promise<Finding> {
  const measured = textsToMeasure(DOCUMENTS).map((texts) => ({
    texts,
    times: takeTurns(contenders(texts), { warmUp: WARM_UP, rounds: ROUNDS }),
  }));
  return {
    name: 'quantities',
    title: 'Numbers and claims',
    text: `${DOCUMENTS} made-up pages and the texts that \`TEXTS=PATH,PATH\` names, by turns, processor time of the best of ${ROUNDS} rounds after ${WARM_UP} to warm up. Megabytes of text a second.`,
    tables: [
      {
        header: ['what', ...measured.map(({ texts }) => texts.name)],
        rows: [...measured[0]!.times.keys()].map((name) => [
          name,
          ...measured.map(({ texts, times }) => (texts.bytes / 1000 / times.get(name)!).toFixed(2)),
        ]),
      },
    ],
  };
}

function contenders({ documents }: Texts): Contenders {
  const texts = documents.map(({ text }) => text);
  const ours = sentenceSplitter(texts);
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
  const readers: Readonly<Record<string, (text: string) => unknown>> = {
    'quantities, given tokens': ours.quantities,
    'quantities and claims, given the layers they read': ours.quantitiesAndClaims,
    'sentences, tokens, tags, quantities and claims': ours.all,
    'wink-nlp readDoc': (text) => wink.readDoc(text),
    'wink-nlp readDoc, entities': (text) => wink.readDoc(text).entities().out(),
  };
  return Object.fromEntries(
    Object.entries(readers).map(([name, read]) => [name, () => texts.forEach((text) => void read(text))]),
  );
}
