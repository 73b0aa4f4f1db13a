import { describe, expect, it } from 'vitest';
import { editDistance, sameSpelling } from '../../src/attribution/spelling.ts';
import { read } from './read.ts';

const namesOf = (text: string) =>
  read(text).names.map(({ start, end, kind, canonical }) => `${text.slice(start, end)} = ${kind} ${canonical}`);

describe('names', () => {
  it.each([
    ['a title is no part of it', 'They met President Ellen Adams there.', ['Ellen Adams = person Ellen Adams']],
    [
      'a nation and a title before it',
      'They met Iranian President Hassan Habibi there.',
      ['Hassan Habibi = person Hassan Habibi'],
    ],
    ['an initial', 'They met Mary J. Adams there.', ['Mary J. Adams = person Mary J. Adams']],
    [
      'a person behind a company',
      'They met Acme CEO Pavel Novak there.',
      ['Acme = other Acme', 'Pavel Novak = person Pavel Novak'],
    ],
    [
      'an organisation with of and and',
      'The Ministry of Roads and Towns replied.',
      ['Ministry of Roads and Towns = organisation Ministry of Roads and Towns'],
    ],
    ['a newspaper', 'He told the Harbour Times on Monday.', ['Harbour Times = publication Harbour Times']],
    ['a place', 'It rained in New York all week.', ['New York = place New York']],
    ['a place by another name', 'It rained in the U.S. all week.', ['U.S. = place United States']],
    ['an account', 'It was seen by @bridges first.', ['@bridges = handle @bridges']],
    [
      'a place with a given name in it',
      'It rained in San Francisco all week.',
      ['San Francisco = place San Francisco'],
    ],
  ])('%s', (_, text, expected) => expect(namesOf(text)).toEqual(expected));

  it.each([
    ['a word that opens the sentence', 'Bridges are safe. The bridges are new.'],
    ['a weekday', 'It rained on Monday and in March.'],
    ['the first person', 'It seems that I was wrong.'],
    ['an adjective of a nation', 'It was an Iranian bridge.'],
    ['a compound', 'It was a Tehran-based shop.'],
  ])('none for %s', (_, text) => expect(namesOf(text)).toEqual([]));

  it('knows the words of a headline only where the text has them', () => {
    const text = 'Bridge Closed After Adams Warns Of Cracks Again\n\nThe mayor, Ellen Adams, spoke on Monday.';
    expect(namesOf(text)).toEqual(['Adams = person Ellen Adams', 'Ellen Adams = person Ellen Adams']);
  });
});

describe('one name for one entity', () => {
  const canonical = (text: string) => read(text).names.map((name) => name.canonical);

  it.each([
    ['a bare surname', 'They met Ellen Adams. Later Adams left.', 'Ellen Adams'],
    ['a surname with a title', 'They met Ellen Adams. Later Mrs. Adams left.', 'Ellen Adams'],
    ['a given name', 'They met Ellen Adams. Later Ellen left.', 'Ellen Adams'],
    ['a fuller name', 'They met Ellen Adams. Later Ellen M. Adams left.', 'Ellen M. Adams'],
    ['a misspelt surname', 'They met Ali Khamenei. Later Khameni left.', 'Ali Khamenei'],
    ['a name of two syllables', 'They met Kim Dae-jung. Later Mr. Kim left.', 'Kim Dae-jung'],
    ['a surname less a vowel', 'They met Peter Wekesa. Later Weksa left.', 'Peter Wekesa'],
    ['initials', 'They met the National Bridge Council. Later the NBC left.', 'National Bridge Council'],
  ])('joins %s', (_, text, expected) => expect(canonical(text)).toEqual([expected, expected]));

  it('takes the one of the gender that a title tells', () => {
    const text = 'They met Bill Adams, Bill Adams and Ellen Adams. Later Mrs. Adams left.';
    expect(canonical(text).at(-1)).toBe('Ellen Adams');
  });

  it.each(['They met Ellen Adams. Later Mr. Adams left.', 'Mr. Adams left. They met Ellen Adams.'])(
    'takes nobody of the other gender: %s',
    (text) => expect(canonical(text)).toContain('Adams'),
  );

  it.each([
    ['two that it could be', 'They met Peter Wekesa and Ann Weksai. Later Weksa left.'],
    ['another letter', 'They met Peter Martin. Later Marin left.'],
  ])('a lone name less a letter is nobody else’s with %s', (_, text) =>
    expect(canonical(text).at(-1)).toMatch(/^(?:Weksa|Marin)$/),
  );

  it('does not join short names that differ by a letter', () => {
    expect(canonical('They met Ellen Brown. Later Braun left.')).toEqual(['Ellen Brown', 'Braun']);
  });
});

describe('spelling', () => {
  it('counts a swap of neighbours as one', () => expect(editDistance('khamenei', 'khamneei', 2)).toBe(1));
  it('stops at its limit', () => expect(editDistance('abcdef', 'uvwxyz', 2)).toBe(3));
  it('asks for the same first letter', () => expect(sameSpelling('hamilton', 'namilton')).toBe(false));
});
