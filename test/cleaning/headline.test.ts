import { describe, expect, it } from 'vitest';
import { input, run } from '../stages/documents.ts';
import { fatesOf, said, steps } from './fates.ts';
import { FOOTER, MENU, PARAGRAPHS, page, TITLE } from './page-text.ts';

const DATE = '3 June 2019';
const BYLINE = 'By Jane Moran, staff writer';

/** The headline of the first of two pages of one site; the other links to some lines of it. */
function titleBeside(text: string, linked: readonly string[]): string | undefined {
  const sister = page([...MENU, 'Mayor opens the lighthouse to visitors'], OTHER, [...FOOTER, 'Most read', ...linked]);
  const { text: own, layers } = run(steps(), [input('site/a', text), input('site/b', sister)]).get('site/a')!;
  const n = layers.cleaning!.findIndex((fate) => fate.kept && fate.role === 'title');
  const block = layers.blocks![n];
  return block && own.slice(block.start, block.end);
}
const OTHER = [
  'The lighthouse on the cape has been shut to visitors for eleven years, and its stairs were mended last winter by the town.',
  'Mayor Orla Finn said that twenty people may climb to the lamp at a time, and that a ticket will cost two crowns for grown people.',
  'Children may come for nothing, and the keeper, who is eighty years old, has promised to tell them what he knows of the lamp.',
];

describe('a headline that other pages link to', () => {
  it('is told by the author and the date under it', () => {
    const text = page([...MENU, TITLE, BYLINE, DATE], PARAGRAPHS, FOOTER);
    expect(titleBeside(text, [TITLE])).toBe(TITLE);
  });

  it('may have a line and buttons under it', () => {
    const line = 'Ships with grain and medicine wait at anchor';
    expect(titleBeside(page([...MENU, TITLE, line, DATE], PARAGRAPHS, FOOTER), [TITLE, line])).toBe(TITLE);
    expect(titleBeside(page([...MENU, TITLE, 'Share', 'Print'], PARAGRAPHS, FOOTER), [TITLE])).toBe(TITLE);
  });

  it('wins over a line near the text that has neither author nor date', () => {
    const point = 'Divers look at the harbour gates of Vellmar';
    const text = page([...MENU, TITLE, BYLINE, DATE, 'Print', 'Key Points', point], PARAGRAPHS, FOOTER);
    expect(titleBeside(text, [TITLE])).toBe(TITLE);
  });

  it('is no teaser of another story with a date', () => {
    const teaser = 'Mayor opens the lighthouse to visitors';
    const text = page([...MENU, teaser, '2 June 2019', 'Weather'], PARAGRAPHS, FOOTER);
    expect(titleBeside(text, [teaser])).toBe(undefined);
  });
});

describe('of lines in a row', () => {
  const line = 'Storm tore two gates of the harbour from their hinges on Monday';
  it('the first is the headline, the second the line under it', () => {
    const fates = fatesOf(page([...MENU, TITLE, line, BYLINE, DATE], PARAGRAPHS, FOOTER));
    expect([said(fates, TITLE), said(fates, line)]).toEqual([['title'], ['subtitle']]);
    const editorial = fatesOf(page([...MENU, TITLE, 'Editorial', line, DATE], PARAGRAPHS, FOOTER));
    expect(said(editorial, TITLE)).toEqual(['title']);
  });

  it('the first that says something of the text is', () => {
    const menu = 'Knitting patterns for long evenings at home';
    const fates = fatesOf(page([...MENU, menu, TITLE, BYLINE, DATE], PARAGRAPHS, FOOTER));
    expect([said(fates, menu), said(fates, TITLE)]).toEqual([['related_link'], ['title']]);
  });

  it('the way to the page is not', () => {
    const trail = `Home Coast ${TITLE}`;
    const fates = fatesOf(page([...MENU, trail, TITLE, BYLINE, DATE], PARAGRAPHS, FOOTER));
    expect(said(fates, TITLE)).toEqual(['title']);
  });
});

describe('a headline over the date', () => {
  it.each(['Vellmar Harbour Stays Shut. What Ships Do.', `UPDATED: ${TITLE}`])('may be %s', (title) => {
    expect(said(fatesOf(page([...MENU, title, DATE], PARAGRAPHS, FOOTER)), title)).toEqual(['title']);
  });

  it('is no line of time', () => {
    const stamp = 'Updated: June 3, 2019 10:15 am';
    expect(said(fatesOf(page([...MENU, stamp, DATE], PARAGRAPHS, FOOTER)), stamp)).not.toEqual(['title']);
  });
});
