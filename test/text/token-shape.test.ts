import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import * as shapes from '../../src/text/token-shape.ts';
import { tokenize } from '../../src/text/tokens.ts';

const { shapeOf, shapesIn, wordHash, HASHES, WordFilter, ...FLAGS } = shapes;

/** The names of the flags of a text's one token. */
const flagsOf = (text: string): string => {
  const shape = shapeOf(text, text.toLowerCase());
  return Object.entries(FLAGS)
    .filter(([, bit]) => shape & bit)
    .map(([name]) => name)
    .sort()
    .join(' ');
};

describe('the flags of a token', () => {
  it.each([
    ['house', 'HOLDS_LETTER LETTER'],
    ['Iran', 'CAPITAL CASED HOLDS_LETTER LETTER'],
    ['iPhone', 'CASED HOLDS_LETTER LETTER'],
    ['NATO', 'ALL_CAPITALS CAPITAL CASED HOLDS_LETTER LETTER'],
    ['U.S.', 'CAPITAL CASED HOLDS_LETTER LETTER'],
    ['A', 'CAPITAL CASED HOLDS_LETTER LETTER'],
    ['state-run', 'HOLDS_LETTER HYPHEN LETTER'],
    ['’s', 'APOSTROPHE BEYOND_ASCII HOLDS_LETTER'],
    ["O'Brien", 'APOSTROPHE CAPITAL CASED HOLDS_LETTER LETTER'],
    ['été', 'BEYOND_ASCII HOLDS_LETTER LETTER'],
    ['سلام', 'BEYOND_ASCII HOLDS_LETTER LETTER'],
    ['\u{10400}', 'BEYOND_ASCII CAPITAL CASED HOLDS_LETTER LETTER'],
    ['1,234.5', 'DIGIT HOLDS_DIGIT'],
    ['٤', 'BEYOND_ASCII DIGIT HOLDS_DIGIT'],
    ['½', 'BEYOND_ASCII MARK'],
    ['@user7', 'HOLDS_DIGIT HOLDS_LETTER SIGIL'],
    ['#', 'MARK SIGIL'],
    ['“', 'BEYOND_ASCII MARK QUOTE'],
    ['"', 'MARK QUOTE'],
    ["'", 'MARK QUOTE'],
    ['.', 'MARK STOP'],
    ['?!', 'MARK STOP'],
    ['…', 'BEYOND_ASCII MARK STOP'],
    [',', 'MARK PAUSE'],
    ['--', 'MARK PAUSE'],
    ['—', 'BEYOND_ASCII MARK PAUSE'],
    ['$', 'MARK MONEY'],
    ['€', 'BEYOND_ASCII MARK MONEY'],
    ['(', 'MARK'],
  ])('%s: %s', (text, expected) => {
    expect(flagsOf(text)).toBe(expected);
  });

  it('are those of all tokens together in a sentence', () => {
    expect(shapesIn(tokenize('He left.'))).toBe(
      FLAGS.CAPITAL | FLAGS.LETTER | FLAGS.HOLDS_LETTER | FLAGS.CASED | FLAGS.MARK | FLAGS.STOP,
    );
    expect(shapesIn([])).toBe(0);
  });
});

test('a filter lets through all words of its list, in whatever case, and few others', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const tokens = tokenize(text);
      const filter = new WordFilter(tokens.map(({ lower }) => lower));
      expect(tokens.every((token) => filter.mayHold(token))).toBe(true);
    }),
  );
  expect(new WordFilter(['said']).mayHold(tokenize('SAID')[0]!)).toBe(true);
  const filter = new WordFilter(Array.from({ length: 200 }, (_, n) => `said${n}`));
  const others = Array.from({ length: 1000 }, (_, n) => tokenize(`@other${n}`)[0]!);
  expect(others.filter((token) => filter.mayHold(token)).length).toBeLessThan(50);
});
