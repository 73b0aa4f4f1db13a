import { describe, expect, it } from 'vitest';
import { markedOf, quotesOf, read } from './read.ts';

describe('quotations between marks', () => {
  it.each([
    ['the speaker behind', '“It is safe,” Ellen Adams said on Monday.', 'direct: It is safe, — Ellen Adams (said)'],
    [
      'the speaker inverted',
      '“It is safe,” said Ellen Adams, head of the roads office.',
      'direct: It is safe, — Ellen Adams (said)',
    ],
    ['the speaker before', 'Ellen Adams said: “It is safe.”', 'direct: It is safe. — Ellen Adams (said)'],
    ['the cue at the very start', 'Said Ellen Adams: “It is safe.”', 'direct: It is safe. — Ellen Adams (Said)'],
    ['a participle', 'Ellen Adams left for Leeds, adding, “It is safe.”', 'direct: It is safe. — Ellen Adams (adding)'],
    ['a question', '“Is it safe?” Ellen Adams asked.', 'direct: Is it safe? — Ellen Adams (asked)'],
    [
      'an addressee',
      '“It is safe,” Ellen Adams told reporters after the talks that were held in Leeds.',
      'direct: It is safe, — Ellen Adams (told)',
    ],
    [
      'some words only',
      'Ellen Adams called the bridge “a trap” for drivers.',
      'partial: a trap — Ellen Adams (called)',
    ],
    [
      'a mark never closed before the speaker',
      '“It is safe, Ellen Adams said. It was shut in May.',
      'direct: It is safe, — Ellen Adams (said)',
    ],
    [
      'a mark never closed before the cue',
      '“It is safe, said Ellen Adams on Monday. It was shut in May.',
      'direct: It is safe, — Ellen Adams (said)',
    ],
    ['a signature', '“It was closed for a year.” — Ellen Adams', 'direct: It was closed for a year. — Ellen Adams (—)'],
    ['a lead-in', 'Ellen Adams wrote in May:\n\n“It is safe.”', 'direct: It is safe. — Ellen Adams (wrote)'],
    ['a letter that speaks', '“It is safe,” the letter read.', 'direct: It is safe, — null (read)'],
  ])('%s', (_, text, expected) => expect(markedOf(text)).toEqual([expected]));

  it.each([
    [
      'a list joined by semicolons',
      'Acme said that 40 are safe; 30 are closed; 20 are gone.',
      'that 40 are safe; 30 are closed; 20 are gone',
    ],
    ['but no further than one semicolon', 'Acme said that 40 are safe; the town closed 30.', 'that 40 are safe'],
    ['the clause of a noun', 'His claim that the bridge is safe was new.', 'that the bridge is safe'],
    [
      'the clause of a noun to its end',
      'His claim that the bridge needs 40 million is new.',
      'that the bridge needs 40 million',
    ],
    ['a paper at the end', 'It cost 40 million a year, The Harbour Journal reports.', 'It cost 40 million a year'],
  ])('takes %s', (_, text, content) => {
    const { layer } = read(text);
    expect(layer.quotes.map(({ start, end }) => text.slice(start, end))).toEqual([content]);
  });

  it('takes by what words someone is hailed, though they look like a title', () =>
    expect(markedOf('Ellen Adams hailed him as “The Fixer” of the north.')).toEqual([
      'partial: The Fixer — Ellen Adams (hailed)',
    ]));

  it.each([
    ['the name of a thing', 'The app is called “Soroush” in the north.'],
    ['the title of a show', 'Ellen Adams told Channel Four’s “Morning Tea” that it was safe.'],
    ['the title of a book', 'He read his 1994 “Bridges of the North” again.'],
    ['a term', 'They were fined for “indecent videos” in May.'],
    ['an example of its kind', 'They use apps like ‘Soroush’, said to be safe.'],
    ['a nickname', 'Marcia “Cia” Adams opened the fair.'],
  ])('none for %s', (_, text) => expect(markedOf(text)).toEqual([]));

  it('joins the pieces that the cue splits into one utterance', () => {
    const { layer } = read('“The bridge,” Ellen Adams said, “is safe.”');
    expect(layer.quotes.map((quote) => quote.utterance)).toEqual([0, 0]);
  });

  it('joins what goes on in the same paragraph', () => {
    const { layer } = read('“It is safe,” Ellen Adams said. “Go home.”');
    expect(layer.quotes.map(({ utterance, speaker }) => [utterance, speaker])).toEqual([
      [0, 'Ellen Adams'],
      [0, 'Ellen Adams'],
    ]);
  });

  it('joins paragraphs that each open with a mark, and learns the speaker from the last', () => {
    const { layer } = read('“It is safe.\n\n“Go home,” Ellen Adams said.');
    expect(layer.quotes.map(({ utterance, speaker }) => [utterance, speaker])).toEqual([
      [0, 'Ellen Adams'],
      [0, 'Ellen Adams'],
    ]);
  });

  it('counts partial quotations to the reported clause around them', () => {
    const { layer } = read('Ellen Adams said that the bridge was “a trap” for drivers.');
    expect(layer.quotes.map(({ type, utterance }) => [type, utterance])).toEqual([
      ['indirect', 0],
      ['partial', 0],
    ]);
  });
});

describe('reported speech', () => {
  it.each([
    ['with that', 'Ellen Adams said that 40 bridges were unsafe.', 'that 40 bridges were unsafe'],
    ['without that', 'Ellen Adams said 40 bridges were unsafe.', '40 bridges were unsafe'],
    ['behind a weekday', 'Ellen Adams said Monday that 40 bridges were unsafe.', 'that 40 bridges were unsafe'],
    ['before its cue', '40 bridges were unsafe, Ellen Adams said.', '40 bridges were unsafe'],
    ['by according to', '40 bridges were unsafe, according to Ellen Adams.', '40 bridges were unsafe'],
    ['behind according to', 'According to Ellen Adams, 40 bridges were unsafe.', '40 bridges were unsafe'],
    ['an order', 'Ellen Adams told drivers to stay at home.', 'to stay at home'],
    ['a claim', 'They read Ellen Adams’s claim that 40 bridges were unsafe.', 'that 40 bridges were unsafe'],
    ['a label', 'ADAMS: The bridge is safe.\n\nThe mayor, Ellen Adams, left.', 'The bridge is safe'],
  ])('%s', (_, text, expected) => {
    const quotes = quotesOf(text);
    expect(quotes).toHaveLength(1);
    expect(quotes[0]).toContain(`indirect: ${expected} — Ellen Adams`);
  });

  it('goes on behind a cue amid the sentence', () => {
    expect(quotesOf('The bridge, said Ellen Adams, is safe.')).toEqual([
      'indirect: The bridge — Ellen Adams (said)',
      'indirect: is safe — Ellen Adams (said)',
    ]);
  });

  it.each([
    ['an idiom', 'It goes without saying that the bridge is safe.'],
    ['the author', 'I think the bridge is safe, and we say so.'],
    ['a noun like a cue', 'The report on 40 bridges and the claims of drivers were late.'],
    ['what someone was told', 'Drivers were told to stay at home.'],
    ['a verb without content', 'Ellen Adams said nothing. Ellen Adams spoke and left.'],
    ['what will not be asked for', 'The ban won’t encourage drivers to turn back.'],
    ['a headline', 'Ellen Adams Says Bridge Is Safe For Drivers'],
  ])('none for %s', (_, text) => expect(quotesOf(text)).toEqual([]));
});
