import { describe, expect, it } from 'vitest';
import { fatesOf, said } from './fates.ts';
import { PARAGRAPHS, page, TITLE } from './page-text.ts';

const amid = (line: string) => fatesOf(page([TITLE], [...PARAGRAPHS.slice(0, 3), line, ...PARAGRAPHS.slice(3)], []));

describe('a site and a headline of it, amid the article', () => {
  it.each([
    'On harbour-times.com: Ferry line gets two new boats after a dispute',
    'Also on vellmar.example Mayor opens the lighthouse to visitors for a day',
    'More at news.vellmar.co.uk: What divers saw below the gates',
    'On häfen.de: Ferry line gets two new boats',
  ])('%s is a link', (line) => {
    expect(amid(line).get(line)).toEqual([{ kept: false, reason: 'related_link', rule: 'cleaning/site_link' }]);
  });

  it.each([
    'On harbourtimes.com: “We had no warning at all,” one of the fishermen had written on Sunday.',
    'On harbourtimes.com readers asked why nobody had looked at the gates before the winter.',
    'On Monday: the ferry to the islands will leave from the old pier, as it did in the spring.',
  ])('%s is a paragraph', (line) => {
    expect(said(amid(line), line)).toEqual(['paragraph']);
  });

  it('names the site with a colon; a heading does not', () => {
    const heading = 'On vellmar.com the storm goes on';
    expect(said(amid(heading), heading)).toEqual(['heading']);
  });
});
