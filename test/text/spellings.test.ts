import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeUnits } from '../../src/text/code-units.ts';
import { LONGEST_KEPT } from '../../src/text/kept-words.ts';
import { Spellings, spell } from '../../src/text/spellings.ts';
import { shapeOf } from '../../src/text/token-shape.ts';

const at = (spellings: Spellings, text: string, start = 0, end = text.length) =>
  spellings.at(text, codeUnits(text), start, end);

test('a word of a second text is the one that was made for the first', () => {
  const spellings = new Spellings(spell);
  const first = at(spellings, 'the Telegram ban', 4, 12);
  expect(first).toEqual({ text: 'Telegram', lower: 'telegram', shape: shapeOf('Telegram', 'telegram') });
  expect(at(spellings, 'Telegram')).toBe(first);
  expect(at(spellings, 'telegram')).toMatchObject({ text: 'telegram', lower: 'telegram' });
});

test('more words than there is room for: each is still itself', () => {
  const spellings = new Spellings(spell);
  for (let round = 0; round < 2; round++)
    for (let n = 0; n < 70_000; n++) {
      const word = `Word${n}`;
      if (at(spellings, word).text !== word || at(spellings, word).lower !== `word${n}`) expect.fail(word);
    }
});

test('a word that is met now and then is kept while others come and go; one that is not is forgotten', () => {
  const spellings = new Spellings(spell);
  const [frequent, rare] = [at(spellings, 'frequent'), at(spellings, 'rare')];
  for (let n = 0; n < 50_000; n++) {
    at(spellings, `Word${n}`);
    if (n % 10_000 === 0) expect(at(spellings, 'frequent')).toBe(frequent);
  }
  expect(at(spellings, 'rare')).not.toBe(rare);
});

test('words of any characters and any length, lone surrogates too', () => {
  const spellings = new Spellings(spell);
  const word = fc.string({ unit: 'binary', minLength: 1, maxLength: LONGEST_KEPT + 8 });
  fc.assert(
    fc.property(word, (text) => {
      const lower = text.toLowerCase();
      const expected = { text, lower, shape: shapeOf(text, lower) };
      expect(at(spellings, text)).toEqual(expected);
      expect(at(spellings, `x${text}\ud800`, 1, text.length + 1)).toEqual(expected);
    }),
  );
});

test('two words of one beginning and one length differ', () => {
  const spellings = new Spellings(spell);
  expect(at(spellings, 'internationalism').text).toBe('internationalism');
  expect(at(spellings, 'internationalist').text).toBe('internationalist');
});
