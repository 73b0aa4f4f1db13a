import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/**
 * How often claims of each confidence are right in value and unit: `node reliability.ts --gold FILE --pred FILE`, the second as
 * `predict.ts` wrote it. A prediction is right when a gold quantity of its sentence has its value and unit, each gold used once.
 */
const { values } = parseArgs({ options: { gold: { type: 'string' }, pred: { type: 'string' } } });
if (!values.gold || !values.pred) {
  console.error('usage: make bench-reliability GOLD=FILE PRED=FILE');
  process.exit(2);
}

interface Answer {
  value: string;
  normalized_unit?: string;
  confidence?: number;
}
type Answers = { quantities: Answer[] }[];

const gold: Answers = JSON.parse(readFileSync(values.gold, 'utf8'));
const predicted: Answers = readFileSync(values.pred, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));

/** `1000-2000` in either order, `40.0` as 40. */
const valueKey = (value: string): string =>
  (String(value).match(/^-?[\d.]+(?:e[+-]?\d+)?|(?<=-)-?[\d.]+(?:e[+-]?\d+)?$/gi) ?? [])
    .map(Number)
    .sort((a, b) => a - b)
    .join('-');
const key = ({ value, normalized_unit }: Answer) => `${valueKey(value)} ${(normalized_unit ?? '-').toLowerCase()}`;

const TENTHS = 10;
const bins = Array.from({ length: TENTHS }, () => ({ claims: 0, right: 0, sum: 0 }));
gold.forEach((sentence, n) => {
  const left = sentence.quantities.map(key);
  for (const answer of predicted[n]?.quantities ?? []) {
    const at = left.indexOf(key(answer));
    if (at >= 0) left.splice(at, 1);
    const bin = bins[Math.min(TENTHS - 1, Math.floor(answer.confidence! * TENTHS))]!;
    bin.claims++;
    bin.sum += answer.confidence!;
    if (at >= 0) bin.right++;
  }
});

const all = bins.reduce((sum, bin) => sum + bin.claims, 0);
console.table(
  bins.flatMap(({ claims, right, sum }, n) =>
    claims === 0
      ? []
      : [
          {
            confidence: `${n / TENTHS}–${(n + 1) / TENTHS}`,
            claims,
            share: (claims / all).toFixed(2),
            said: (sum / claims).toFixed(2),
            right: (right / claims).toFixed(2),
          },
        ],
  ),
);
