import { describe, expect, it } from 'vitest';
import { fatesOf, said } from './fates.ts';
import { PARAGRAPHS, page, TITLE } from './page-text.ts';

const amid = (line: string) => fatesOf(page([TITLE], [...PARAGRAPHS.slice(0, 3), line, ...PARAGRAPHS.slice(3)], []));

describe('amid the article', () => {
  it.each([
    ['Harbour Newsletter', 'subscription_prompt'],
    [
      'Ships wait off the coast of Vellmar on Monday, November 4, 2019 (Photo by Jane Moran/Getty Images)',
      'media_caption',
    ],
    ['Related: Ferry line gets two new boats after a long dispute', 'related_link'],
  ])('%s is %s', (line, reason) => {
    expect(said(amid(line), line)).toEqual([reason]);
  });

  it.each([
    'The newsletter of the harbour appears each Monday.',
    'A photo by Jane Moran hangs in the town hall of Vellmar, and few visitors know why.',
  ])('%s is a paragraph', (line) => {
    expect(said(amid(line), line)).toEqual(['paragraph']);
  });
});

it('what the last line says of the author is no paragraph', () => {
  const line = 'Jane Moran is a reporter with the Harbour Times. Follow her on Twitter @janemoran.';
  expect(said(fatesOf(page([TITLE], PARAGRAPHS, [line])), line)).toEqual(['author_bio']);
  expect(said(amid(line.split(' Follow')[0]!), line.split(' Follow')[0]!)).toEqual(['paragraph']);
});

describe('a text of a few lines', () => {
  it.each([
    'It snowed in Vellmar, the pilot said.',
    'Officials said 12 ferries sank.',
    'Prices fell. Nobody knows why.',
  ])('%s is kept', (line) => {
    expect(said(fatesOf(line), line)).toEqual(['paragraph']);
  });

  it('loses its furniture all the same', () => {
    const fates = fatesOf('Subscribe to our newsletter\n\nOfficials said 12 ferries sank.');
    expect(said(fates, 'Subscribe to our newsletter')).toEqual(['subscription_prompt']);
  });
});

it('an article that an extractor printed twice stays once', () => {
  const fates = fatesOf(page([TITLE], [...PARAGRAPHS, TITLE, ...PARAGRAPHS, TITLE, ...PARAGRAPHS], []));
  for (const paragraph of PARAGRAPHS)
    expect(said(fates, paragraph)).toEqual(['paragraph', 'repeated_text', 'repeated_text']);
});

it('headlines under the head of a list are other stories, amid an article too', () => {
  const list = ['More:', 'Ferry line gets two new boats', 'Lighthouse of Orsk opens to visitors for a day'];
  const fates = fatesOf(page([TITLE], [...PARAGRAPHS.slice(0, 2), ...list, ...PARAGRAPHS.slice(2)], []));
  for (const line of list) expect(fates.get(line)).toMatchObject([{ kept: false }]);
  for (const paragraph of PARAGRAPHS) expect(said(fates, paragraph)).toEqual(['paragraph']);
});

it('the first line of all is no second printing of a line before', () => {
  const fates = fatesOf(page(['CLICK FOR FULL RESULTS OF THE RACE', TITLE], PARAGRAPHS, []));
  expect(said(fates, 'CLICK FOR FULL RESULTS OF THE RACE')).not.toEqual(['media_caption']);
});

describe('a line in capitals amid the article', () => {
  it('of eight words and more is a link to another story', () => {
    const line = 'MAYOR OF ORSK RESIGNS AFTER NIGHT OF STORMS AND FLOODS';
    expect(said(amid(line), line)).toEqual(['related_link']);
  });

  it('of a few words is a heading', () => {
    const line = 'WHAT HAPPENS NEXT';
    expect(said(amid(line), line)).toEqual(['heading']);
  });
});

describe('tags under the article', () => {
  const tags = ['Tags', 'storm in vellmar, harbour gates, ferry line, islands, old pier, harbour master'];
  const note = 'Comments that hurt others or that nobody can read will not be published by the harbour desk.';

  it('end it, with the note to those who comment', () => {
    const fates = fatesOf(page([TITLE], [...PARAGRAPHS, ...tags, note], []));
    for (const line of tags) expect(said(fates, line)).toEqual(['topic_tags']);
    expect(fates.get(note)).toMatchObject([{ kept: false }]);
    for (const paragraph of PARAGRAPHS) expect(said(fates, paragraph)).toEqual(['paragraph']);
  });

  it('do not when it goes on after them', () => {
    const fates = fatesOf(page([TITLE], [...PARAGRAPHS.slice(0, 3), tags[0]!, ...PARAGRAPHS.slice(3)], []));
    for (const paragraph of PARAGRAPHS) expect(said(fates, paragraph)).toEqual(['paragraph']);
  });
});
