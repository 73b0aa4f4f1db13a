import { describe, expect, it } from 'vitest';
import { read, writtenOf } from './read.ts';

const last = (text: string) => {
  const { layer } = read(text);
  const quote = layer.quotes.at(-1)!;
  return [quote.speaker, quote.speakerKind];
};

describe('speakers', () => {
  it.each([
    ['a role before the name', 'Acme founder and CEO Pavel Novak said it was safe.', 'Pavel Novak', 'person'],
    ['an apposition behind', 'Pavel Novak, head of the bridge office, said it was safe.', 'Pavel Novak', 'person'],
    [
      'a name that opens as a day does',
      'Monica Brown, head of the office, said it was safe.',
      'Monica Brown',
      'person',
    ],
    ['a name as apposition', 'The head of the office, Pavel Novak, said it was safe.', 'Pavel Novak', 'person'],
    ['a title in the apposition', 'A leading cleric, Mullah Ahmad Karimi, said it was safe.', 'Ahmad Karimi', 'person'],
    [
      'a name right behind the body it serves',
      'The secretary of the Bridge Council Pavel Novak said it was safe. The Bridge Council left.',
      'Pavel Novak',
      'person',
    ],
    ['a party behind the name', 'Sen. Pavel Novak (D-Ohio) said it was safe.', 'Pavel Novak', 'person'],
    ['an organisation', 'The Bridge Council said it was safe.', 'Bridge Council', 'organisation'],
    ['a newspaper', 'The Harbour Times said it was safe.', 'Harbour Times', 'publication'],
    [
      'a poll released in a month',
      'A Harbour Times poll released in May found it was safe.',
      'Harbour Times poll',
      'publication',
    ],
    ['a role that looks like an adjective', 'Acme official Pavel Novak said it was safe.', 'Pavel Novak', 'person'],
    ['a poll', 'A Harbour Times poll shows that it is safe.', 'Harbour Times poll', 'publication'],
    ['an account', 'Twitter user @bridges stated that “it is safe”.', '@bridges', 'person'],
    ['officials', 'Officials said it was safe.', null, 'unnamed'],
    ['an aide of someone named', 'A spokesman for Ellen Adams said it was safe.', null, 'unnamed'],
    ['a word that objects know', 'Ellen Adams left. “It is safe,” constructor said.', null, 'unnamed'],
    ['a misspelt name', 'Ali Khamenei left. Khameni said it was safe.', 'Ali Khamenei', 'person'],
  ])('%s', (_, text, name, kind) => expect(last(text)).toEqual([name, kind]));

  it('writes them as the text does', () => {
    expect(writtenOf('Acme founder and CEO Pavel Novak said it was safe.')).toEqual([
      'Acme founder and CEO Pavel Novak',
    ]);
    expect(writtenOf('A spokesman for Ellen Adams said it was safe.')).toEqual(['A spokesman for Ellen Adams']);
  });

  it.each([
    ['by gender', 'Ellen Adams met Pavel Novak. He said it was safe.', 'Pavel Novak'],
    ['by gender, the other one', 'Ellen Adams met Pavel Novak. She said it was safe.', 'Ellen Adams'],
    ['by the gender of a noun', 'Actress Kim Lee met Lou Dean. She said it was safe.', 'Kim Lee'],
    [
      'by the gender that other pronouns tell',
      'Kim Lee left her house. Kim Lee sold her car. Lou Dean met Kim Lee. She said it was safe.',
      'Kim Lee',
    ],
    [
      'by who spoke last',
      'Pavel Novak said it was open. It lies near the home of Paul Brown. He said it was safe.',
      'Pavel Novak',
    ],
    ['by the subject of the sentence', 'Pavel Novak attacked Paul Brown before he said it was safe.', 'Pavel Novak'],
    ['a body', 'The Bridge Council met Ellen Adams. It said it was safe.', 'Bridge Council'],
    ['not by whom the quotation names', 'Pavel Novak left. “My friend Paul Brown is safe,” he said.', 'Pavel Novak'],
    ['behind a place', 'In Ohio, Pavel Novak met Paul Brown. He said it was safe.', 'Pavel Novak'],
    ['a relative pronoun', 'They met Pavel Novak, who said it was safe.', 'Pavel Novak'],
  ])('resolves a pronoun %s', (_, text, name) => expect(last(text)[0]).toBe(name));

  it.each([
    ['by a title', 'President Ellen Adams left. The president said it was safe.', 'Ellen Adams'],
    ['by an apposition', 'Ellen Adams, the new mayor of Leeds, left. The mayor said it was safe.', 'Ellen Adams'],
    ['by the name of a body', 'They met the Bridge Council. The council said it was safe.', 'Bridge Council'],
    ['unless two hold it', 'President Ellen Adams met President Pavel Novak. The president said it was safe.', null],
    ['unless it was held before', 'Former President Ellen Adams left. The president said it was safe.', null],
    ['unless it is said only later', 'The mayor said it was safe.', null],
  ])('resolves an office %s', (_, text, name) => expect(last(text)[0]).toBe(name));

  it('keeps the subject over a second verb and a participle', () => {
    expect(last('Pavel Novak met Ellen Adams in Leeds and said it was safe.')[0]).toBe('Pavel Novak');
    expect(last('Pavel Novak met Ellen Adams in Leeds, saying it was safe.')[0]).toBe('Pavel Novak');
    expect(last('The film closes with footage of Ellen Adams saying, “That is my job.”')[0]).toBe('Ellen Adams');
    expect(last('Ellen Adams closed with these words: “That is my job.”')[0]).toBe('Ellen Adams');
  });
});
