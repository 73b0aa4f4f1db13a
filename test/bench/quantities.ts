import { readFileSync } from 'node:fs';
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { sentenceSplitter } from './quantities-document.ts';

/**
 * Speed of quantities and claims beside the libraries, on the same texts in one process:
 * `node test/bench/quantities.ts FILE.jsonl`, one `{"text": …}` a line. Prints MB of text a second, the best of a few runs.
 */
const [path] = process.argv.slice(2);
if (!path) {
  console.error('usage: node test/bench/quantities.ts FILE.jsonl');
  process.exit(2);
}
const texts = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => (JSON.parse(line) as { text: string }).text);

/** compromise needs minutes for what the others do in a second: it gets every tenth text. */
const SLOW_SHARE = 10;
/** The compiler of the engine needs a few before a reader runs at its speed. */
const RUNS = 10;

interface Contender {
  name: string;
  texts: readonly string[];
  read: (text: string) => unknown;
}

function speed({ texts, read }: Contender, runs: number): number {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    for (const text of texts) read(text);
    return performance.now() - start;
  });
  return bytes / 1000 / Math.min(...times);
}

const wink = winkNLP(model);
const ours = sentenceSplitter(texts);
const few = texts.filter((_, n) => n % SLOW_SHARE === 0);
const rows = [
  { name: 'quantities', texts, read: ours.quantities },
  { name: 'quantities and claims', texts, read: ours.quantitiesAndClaims },
  { name: 'tokens, tags, quantities and claims', texts, read: ours.all },
  { name: 'wink-nlp readDoc, entities', texts, read: (text: string) => wink.readDoc(text).entities().out() },
  { name: 'compromise numbers()', texts: few, read: (text: string) => nlp(text).numbers().json() },
].map((contender) => ({ name: contender.name, 'MB/s': speed(contender, contender.texts === few ? 1 : RUNS) }));

const [, claims, , winkRow, compromiseRow] = rows;
console.table(rows.map((row) => ({ name: row.name, 'MB/s': row['MB/s'].toFixed(2) })));
console.log(
  `quantities and claims: ${(claims!['MB/s'] / compromiseRow!['MB/s']).toFixed(0)} times compromise, ${(claims!['MB/s'] / winkRow!['MB/s']).toFixed(1)} times wink-nlp`,
);
