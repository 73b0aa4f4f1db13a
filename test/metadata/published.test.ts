import { describe, expect, it } from 'vitest';
import type { Document, Stated } from '../../src/core/document.ts';
import type { Block, Fate } from '../../src/core/layers.ts';
import { readReferences } from '../../src/io/reference.ts';
import { publishedNotBefore, publishedOf, publishedPrecision } from '../../src/metadata/published.ts';
import { dates } from '../../src/stages/dates.ts';
import { publication } from '../../src/stages/publication.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';
import { withLayers } from '../bench/date-documents.ts';

const stages = [sentences, tokens, publication, dates];
const references = readReferences(stages.flatMap((stage) => stage.references));
const run = withLayers(stages, references);

type Line = readonly [
  fate:
    | 'title'
    | 'byline'
    | 'dateline'
    | 'paragraph'
    | 'article_metadata'
    | 'related_link'
    | 'reader_comment'
    | 'legal_notice',
  text: string,
];

/** A document whose lines are blocks, each with what became of it. */
function page(lines: readonly Line[], stated: Stated = {}): Document {
  const text = lines.map(([, line]) => line).join('\n');
  let start = 0;
  const blocks: Block[] = lines.map(([, line]) => {
    const block = { start, end: start + line.length, fingerprint: '' };
    start = block.end + 1;
    return block;
  });
  const cleaning = lines.map(([fate]): Fate => {
    if (fate === 'title' || fate === 'byline' || fate === 'dateline' || fate === 'paragraph')
      return { kept: true, role: fate, rule: 'test' };
    return { kept: false, reason: fate, rule: 'test' };
  });
  const about = {
    id: 'a',
    sourcePath: 'a.txt',
    sourceLine: null,
    collection: null,
    sha256: '',
    byteCount: 0,
    encoding: 'utf-8',
  };
  return run({ ...about, stated, text, layers: { blocks, cleaning } });
}

function published(lines: readonly Line[], stated: Stated = {}) {
  const document = page(lines, stated);
  const [found] = publishedOf(document.layers.publication!);
  const evidence = found?.start == null ? null : document.text.slice(found.start, found.end!);
  return found ? { value: found.value, rule: found.rule, evidence } : null;
}

const BODY: Line = [
  'paragraph',
  'The council met for three hours and agreed on a budget for the harbour, the schools and the roads of the town.',
];

describe('published', () => {
  it.each<[Line, string]>([
    [['dateline', '7 May 2018--'], '2018-05-07'],
    [['dateline', 'May 7, 2018, 10:30 AM EST'], '2018-05-07'],
    [['byline', 'By Jane Roe, May 7, 2018'], '2018-05-07'],
    [['byline', 'Jane Roe | Monday 7 May 2018 06.00 BST'], '2018-05-07'],
    [['article_metadata', 'Published: 2018/05/07'], '2018-05-07'],
    [['article_metadata', 'Published: 2018-05-07T10:30:00Z'], '2018-05-07'],
    [['article_metadata', 'Posted on 7th May 2018 by admin'], '2018-05-07'],
    [['article_metadata', 'First published on Mon 7 May 2018'], '2018-05-07'],
    [['article_metadata', 'Mon, 07 May 2018 10:30'], '2018-05-07'],
    [['article_metadata', 'Publication date: May 2018'], '2018-05'],
    [['article_metadata', 'Published 31.05.2018'], '2018-05-31'],
    [['article_metadata', 'Published 05/31/2018'], '2018-05-31'],
    [['article_metadata', '1397/02/17 - 10:30'], '2018-05-07'],
    [['article_metadata', 'Updated 10:30 AM ET, Mon May 7, 2018'], '2018-05-07'],
    [
      [
        'paragraph',
        'TEHRAN, May 7, 2018 (Agency) - The council met for three hours on Sunday and agreed on the whole budget.',
      ],
      '2018-05-07',
    ],
    [['paragraph', 'May 7, 2018'], '2018-05-07'],
  ])('%s', (line, value) => expect(published([['title', 'The budget'], line, BODY])?.value).toBe(value));

  it('shows its evidence', () => {
    expect(published([['title', 'The budget'], ['dateline', '7 May 2018--'], BODY])).toEqual({
      value: '2018-05-07',
      rule: 'metadata/dateline',
      evidence: '7 May 2018',
    });
  });

  it.each<[string, string]>([
    ['5:45 AM PST 05/31/2018 by Jane Roe', '2018-05-31'],
    ['Published Mon, May 7 201810:30 AM EST', '2018-05-07'],
    ['Politics / May 7, 2018', '2018-05-07'],
    ['| May 7, 2018 12:01 PM', '2018-05-07'],
  ])('is read from %s', (line, value) => {
    expect(published([['title', 'The budget'], ['article_metadata', line], BODY])?.value).toBe(value);
  });

  it('stands about the headline rather than in the head of the page or below the text', () => {
    const [visit, title]: Line[] = [
      ['article_metadata', 'Wednesday, May 9, 2018'],
      ['title', 'The budget'],
    ];
    const menu: Line[] = ['News', 'Sport', 'Weather', 'Search'].map((label) => ['related_link', label]);
    const own: Line = ['byline', 'By Jane Roe On 5/7/18 at 4:00 PM EST'];
    const other: Line = ['article_metadata', 'Published May 8, 2018 at 6:56 PM'];
    const order: Line = ['article_metadata', 'Updated 5/31/18'];
    expect(published([visit!, ...menu, title!, own, BODY, order])?.value).toBe('2018-05-07');
    expect(published([visit!, ...menu, title!, BODY])?.value).toBe('2018-05-09');
    expect(published([title!, ['dateline', 'May 7, 2018'], BODY, other])?.value).toBe('2018-05-07');
  });

  it('is none of a list of days', () => {
    const days = ['7', '8', '9'].map((day): Line => ['article_metadata', `May ${day}, 2018 at 3:17 pm`]);
    expect(published([...days, ['title', 'The budget'], BODY])).toBeNull();
    expect(published([['title', 'The budget'], BODY, ...days])).toBeNull();
    const far = ['Share', 'Print', 'Mail', 'Like', 'More'].map((label): Line => ['related_link', label]);
    expect(published([['title', 'The budget'], BODY, ...far, days[0]!])).toBeNull();
    expect(published([['title', 'The budget'], BODY, ...far, days[0]!, BODY])?.value).toBe('2018-05-07');
    expect(published([...days, ['title', 'The budget'], ['dateline', 'May 6, 2018'], BODY])?.value).toBe('2018-05-06');
  });

  it('is what the input states, whatever the text says', () => {
    const lines: Line[] = [['dateline', '7 May 2018'], BODY];
    expect(published(lines, { published: '2018-05-08T01:00:00+02:00' })).toEqual({
      value: '2018-05-08',
      rule: 'input',
      evidence: null,
    });
    expect(published(lines, { published: 'May 9, 2018' })?.value).toBe('2018-05-09');
    expect(published(lines, { published: 'long ago' })?.value).toBe('2018-05-07');
  });

  it('prefers the first publication to the update', () => {
    const stamps: Line[] = [
      ['article_metadata', 'Updated 9 May 2018'],
      ['article_metadata', 'Published 7 May 2018'],
    ];
    expect(published([...stamps, BODY])?.value).toBe('2018-05-07');
    expect(published([['article_metadata', 'Published 7 May 2018, last updated 9 May 2018'], BODY])?.value).toBe(
      '2018-05-07',
    );
  });

  it('is never taken from the body, a comment, a teaser or the small print', () => {
    expect(
      published([
        ['paragraph', 'The law was passed on 7 May 2018, and the council met again to speak of it at length.'],
      ]),
    ).toBeNull();
    expect(published([BODY, ['paragraph', '7 May 2018']])).toBeNull();
    expect(published([BODY, ['reader_comment', 'Ann, 7 May 2018']])).toBeNull();
    expect(published([['related_link', 'Harbour closed - 7 May 2018'], BODY])).toBeNull();
    expect(published([BODY, ['legal_notice', '© 2018']])).toBeNull();
    expect(published([['article_metadata', 'Copyright 2018'], BODY])).toBeNull();
  });

  it('is no bare year that no word says to be one', () => {
    expect(published([['title', 'The budget'], ['article_metadata', '1994'], BODY])).toBeNull();
    expect(published([['title', 'The budget'], ['article_metadata', 'Published 1994'], BODY])?.value).toBe('1994');
  });

  it('says no more than a date in digits does', () => {
    expect(published([['article_metadata', 'Published 05/07/2018'], BODY])?.value).toBe('2018');
    const order: Line = ['article_metadata', 'Updated 05/13/2018'];
    expect(published([['article_metadata', 'Published 05/07/2018'], order, BODY])?.value).toBe('2018-05-07');
  });

  it('takes a missing year from the address or the day of the crawl', () => {
    const wire: Line[] = [
      [
        'paragraph',
        'TEHRAN, Dec 30 (Agency) - The council met for three hours on Sunday and agreed on the whole budget.',
      ],
    ];
    expect(published(wire)).toBeNull();
    expect(published(wire, { crawled: '2018-01-04' })?.value).toBe('2017-12-30');
    expect(published(wire, { url: 'https://example.org/2016/12/budget' })?.value).toBe('2016-12-30');
  });

  it('may be the address alone', () => {
    expect(published([BODY], { url: 'https://example.org/news/2018/05/07/budget.html' })).toEqual({
      value: '2018-05-07',
      rule: 'metadata/address',
      evidence: null,
    });
    expect(published([BODY], { url: 'https://example.org/20180/1234/56' })).toBeNull();
  });

  it('knows how exact it is', () => {
    const precision = (line: string) =>
      publishedPrecision(page([['article_metadata', line], BODY]).layers.publication!);
    expect(['Published 7 May 2018', 'Published May 2018', 'Published 2018', 'Seven'].map(precision)).toEqual([
      'day',
      'month',
      'year',
      null,
    ]);
  });
});

describe('published_not_before', () => {
  const notBefore = (text: string, stated: Stated = {}) => {
    const document = page([['paragraph', text]], stated);
    return publishedNotBefore(document.layers.publication!, document.layers.dates!);
  };

  it('is the latest date that the text speaks of as past', () => {
    expect(notBefore('It was founded in 2009, moved on 4 June 2011 and grew since 2010.')).toBe('2011-06-04');
    expect(notBefore('It was founded in 2009.')).toBe('2009');
  });

  it('is no date to come', () => {
    expect(notBefore('It was founded in 2009 and will close in 2030.')).toBe('2009');
    expect(notBefore('They plan to build it by 2030.')).toBeNull();
  });

  it('is no bare year that no verb puts in the past', () => {
    expect(notBefore('Targets: 40 percent in 2030.')).toBeNull();
    expect(notBefore('Minutes of May 2018.')).toBe('2018-05');
  });

  it('is the publication where that is known', () => {
    expect(notBefore('It was founded in 2009.', { published: '2018-05-07' })).toBe('2018-05-07');
  });

  it('is nothing where nothing tells', () => {
    expect(notBefore('On Tuesday and last November they met.')).toBeNull();
  });
});
