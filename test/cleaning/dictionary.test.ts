import { describe, expect, it } from 'vitest';
import { Dictionary, HASH_BASIS, hashWith } from '../../src/cleaning/dictionary.ts';
import { BLANK } from '../../src/cleaning/passage.ts';
import { SequenceGroups } from '../../src/cleaning/sequences.ts';
import { StopWords } from '../../src/cleaning/stop-words.ts';
import { NUMBER, Vocabulary, Words } from '../../src/cleaning/vocabulary.ts';
import { BlockReader } from '../../src/cleaning/words.ts';
import { codeUnits } from '../../src/text/code-units.ts';

const SMALL = Uint16Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));

describe('a dictionary', () => {
  const dictionary = new Dictionary(SMALL, 2);
  const numberOf = (word: string) => {
    const units = codeUnits(word);
    const hash = dictionary.hash(units, 0, word.length);
    const known = dictionary.find(units, 0, word.length, hash);
    return known >= 0 ? known : dictionary.add(units, 0, word.length, hash);
  };

  it('numbers words in the order in which they are met, far beyond those expected', () => {
    const words = Array.from({ length: 5000 }, (_, n) => `word${n}`);
    expect(words.map(numberOf)).toEqual([...words.keys()]);
    expect(words.map(numberOf)).toEqual([...words.keys()]);
    expect(numberOf('WORD77')).toBe(77);
    expect(dictionary.textOf(4321)).toBe('word4321');
    expect(dictionary.size).toBe(5000);
  });

  it('hashes a word unit by unit as it hashes it whole', () => {
    const units = codeUnits('Gate');
    const byUnit = [...'gate'].reduce((hash, letter) => hashWith(hash, letter.charCodeAt(0)), HASH_BASIS);
    expect(dictionary.hash(units, 0, 4)).toBe(byUnit);
  });

  // Of quadratic time this would take minutes.
  it('takes any number of words that were made to have one hash', () => {
    const crowded = new Dictionary(SMALL);
    const words = Array.from({ length: 100_000 }, (_, n) => `w${n}`);
    const units = words.map(codeUnits);
    units.forEach((word, n) => {
      crowded.add(word, 0, words[n]!.length, 7);
    });
    expect(units.map((word, n) => crowded.find(word, 0, words[n]!.length, 7))).toEqual([...words.keys()]);
    expect(crowded.find(codeUnits('W99999'), 0, 6, 7)).toBe(99_999);
    expect(crowded.find(codeUnits('x99999'), 0, 6, 7)).toBe(-1);
  });
});

describe('the words of a block', () => {
  const vocabulary = new Vocabulary(['the']);
  const words = new Words(vocabulary, 100);
  const stops = new StopWords([{ word: 'the', addresses_reader: 'false' }], vocabulary);
  const read = (text: string) =>
    new BlockReader(text, codeUnits(text), words, stops).read({ start: 0, end: text.length }, { ...BLANK });
  const said = (text: string) => read(text).map((word) => words.textOf(word));

  it('are folded, numbers that follow each other one', () => {
    expect(said('The Café’s 1,204 shares — 12.30')).toEqual(['the', 'café', 's', '#', 'shares', '#']);
    expect(said('Ｈａｒｂｏｕｒ №5 гавань')).toEqual(['harbour', 'no0', 'гавань']);
    expect(read('77')).toEqual([NUMBER]);
    expect(said('')).toEqual([]);
  });

  it('have the same numbers in Western and in other text', () => {
    expect(read('Old harbour')).toEqual(read('old HARBOUR гавань').slice(0, 2));
  });

  it('tell of a topic when they are long enough and no words of grammar', () => {
    const telling = read('The old harbour 1999').filter((word) => words.tells(word, 3));
    expect(telling.map((word) => words.textOf(word))).toEqual(['harbour']);
  });
});

describe('equal sequences', () => {
  it('are counted among those added', () => {
    const groups = new SequenceGroups([[1, 2], [2, 1], [1, 2], [], [1, 2]]);
    for (const n of [0, 1, 2]) groups.add(n);
    expect([0, 1, 2, 3, 4].map((n) => groups.sizeOf(n))).toEqual([2, 1, 2, 0, 2]);
  });
});
