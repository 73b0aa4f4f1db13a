import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readReferences } from '../../../src/io/reference.ts';
import { irregularSingulars } from '../../../src/text/lemma.ts';
import { irregularPlurals } from '../../../src/text/word-tables.ts';
import { predictor } from './predictions.ts';
import { readTexts } from './texts.ts';

/** `node predict.ts --gold FILE --pred FILE`: one line of JSON for each sentence of FILE. */
const { values } = parseArgs({ options: { gold: { type: 'string' }, pred: { type: 'string' } } });
if (!values.gold || !values.pred) {
  console.error('usage: make bench-newsquant GOLD=FILE PRED=FILE');
  process.exit(2);
}
const predict = predictor(irregularSingulars(readReferences([irregularPlurals]).rows(irregularPlurals)));
writeFileSync(
  values.pred,
  readTexts(values.gold)
    .map((text) => `${JSON.stringify(predict(text))}\n`)
    .join(''),
);
