import { describe, expect, it } from 'vitest';
import type { Token } from '../../src/core/layers.ts';
import { readReferences } from '../../src/io/reference.ts';
import { dates } from '../../src/stages/dates.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { asDocument } from '../bench/date-documents.ts';

const read = dates.prepare({}, readReferences(dates.references));

/** How often the stage looks at a token of one sentence that is `unit` again and again. */
function looks(unit: string, size: number): number {
  const text = unit.repeat(size / unit.length);
  let count = 0;
  const tokens = new Proxy<Token[]>(tokenize(text), {
    get(list, key, self) {
      count++;
      return Reflect.get(list, key, self);
    },
  });
  const { layers, ...document } = asDocument({ id: 'hostile', text: '' });
  const sentences = [{ start: 0, end: text.length, block: 0 }];
  read({ ...document, text, layers: { ...layers, sentences, tokens: [tokens] } } as never);
  return count;
}

describe('a line that was made to be slow', () => {
  // What follows a token is matched over twenty items at most: the looks at tokens are what could grow.
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
    'will ',
    'Christmas ',
    'new year ',
    '1396 ',
  ])('%j', (unit) => {
    expect(looks(unit, 16_000)).toBeLessThan(9 * (looks(unit, 2_000) + 100));
  });
});
