import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { step } from '../../src/core/recipe.ts';
import { cleaning } from '../../src/stages/cleaning.ts';
import { fingerprint } from '../../src/text/fingerprint.ts';
import { anyText } from '../any-text.ts';
import { input, run } from '../stages/documents.ts';
import { fatesOf, said, steps } from './fates.ts';
import { FOOTER, MENU, PARAGRAPHS, page, TITLE } from './page-text.ts';

describe('a whole page', () => {
  const byline = 'By Jane Moran, staff writer';
  const fates = fatesOf(
    page([...MENU, TITLE, byline], PARAGRAPHS, [
      'Most read',
      'Ferry line gets two new boats',
      'Mayor opens the lighthouse to visitors',
      ...FOOTER,
    ]),
  );

  it('keeps the article with its headline and byline', () => {
    for (const paragraph of PARAGRAPHS) expect(said(fates, paragraph)).toEqual(['paragraph']);
    expect(said(fates, TITLE)).toEqual(['title']);
    expect(said(fates, byline)).toEqual(['byline']);
  });

  it.each([
    ['Skip to content', 'navigation'],
    ['Sign in', 'navigation'],
    ['Most read', 'related_link'],
    ['Mayor opens the lighthouse to visitors', 'related_link'],
    ['Leave a Reply', 'comment_form'],
    ['Your email address will not be published.', 'comment_form'],
    ['© 2019 Harbour Times. All rights reserved.', 'legal_notice'],
  ])('removes %s as %s', (line, reason) => {
    expect(said(fates, line)).toEqual([reason]);
  });
});

describe('a text that was extracted before', () => {
  it('is kept whole when nothing is wrong with it', () => {
    const fates = fatesOf(page([], PARAGRAPHS, []));
    for (const paragraph of PARAGRAPHS) expect(said(fates, paragraph)).toEqual(['paragraph']);
  });

  it('loses its left-overs', () => {
    const caption = 'The old pier of Vellmar, where ferries to the islands will leave.';
    const text = page(
      [`728 x 90`, TITLE, `${caption}\n${caption}`, `3 June 2019--${PARAGRAPHS[0]!}`],
      [PARAGRAPHS[1]!, 'Click here!!', ...PARAGRAPHS.slice(2)],
      [
        'About Jane Moran (12 Articles)\nJane Moran est journaliste à Vellmar depuis dix ans. Elle écrit sur les ports et sur la mer du Nord.',
        'Leave a Reply',
      ],
    );
    const fates = fatesOf(text);
    expect(said(fates, '728 x 90')).toEqual(['advertising']);
    expect(said(fates, TITLE)).toEqual(['title']);
    expect(said(fates, caption)).toEqual(['media_caption', 'repeated_text']);
    expect(said(fates, '3 June 2019--')).toEqual(['dateline']);
    expect(said(fates, 'Click here!!')).toEqual(['page_control']);
    expect(said(fates, 'About Jane Moran (12 Articles)')).toEqual(['author_bio']);
    expect([...fates].find(([line]) => line.startsWith('Jane Moran est'))?.[1][0]).toMatchObject({
      reason: 'author_bio',
    });
    for (const paragraph of PARAGRAPHS) expect(said(fates, paragraph)).toEqual(['paragraph']);
  });

  it('keeps lists and headings between paragraphs', () => {
    const list = [
      '1. The gates are to be lifted out by a crane from the yard of Orsk.',
      '2. Divers are to look at the hinges and at the wall below the water.',
    ];
    const fates = fatesOf(
      page([TITLE], [...PARAGRAPHS.slice(0, 3), 'What happens next', ...list, ...PARAGRAPHS.slice(3)], []),
    );
    expect(said(fates, 'What happens next')).toEqual(['heading']);
    for (const item of list) expect(said(fates, item)).toEqual(['list_item']);
  });
});

describe('what a researcher says', () => {
  const text = page([TITLE], PARAGRAPHS, FOOTER);
  const print = fingerprint(FOOTER[0]!);
  const row = (more: object) => ({
    doc_id: 'a',
    fingerprint: print,
    occurrence: 1,
    action: 'keep' as const,
    label: 'heading',
    note: 'a test',
    ...more,
  });

  it('keeps what is removed for a reason', () => {
    expect(said(fatesOf(text, { keep: ['comment_form'] }), FOOTER[0]!)).toEqual(['heading']);
  });

  it('corrects one block, and leaves alone what a correction fits not', () => {
    const corrections = [row({}), row({ occurrence: 2 })];
    expect(fatesOf(text, { corrections }).get(FOOTER[0]!)).toEqual([
      { kept: true, role: 'heading', rule: 'cleaning/correction' },
    ]);
  });

  it('must name a role or a reason that there is', () => {
    expect(() => step(cleaning, { keep: [], corrections: [row({ label: 'chapter' })] })).toThrow(/label/);
  });
});

describe('any text', () => {
  it('gets one fate a block', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(anyText({ maxLength: 120 }), (text) => {
        const { layers } = run(steps(), [input('a', text)]).get('a')!;
        expect(layers.cleaning).toHaveLength(layers.blocks!.length);
      }),
      { numRuns: 40 },
    );
  });

  it('takes time in step with its length', { timeout: 120_000 }, () => {
    const prepared = run.bind(null, steps());
    const time = (text: string) => {
      const start = performance.now();
      prepared([input('a', text)]);
      return performance.now() - start;
    };
    for (const piece of ['1', '"', 'a, ', '(', 'and ', 'A. ', 'By ', 'Share\n', '3 June ', 'a\n\n']) {
      time(piece.repeat(2000));
      const [small, large] = [time(piece.repeat(4000)), time(piece.repeat(32_000))];
      // Eight times the text: far from sixty-four times the time.
      expect(large).toBeLessThan(30 * small + 400);
    }
  });
});
