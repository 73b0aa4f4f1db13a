import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

/** Sentences of our own in the form of the set, with answers that are wrong on purpose. */
const GOLD = [
  {
    text: 'The mill sold about 40 new looms for $3 million.',
    quantities: [{ change: 'up', value: '7', unit: 'x', normalized_unit: 'shoe', referred_concepts: 'boat' }],
  },
  { text: 'Rents rose 4% in two years.', quantities: [] },
  { text: 'The town owns an 18-hole course.', quantities: [] },
];

const folder = mkdtempSync(join(tmpdir(), 'newsquant-'));
afterAll(() => rmSync(folder, { recursive: true }));

function predict(name: string, sentences: readonly object[]): string {
  const [gold, pred] = [join(folder, `${name}.json`), join(folder, `${name}.jsonl`)];
  writeFileSync(gold, JSON.stringify(sentences));
  execFileSync(process.execPath, [join(import.meta.dirname, 'predict.ts'), '--gold', gold, '--pred', pred]);
  return readFileSync(pred, 'utf8');
}

describe('the predictions', { timeout: 60_000 }, () => {
  it('come from the texts alone: a file without answers gives the same', () => {
    const withAnswers = predict('with', GOLD);
    expect(
      predict(
        'without',
        GOLD.map(({ text }) => ({ text })),
      ),
    ).toBe(withAnswers);
    expect(
      predict(
        'empty',
        GOLD.map(({ text }) => ({ text, quantities: [] })),
      ),
    ).toBe(withAnswers);
  });

  it('speak the words of the set', () => {
    const [mill, rents, town] = predict('words', GOLD)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(mill.quantities).toMatchObject([
      { value: '40', normalized_unit: 'new loom', change: '~' },
      { value: '3000000', normalized_unit: 'dollar', change: '=' },
    ]);
    expect(town.quantities).toMatchObject([{ normalized_unit: 'hole', referred_concepts: ['course'] }]);
    expect(rents.quantities).toMatchObject([
      { value: '4', normalized_unit: 'percentage', change: 'up' },
      { value: '2', normalized_unit: 'year', change: '=' },
    ]);
  });
});
