import { describe, expect, it } from 'vitest';
import { readReferences } from '../../src/io/reference.ts';
import { dates } from '../../src/stages/dates.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { asDocument } from '../bench/date-documents.ts';

const read = dates.prepare({}, readReferences(dates.references));

/** Milliseconds for one sentence that is `unit` again and again; the best of three, since other work may come between. */
function cost(unit: string, size: number): number {
  const text = unit.repeat(size / unit.length);
  const { layers, ...document } = asDocument({ id: 'hostile', text: '' });
  const sentences = [{ start: 0, end: text.length, block: 0 }];
  const all = { ...document, text, layers: { ...layers, sentences, tokens: [tokenize(text)] } };
  const once = () => {
    const start = performance.now();
    read(all as never);
    return performance.now() - start;
  };
  return Math.min(once(), once(), once());
}

describe('a line that was made to be slow', () => {
  // Eight times the text takes eight times the time; a quadratic reader takes sixty-four.
  it.each([
    '1',
    '1 ',
    'may ',
    'May 1 ',
    '1 May ',
    'in 1999 ',
    '1/1/',
    '2018-',
    'last ',
    'Monday ',
    'May 3 and 5 and ',
    'the end of ',
    'ago ',
    '3, 4, ',
  ])('%j', (unit) => expect(cost(unit, 160_000)).toBeLessThan(32 * Math.max(cost(unit, 20_000), 2)));
});
