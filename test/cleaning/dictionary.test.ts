import { describe, expect, it } from 'vitest';
import type { Measure } from '../../src/cleaning/counts.ts';
import { Dictionary } from '../../src/cleaning/dictionary.ts';
import { Words } from '../../src/cleaning/document-words.ts';
import { BLANK } from '../../src/cleaning/passage.ts';
import { Room } from '../../src/cleaning/room.ts';
import { SequenceGroups } from '../../src/cleaning/sequences.ts';
import { StopWords } from '../../src/cleaning/stop-words.ts';
import { NUMBER, Vocabulary } from '../../src/cleaning/vocabulary.ts';
import { shiftHigh, shiftLow } from '../../src/cleaning/word-key.ts';
import { BlockReader } from '../../src/cleaning/words.ts';
import { codeUnits } from '../../src/text/code-units.ts';

const SMALL = Uint16Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));

describe('a dictionary', () => {
  const dictionary = new Dictionary(SMALL, 2);
  const numberOf = (word: string) => learn(dictionary, word);

  it('numbers words in the order in which they are met, far beyond those expected', () => {
    const words = Array.from({ length: 5000 }, (_, n) => `word${n}`);
    expect(words.map(numberOf)).toEqual([...words.keys()]);
    expect(words.map(numberOf)).toEqual([...words.keys()]);
    expect(numberOf('WORD77')).toBe(77);
    expect(dictionary.textOf(4321)).toBe('word4321');
    expect(dictionary.size).toBe(5000);
  });

  it('finds a word by a key that was read unit by unit', () => {
    for (const word of ['gate', 'lighthouse']) {
      const number = numberOf(word);
      let [high, low] = [0, 0];
      for (const letter of word) [high, low] = [shiftHigh(high, low), shiftLow(low, letter.charCodeAt(0))];
      expect(dictionary.findBy(high, low, word.length, codeUnits(word.toUpperCase()), 0, word.length)).toBe(number);
    }
  });

  it('tells words apart that have one key but for their length, their first letters or the halves of their units', () => {
    const alike = ['harbours', 'xharbours', 'yharbours', 'гавань', 'гаваньxx', 'ab', 'Ā', 'Ā'.repeat(3), 'Ā'];
    expect(alike.map((word) => numberOf(word))).toEqual(alike.map((_, n) => numberOf(alike[0]!) + n));
    expect(alike.map((word) => dictionary.textOf(numberOf(word)))).toEqual(alike.map((word) => word.toLowerCase()));
  });

  // Of quadratic time this would take minutes.
  it('takes any number of words that were made to have one key', () => {
    const crowded = new Dictionary(SMALL);
    const words = Array.from({ length: 100_000 }, (_, n) => madeAlike(n));
    expect(words.map((word) => learn(crowded, word))).toEqual([...words.keys()]);
    expect(words.map((word) => learn(crowded, word.toUpperCase()))).toEqual([...words.keys()]);
    expect(crowded.find(codeUnits('x99999harbours'), 0, 14)).toBe(-1);
  });
});

/** The same last eight letters and the same length. */
const madeAlike = (n: number) => `w${String(n).padStart(5, '0')}harbours`;

function learn(dictionary: Dictionary, word: string): number {
  const units = codeUnits(word);
  const known = dictionary.find(units, 0, word.length);
  return known >= 0 ? known : dictionary.add(units, 0, word.length);
}

describe('a copy of a dictionary', () => {
  const base = new Dictionary(SMALL);
  for (const word of ['gate', 'quay', 'pier']) learn(base, word);

  it('knows its words, and forgets only those that it learnt later', () => {
    const copy = base.copy(4);
    for (let round = 0; round < 3; round++) {
      expect(learn(copy, `ferry${round}`)).toBe(3);
      expect(['gate', 'quay', 'pier'].map((word) => learn(copy, word))).toEqual([0, 1, 2]);
      copy.forgetFrom(3, 7);
      expect(copy.size).toBe(3);
      expect(copy.find(codeUnits(`ferry${round}`), 0, 6)).toBe(-1);
    }
    expect(base.size).toBe(3);
  });

  it('forgets as many as there were, and words of one key too', () => {
    const copy = base.copy(4);
    for (let round = 0; round < 2; round++) {
      const numbers = Array.from({ length: 500 }, (_, n) => learn(copy, n < 200 ? madeAlike(n) : `w${round}n${n}`));
      expect(numbers).toEqual(Array.from({ length: 500 }, (_, n) => n + 3));
      copy.forgetFrom(3, 7);
      expect(['gate', 'quay', 'pier'].map((word) => learn(copy, word))).toEqual([0, 1, 2]);
    }
  });
});

describe('the words of a block', () => {
  const vocabulary = new Vocabulary(['the']);
  const stops = new StopWords([{ word: 'the', addresses_reader: 'false' }], vocabulary);
  const words = new Words(vocabulary, 100);
  const read = (text: string, m: Measure = { ...BLANK }) => {
    const first = words.count;
    new BlockReader(text, codeUnits(text), words, stops).read({ start: 0, end: text.length }, m);
    return [...words.sequence.subarray(first, words.count)];
  };
  const said = (text: string) => read(text).map((word) => words.textOf(word));

  it('are folded, numbers that follow each other one', () => {
    expect(said('The Café’s 1,204 shares — 12.30')).toEqual(['the', 'café', 's', '#', 'shares', '#']);
    expect(said('Ｈａｒｂｏｕｒ №5 гавань')).toEqual(['harbour', 'no0', 'гавань']);
    expect(read('77')).toEqual([NUMBER]);
    expect(said('')).toEqual([]);
  });

  it('are of the first 400 characters, all others counted', () => {
    const m = { ...BLANK };
    expect(read('harbour '.repeat(100), m)).toHaveLength(50);
    expect(m.words).toBe(100);
    expect(read(`${'x '.repeat(3000)}`)).toHaveLength(200);
    expect(read('ﷺ '.repeat(200))).toHaveLength(800);
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
  it('are of one group, others of others', () => {
    const groups = new SequenceGroups(Int32Array.of(1, 2, 2, 1, 1, 2, 7), 5, new Room());
    const stretches = [
      [0, 2],
      [2, 4],
      [4, 6],
      [6, 6],
      [0, 3],
    ] as const;
    expect(stretches.map(([from, to]) => groups.add(from, to))).toEqual([0, 1, 0, 2, 3]);
    expect(groups.add(0, 0)).toBe(2);
  });

  // Their hashes are one but for a bit: the first word multiplied is the second, below 2^15. Of quadratic time this would take minutes.
  it('take any number of stretches that were made to fall together', () => {
    const inverse = 0xe8b2f51; // of 0x9e3779b1, modulo 2^32
    const pairs = Array.from({ length: 0x8000 }, (_, x) => [Math.imul(x, inverse) ^ 2, x]);
    const groups = new SequenceGroups(Int32Array.from(pairs.flat()), pairs.length, new Room());
    expect(pairs.map((_, n) => groups.add(2 * n, 2 * n + 2))).toEqual([...pairs.keys()]);
    expect(groups.add(0xfffe, 0x10000)).toBe(0x7fff);
  });
});
