import { expect, describe as group, it } from 'vitest';
import type { Stated } from '../../src/core/document.ts';
import type { Fate } from '../../src/core/layers.ts';
import { describe } from '../../src/metadata/describe.ts';
import { splitBlocks } from '../../src/text/blocks.ts';
import { input } from '../stages/documents.ts';

/** Values of a document whose lines have these roles or reasons. */
function values(lines: readonly (readonly [string, Fate])[], stated: Stated = {}) {
  const text = lines.map(([line]) => line).join('\n\n');
  const layers = { blocks: splitBlocks(text), cleaning: lines.map(([, fate]) => fate) };
  const found = describe(
    { ...input('a', text, { stated }), layers },
    new Set(['politics', 'world']),
    new Set(['jane', 'ali']),
  );
  for (const { start, end, value } of found) if (start !== null) expect(text.slice(start, end!)).toBe(value);
  return found.map(({ field, value, rule }) => [field, value, rule]);
}
const kept = (role: 'title' | 'subtitle' | 'byline' | 'dateline' | 'paragraph'): Fate => ({
  kept: true,
  role,
  rule: 'cleaning/x',
});
const removed = (reason: 'author_bio' | 'legal_notice' | 'article_metadata' | 'navigation'): Fate => ({
  kept: false,
  reason,
  rule: 'cleaning/x',
});

group('describe', () => {
  it('reads headline, byline and the owner of the copyright', () => {
    expect(
      values([
        ['Storm closes the harbour', kept('title')],
        ['Three ships wait off the coast', kept('subtitle')],
        ['By Jane Moran, staff writer', kept('byline')],
        ['© 2016-2019 Harbour Media, Inc. All rights reserved.', removed('legal_notice')],
      ]),
    ).toEqual([
      ['title', 'Storm closes the harbour', 'metadata/title'],
      ['subtitle', 'Three ships wait off the coast', 'metadata/subtitle'],
      ['author', 'Jane Moran', 'metadata/byline'],
      ['author_role', 'staff writer', 'metadata/byline'],
      ['publisher', 'Harbour Media, Inc.', 'metadata/copyright'],
    ]);
  });

  it('takes the author from the biography where there is no byline', () => {
    const box = ['About Jane Moran (12 Articles)', removed('author_bio')] as const;
    expect(values([box, box])).toEqual([['author', 'Jane Moran', 'metadata/biography']]);
    expect(values([['By Ali Tavan', kept('byline')], box])).toEqual([['author', 'Ali Tavan', 'metadata/byline']]);
  });

  const TITLE = ['Storm closes the harbour', kept('title')] as const;
  const DATE = ['3 June 2019', kept('dateline')] as const;
  const authors = (...lines: (readonly [string, Fate])[]) =>
    values([
      TITLE,
      ...lines,
      ['The gates were shut at noon, and no ship has left the port since then, its master said.', kept('paragraph')],
    ])
      .filter(([field]) => field!.startsWith('author'))
      .map(([field, value]) => `${field} ${value}`);

  it.each<[string, string[]]>([
    ['Jane Moran', ['author Jane Moran']],
    [
      'Jane Moran and Ali Tavan, Harbour Press',
      ['author Jane Moran', 'author Ali Tavan', 'author_organisation Harbour Press'],
    ],
    ['Orsolya Moran, Chief Port Correspondent', ['author Orsolya Moran', 'author_role Chief Port Correspondent']],
    ['Jane Moran, Staff Reporter', ['author Jane Moran', 'author_role Staff Reporter']],
    ['Jane Moran,Ali Tavan', ['author Jane Moran', 'author Ali Tavan']],
    ['Harbour News', []],
    ['New Alder', []],
    ['Jane Moran North Diving', []],
    ['Jane waits for the ferry', []],
  ])('takes the names beside a date for the author: %s', (line, expected) => {
    expect(authors([line, removed('navigation')], DATE)).toEqual(expected);
    expect(authors([line, removed('navigation')])).toEqual([]);
  });

  it.each<[string, string[]]>([
    ['06/03/2019 by Jane Moran', ['author Jane Moran']],
    ['June 3, 2019 Jane Moran', ['author Jane Moran']],
    ['Jane Moran - Jun 3, 2019, 10:15 pm CST', ['author Jane Moran']],
    ['By admin - 2019-06-03', []],
    ['LISBON, June 3, 2019', []],
  ])('takes the names in the line of the date for the author: %s', (line, expected) => {
    expect(authors([line, kept('dateline')])).toEqual(expected);
  });

  it('takes a heading for a line of names where a role stands in it', () => {
    const heading: Fate = { kept: true, role: 'heading', rule: 'cleaning/x' };
    expect(authors(['Jane Moran, Staff Reporter', heading], DATE)).toEqual([
      'author Jane Moran',
      'author_role Staff Reporter',
    ]);
    expect(authors(['Jane Moran', heading], DATE)).toEqual([]);
  });

  it('reads a byline that was removed, about the headline', () => {
    const byline = ['By Jane Moran | Harbour News', removed('article_metadata')] as const;
    expect(authors(byline, DATE)).toEqual(['author Jane Moran', 'author_organisation Harbour News']);
  });

  it('reads a byline under a long line that is taken for the first paragraph', () => {
    expect(
      values([
        TITLE,
        ['The master of the port said that no ship would leave it before the end of the week.', kept('paragraph')],
        ['By Jane Moran', removed('article_metadata')],
      ]).slice(1),
    ).toEqual([['author', 'Jane Moran', 'metadata/byline']]);
  });

  it('parts an author from the publication behind the name', () => {
    expect(authors(['By Jane Moran Harbour News', kept('byline')])).toEqual([
      'author Jane Moran',
      'author_organisation Harbour News',
    ]);
    expect(authors(['By Northern Harbour Network News', kept('byline')])).toEqual([
      'author_organisation Northern Harbour Network News',
    ]);
  });

  it.each([
    ['© Copyright 2011-2019', undefined],
    ['Copyright © All Rights Reserved Harbour Institute 2019', 'Harbour Institute'],
    ['Copyright © 2019 HTN. The HTN is not responsible for other sites.', 'HTN'],
    ['© Harbour Times 2016-2019', 'Harbour Times'],
    ['© 2019 Harbour News Network.Harbour Broadcasting, Inc.', 'Harbour News Network'],
    ['© 2019 Harbour.com', 'Harbour.com'],
    ['© 2019 St. Alder Press Co. All rights reserved', 'St. Alder Press Co.'],
  ])('reads the owner of the copyright alone: %s', (line, owner) => {
    expect(values([[line, removed('legal_notice')]]).map(([, value]) => value)).toEqual(owner ? [owner] : []);
  });

  it('knows a body from a person', () => {
    expect(values([['A special report by HTN/ANP,', kept('byline')]])).toEqual([
      ['author_organisation', 'HTN/ANP', 'metadata/byline'],
    ]);
  });

  it('reads the section right above the headline, not a menu', () => {
    const label = { kept: false, reason: 'navigation', rule: 'cleaning/x' } as const;
    const title = ['Storm closes the harbour', kept('title')] as const;
    expect(values([['Politics', label], title]).at(-1)).toEqual(['section', 'Politics', 'metadata/section']);
    expect(values([['World', label], ['Politics', label], title]).map(([field]) => field)).toEqual(['title']);
  });

  it('lets what the input states win', () => {
    expect(values([['Storm closes the harbour', kept('title')]], { title: 'Storm', publisher: ' ' })).toEqual([
      ['title', 'Storm', 'input'],
    ]);
  });
});
