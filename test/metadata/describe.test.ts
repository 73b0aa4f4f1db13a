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
  const found = describe({ ...input('a', text, { stated }), layers }, new Set(['politics', 'world']));
  for (const { start, end, value } of found) if (start !== null) expect(text.slice(start, end!)).toBe(value);
  return found.map(({ field, value, rule }) => [field, value, rule]);
}
const kept = (role: 'title' | 'subtitle' | 'byline'): Fate => ({ kept: true, role, rule: 'cleaning/x' });
const removed = (reason: 'author_bio' | 'legal_notice'): Fate => ({ kept: false, reason, rule: 'cleaning/x' });

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
