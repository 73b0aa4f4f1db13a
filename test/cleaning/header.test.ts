import { describe, expect, it } from 'vitest';
import { fatesOf, said } from './fates.ts';
import { PARAGRAPHS, page, TITLE } from './page-text.ts';

describe('the headline', () => {
  it('may be a question that shares no word with the text', () => {
    const question = 'Why do lighthouse keepers retire early?';
    expect(said(fatesOf(page([question], PARAGRAPHS, [])), question)).toEqual(['title']);
  });

  it('is no date, and the byline under it is none either', () => {
    const lines = ['Why do lighthouse keepers retire early?', 'A special report by HAFEN/BLATT,', '4 May 2019--'];
    const fates = fatesOf(page(lines, PARAGRAPHS, []));
    expect(lines.flatMap((line) => said(fates, line))).toEqual(['title', 'byline', 'dateline']);
  });

  it('does not stand below the first paragraph', () => {
    const subhead = 'Divers look at the harbour gates';
    const lead = `${PARAGRAPHS[0]!.replaceAll('.', ',')} until the gates are back in their hinges`;
    const fates = fatesOf(page([], [lead, subhead, ...PARAGRAPHS.slice(1)], []));
    expect(said(fates, subhead)).not.toEqual(['title']);
  });

  it('has a line under it', () => {
    const line = 'How people along the coast spend a stormy year';
    const fates = fatesOf(page([TITLE, 'By Jane Moran', line], PARAGRAPHS, []));
    expect(said(fates, line)).toEqual(['subtitle']);
  });

  it('is no sentence that a link broke into lines', () => {
    const broken = [
      'The harbour master Ada Brink, who in 2018 led the',
      'Coast Guard Rescue Service of Vellmar and Orsk, has taken',
      'her leave from the quay.',
    ];
    for (const line of broken)
      expect(said(fatesOf(page([], [...broken, ...PARAGRAPHS], [])), line)).not.toEqual(['title']);
    expect(said(fatesOf(page([TITLE, 'by Jane Moran and others'], PARAGRAPHS, [])), TITLE)).toEqual(['title']);
  });

  it('is no sentence that is full of names', () => {
    const names =
      'The Lord Mayor of Vellmar, Ada Brink, Captain Moran and Doctor Ferdinand have dragged the Harbour Master to court.';
    expect(said(fatesOf(page([], [names, ...PARAGRAPHS], [])), names)).toEqual(['paragraph']);
  });

  it('may end in a stop when it is the first line and in title case; a first sentence is none', () => {
    const stopped = 'Harbour Gates Open Again After Two Days of Heavy Wind.';
    const sentence = 'The gates of the harbour opened again after two days of heavy wind.';
    expect(said(fatesOf(page([stopped], PARAGRAPHS, [])), stopped)).toEqual(['title']);
    expect(said(fatesOf(page([sentence], PARAGRAPHS, [])), sentence)).toEqual(['paragraph']);
  });
});
