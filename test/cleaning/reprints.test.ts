import { describe, expect, it } from 'vitest';
import { fatesOf, said } from './fates.ts';
import { FOOTER, MENU, PARAGRAPHS, page, TITLE } from './page-text.ts';

const KEPT_ONCE = ['paragraph', 'repeated_text'];
const [LEAD, ...REST] = PARAGRAPHS as [string, ...string[]];

describe('a paragraph printed twice', () => {
  it('stays where it stands first, under a headline and without one', () => {
    expect(said(fatesOf(page([TITLE], [LEAD, LEAD, ...REST], [])), LEAD)).toEqual(KEPT_ONCE);
    expect(said(fatesOf(page([], [LEAD, LEAD, ...REST], [])), LEAD)).toEqual(KEPT_ONCE);
    expect(said(fatesOf(page([], [LEAD, LEAD], [])), LEAD)).toEqual(KEPT_ONCE);
  });

  it('stays on a page with menus too, and at the end', () => {
    expect(said(fatesOf(page([...MENU, TITLE], [LEAD, LEAD, ...REST], FOOTER)), LEAD)).toEqual(KEPT_ONCE);
    const last = PARAGRAPHS.at(-2)!;
    expect(said(fatesOf(page([TITLE], [...PARAGRAPHS.slice(0, 4), last], [])), last)).toEqual(KEPT_ONCE);
  });

  it('stays once of three', () => {
    expect(said(fatesOf(page([TITLE], [LEAD, LEAD, LEAD, ...REST], [])), LEAD)).toEqual([
      ...KEPT_ONCE,
      'repeated_text',
    ]);
  });

  it('stays when every one is printed twice', () => {
    const fates = fatesOf(
      page(
        [TITLE],
        PARAGRAPHS.slice(0, 3).flatMap((line) => [line, line]),
        [],
      ),
    );
    for (const line of PARAGRAPHS.slice(0, 3)) expect(said(fates, line)).toEqual(KEPT_ONCE);
  });

  it.each([
    'Ada Brink opens the new gates of the harbour of Vellmar in front of the guests on Monday, May 6, 2019, in Orsk.',
    'The gates were closed by Ada Brink.',
    'The harbour master said that the gates of Vellmar were closed for the week in this photo by Jane Moran',
  ])('is a caption when it says what is to be seen: %s', (caption) => {
    const fates = said(fatesOf(page([TITLE, caption, caption], PARAGRAPHS, [])), caption);
    expect(fates).toEqual(['media_caption', 'repeated_text']);
  });
});
