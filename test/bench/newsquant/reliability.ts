import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readReferences } from '../../../src/io/reference.ts';
import { irregularSingulars } from '../../../src/text/lemma.ts';
import { irregularPlurals } from '../../../src/text/word-tables.ts';
import { predictor } from './predictions.ts';

/** `node reliability.ts --gold FILE`: how often value and unit are right, by tenths of confidence. */
const answers = z.array(
  z.object({
    text: z.string(),
    quantities: z.array(z.object({ value: z.union([z.string(), z.number()]), normalized_unit: z.string().nullish() })),
  }),
);

const { values } = parseArgs({ options: { gold: { type: 'string' } } });
if (!values.gold) {
  console.error('usage: node test/bench/newsquant/reliability.ts --gold FILE');
  process.exit(2);
}

interface Judged {
  readonly confidence: number;
  readonly right: boolean;
}

/** A number, or both ends of a range, so that `5-7` and `5.0-7.0` are equal. */
const ends = (value: string | number): string =>
  String(value)
    .split(/(?<=\d)\s*-\s*/)
    .map((end) => Number(end).toPrecision(6))
    .join(' to ');
const keyOf = (value: string | number, unit: string | null | undefined): string =>
  `${ends(value)} ${(unit ?? '-').toLowerCase()}`;

const predict = predictor(irregularSingulars(readReferences([irregularPlurals]).rows(irregularPlurals)));
const judged = answers
  .parse(JSON.parse(readFileSync(values.gold, 'utf8')))
  .flatMap(({ text, quantities }): Judged[] => {
    const open = quantities.map((one) => keyOf(one.value, one.normalized_unit));
    return predict(text).quantities.map(({ value, normalized_unit, confidence }) => {
      const at = open.indexOf(keyOf(value, normalized_unit));
      if (at >= 0) open.splice(at, 1);
      return { confidence, right: at >= 0 };
    });
  });

const percent = (part: number, whole: number): string => (whole ? `${((100 * part) / whole).toFixed(1)} %` : '-');
const row = (label: string, some: readonly Judged[]): string => {
  const right = some.filter((one) => one.right).length;
  const mean = some.reduce((sum, { confidence }) => sum + confidence, 0);
  return [
    label.padEnd(12),
    String(some.length).padStart(6),
    percent(mean, some.length).padStart(12),
    percent(right, some.length).padStart(12),
  ].join('');
};

console.log(`${'confidence'.padEnd(12)}${'claims'.padStart(6)}${'mean'.padStart(12)}${'right'.padStart(12)}`);
for (let tenth = 9; tenth >= 0; tenth--) {
  const some = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth);
  console.log(row(`${(tenth / 10).toFixed(1)}-${((tenth + 1) / 10).toFixed(1)}`, some));
}
const sure = judged.filter(({ confidence }) => confidence > 0.9);
console.log(row('all', judged));
console.log(
  `above 0.9: ${percent(sure.length, judged.length)} of the claims, ${percent(sure.filter((one) => one.right).length, sure.length)} of them right`,
);
