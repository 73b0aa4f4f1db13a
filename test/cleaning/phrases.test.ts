import { describe, expect, it } from 'vitest';
import { fatesOf, said } from './fates.ts';
import { FOOTER, MENU, PARAGRAPHS, page, TITLE } from './page-text.ts';

const teased = (line: string) => said(fatesOf(page([...MENU, TITLE], PARAGRAPHS, [...FOOTER, line])), line);

describe('a single word that opens or closes furniture', () => {
  it.each([
    'Storm warnings cost the ferry line millions a year, study says',
    'How the town of Vellmar brings its fishermen safely home',
    'Phone calls to the lighthouse went unanswered on the night of the storm',
    'About the storm nobody in Vellmar wants to hear another word',
  ])('tells nothing of a headline: %s', (line) => {
    expect(teased(line)).toEqual(['related_link']);
  });

  it.each([
    ['Jane Moran says', 'reader_comment'],
    ['Jane Moran of the old fishing quarter in Orsk, on May 6 at 4:36 am said:', 'reader_comment'],
    ['Photo: Ada Brink opens the gates of the harbour in the storm', 'media_caption'],
    ['The gates of the harbour on the night of the storm Getty', 'media_caption'],
    ['Copyright Harbour Times of Vellmar and the islands, all years', 'legal_notice'],
  ])('names what is short, set off, or of such words only: %s', (line, reason) => {
    expect(teased(line)).toEqual([reason]);
  });

  it('leaves a headline that ends with it where it is', () => {
    const title = 'Harbour of Vellmar to stay closed for a week after storm, master says';
    expect(said(fatesOf(page([...MENU, title], PARAGRAPHS, FOOTER)), title)).toEqual(['title']);
  });
});
