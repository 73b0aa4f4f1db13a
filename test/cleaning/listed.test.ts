import { describe, expect, it } from 'vitest';
import { fatesOf, said } from './fates.ts';
import { FOOTER, MENU, PARAGRAPHS, page, TITLE } from './page-text.ts';

const STOPS = ['Vellmar', 'Orsk', 'Brinn', 'Tarn', 'Sandby', 'Holm', 'Lerum', 'Askim', 'Moss', 'Vik'];
const dates = STOPS.map((town, n) => `June ${n + 3} - Harbour Hall, ${town}`);
const under = (line: string, items: readonly string[]) =>
  fatesOf(page([...MENU, TITLE], [...PARAGRAPHS, line, ...items], FOOTER));

describe('short lines after the article', () => {
  it('belong to it where a line with a colon leads them in', () => {
    const fates = under('The choir sings in these towns:', dates);
    for (const line of dates) expect(said(fates, line), line).not.toContain('related_link');
    expect(said(fates, dates[0]!)).toEqual(['heading']);
  });

  it('are other stories under the head of such a list', () => {
    const headlines = STOPS.map((town) => `Ferry to ${town} will stop at the old lighthouse from June on`);
    const fates = under('Most read:', headlines);
    for (const line of headlines) expect(said(fates, line)).toEqual(['related_link']);
  });
});

it('a paragraph that lacks its stop is a paragraph', () => {
  const open = `${PARAGRAPHS[0]!.slice(0, -1)}, and that is what all of those who have to cross to the islands each day have feared since the wind turned`;
  const fates = fatesOf(page([...MENU, TITLE], [open, ...PARAGRAPHS.slice(1)], FOOTER));
  expect(said(fates, open)).toEqual(['paragraph']);
});
