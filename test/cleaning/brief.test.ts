import { describe, expect, it } from 'vitest';
import { onlyProse } from '../../src/cleaning/brief.ts';
import type { Kind } from '../../src/cleaning/kinds.ts';
import type { Page } from '../../src/cleaning/page.ts';
import type { Passage } from '../../src/cleaning/passage.ts';
import { fatesOf, said } from './fates.ts';
import { FOOTER, MENU } from './page-text.ts';

const BRIEF =
  '“We lost 2 million euros in 4 days,” said Ana Castro, head of the port. More than 40 percent of ships turned back.';

describe('a page of a few lines around one paragraph', () => {
  it.each([
    ['a headline', ['Herald', 'Home', 'Port of Vigo closes for 3 days', 'By Ana Castro', '7 May 2018'], ['© Herald']],
    ['a menu', [...MENU, 'Port of Vigo closes for 3 days', 'By Ana Castro', '7 May 2018'], FOOTER],
  ])('keeps it: below %s', (_, before, after) => {
    expect(said(fatesOf([...before, BRIEF, ...after].join('\n')), BRIEF)).toEqual(['paragraph']);
  });
});

describe('the only stretch of running text', () => {
  it.each<[string, Kind[], boolean[] | null]>([
    ['one paragraph', ['label', 'headline', 'paragraph', 'phrase'], [false, false, true, false]],
    ['two in a row', ['headline', 'sentence', 'big', 'label'], [false, true, true, false]],
    ['by turns with headlines: teasers', ['headline', 'sentence', 'headline', 'sentence'], null],
    ['none', ['label', 'headline', 'listing'], null],
    ['no block', [], null],
  ])('of %s', (_, kinds, kept) => {
    expect(onlyProse(pageOf(kinds))).toEqual(kept);
  });

  it('is none where it stands on other pages too', () => {
    const one = pageOf(['headline', 'paragraph']);
    const elsewhere = one.passages.map((passage) => ({ ...passage, documentFrequency: 3 }));
    expect(onlyProse({ ...one, passages: elsewhere } as unknown as Page)).toBeNull();
  });
});

const PASSAGE = { documentFrequency: 1, words: 20, times: 1, hits: [], bracketed: false, dated: false };

const pageOf = (kinds: Kind[]): Page =>
  ({ kinds, passages: kinds.map((_, index): Partial<Passage> => ({ ...PASSAGE, index })) }) as unknown as Page;
