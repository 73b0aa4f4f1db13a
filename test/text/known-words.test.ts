import { describe, expect, it } from 'vitest';
import { codeUnits } from '../../src/text/code-units.ts';
import { KnownWords } from '../../src/text/known-words.ts';

const word = (language: string, isGrammar: boolean) => (word: string) => ({ word, language, isGrammar });
const known = new KnownWords([
  ...['the', 'of', 'in'].map(word('en', true)),
  ...['report', 'in'].map(word('en', false)),
  ...['de', 'não'].map(word('pt', true)),
  ...['de', 'der', 'in'].map(word('de', true)),
  ...['не'].map(word('ru', true)),
]);
const count = (text: string, language: string | null) => known.count(codeUnits(text), 0, text.length, language);
const frequent = (text: string, language: string) => known.countFrequent(codeUnits(text), 0, text.length, language);

describe('known words', () => {
  it('are counted by what they are in the language asked for', () => {
    expect(count('The report of the harbour in Porto', 'en')).toMatchObject({
      words: 7,
      english: 4,
      own: 4,
      against: 0,
    });
    expect(frequent('The report of the harbour in Porto', 'en')).toBe(5);
    expect(frequent('The report of the harbour in Porto', 'pt')).toBe(0);
    expect(count('The report of the harbour in Porto', 'pt')).toMatchObject({ english: 4, own: 0, against: 4 });
    expect(count('The report of the harbour in Porto', null)).toMatchObject({ own: 0, against: 4 });
  });

  it('count for each of the languages that have them', () => {
    expect(count('de in der', 'de')).toMatchObject({ own: 3, against: 0 });
    expect(count('de in der', 'en')).toMatchObject({ own: 1, against: 2 });
  });

  it('are the same in capitals, in Latin and Cyrillic letters, and whole words only', () => {
    expect(count('NÃO Не THE', 'pt')).toMatchObject({ words: 3, english: 1, own: 1, against: 2 });
    expect(count('theory nãos o’the', 'pt')).toMatchObject({ words: 3, english: 0, own: 0, against: 0 });
  });

  it('stand among letters, of which some are accented; numerals and marks are none', () => {
    expect(count('Não, 12 Ⅻ é…', null)).toMatchObject({ words: 3, letters: 4, accented: 2 });
    expect(count('👍 no 🚢', null)).toMatchObject({ words: 1, letters: 2 });
  });

  it('are counted within a stretch', () => {
    const text = 'the the the';
    expect(known.count(codeUnits(text), 4, 7, 'en')).toMatchObject({ words: 1, own: 1, letters: 3 });
  });
});
