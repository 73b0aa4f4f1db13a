import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyse, analyseAll } from '../../src/run/analyse.ts';
import type { Row } from '../../src/schema/table.ts';

// Three texts with the habits of the first collection and none of its names, numbers or subjects: a byline glued to an image
// text, a dateline before the first quotation, a biography in French, a doubled caption, a list with numbers, a comment form.
const FOLDER = join(import.meta.dirname, 'habits/input/lakeside');
const NAMES = ['ferries', 'fog', 'harbour'] as const;
const texts = NAMES.map((id) => ({
  id,
  collection: 'lakeside',
  text: readFileSync(join(FOLDER, `${id}.txt`), 'utf8'),
}));
const { rows } = analyseAll(texts);

const of = (table: string, doc: string) => rows[table]!.filter((row) => row.doc_id === doc);
const pick = (row: Row, ...columns: string[]) => columns.map((column) => row[column]);
const claim = (doc: string, text: string) => of('claims', doc).find((row) => (row.text as string).includes(text))!;

describe('documents', () => {
  it.each([
    [
      'ferries',
      'Lake Ferries, A Safety Question That Nobody Wants To Answer',
      'P. Otieno',
      'transport writer and analyst',
      null,
      null,
      '2019-03-14',
    ],
    ['fog', 'Who is behind the fog warnings on Lake Victoria?', null, null, 'WINAM/WATCH', '2019-06-03', '2019-06-03'],
    [
      'harbour',
      'The county orders private boats to move their papers to Kisumu',
      'Louise Marchand',
      null,
      null,
      null,
      null,
    ],
  ])('%s', (doc, ...expected) => {
    const columns = ['title', 'author', 'author_role', 'author_organisation', 'published', 'published_not_before'];
    expect(pick(of('documents', doc)[0]!, ...columns)).toEqual(expected);
  });

  it('shows the characters behind every value', () => {
    expect(rows.metadata!.filter(({ text }) => text === null)).toEqual([]);
    expect(pick(rows.documents![0]!, 'subtitle')).toEqual(['A look at the boats that carry half of Kisumu to work']);
  });
});

describe('blocks', () => {
  it.each([
    ['ferries', 'Ferry logo', 'media_caption'],
    ['ferries', 'Click here!!', 'page_control'],
    ['ferries', 'Lakeside Newsletter', 'subscription_prompt'],
    ['ferries', 'Please consider supporting our work.', 'subscription_prompt'],
    ['ferries', 'Former mayor asks Kisumu', 'related_link'],
    ['fog', '468 x 60', 'advertising'],
    ['harbour', 'News Ticker', 'related_link'],
    ['harbour', 'Picture harbour wall', 'media_caption'],
    ['harbour', 'About Louise Marchand (82 Articles)', 'author_bio'],
    ['harbour', 'Louise Marchand est une journaliste', 'author_bio'],
    ['harbour', 'Leave a Reply', 'comment_form'],
    ['harbour', 'Your email address will not be published', 'comment_form'],
  ])('%s: %s is %s', (doc, text, reason) => {
    expect(of('blocks', doc).find((row) => (row.text as string).startsWith(text))).toMatchObject({
      kept: false,
      reason,
    });
  });

  it.each([
    ['ferries', 'By: P. Otieno', 'byline'],
    ['ferries', '2. The progress', 'list_item'],
    ['fog', '3 June 2019--', 'dateline'],
    ['harbour', 'The council is made up', 'paragraph'],
    ['harbour', 'Radio user', 'paragraph'],
  ])('%s: %s is kept as %s', (doc, text, role) => {
    const block = of('blocks', doc).find((row) => (row.text as string).includes(text));
    expect(block).toMatchObject({ kept: true });
    if (role !== 'paragraph') expect(block).toMatchObject({ role });
  });

  it('removes a doubled caption twice', () => {
    const captions = of('blocks', 'fog').filter((row) => (row.text as string).startsWith('The small weather app'));
    expect(captions.map(({ kept }) => kept)).toEqual([false, false]);
  });
});

describe('claims', () => {
  it.each([
    ['ferries', '3 million', 3e6, '=', 'passenger', 'World', 'Grace Achieng', 'attributed'],
    ['ferries', '900,000', 9e5, '=', 'passenger', 'Kenya', 'Grace Achieng', 'attributed'],
    ['ferries', '16,000', 16e3, '=', 'business', null, 'Daniel Mutua', 'attributed'],
    ['ferries', '40 million shillings', 4e7, '~', 'shilling', null, null, 'author'],
    ['ferries', 'Hundreds', 100, '>', 'boat', null, 'Peter Wekesa', 'quoted'],
    ['fog', '900,000', 9e5, '>', 'user', 'Kenya', null, 'author'],
    ['fog', '31 percent', 31, '=', 'percent', 'Uganda', 'Baraza survey site', 'attributed'],
    ['harbour', '25', 25, '=', 'owner', null, null, 'author'],
    ['harbour', '9', 9, '=', 'member', null, null, 'author'],
  ])('%s: %s', (doc, text, ...expected) => {
    const [value, comparator, unit, place, source, voice] = pick(
      claim(doc, text),
      'value',
      'comparator',
      'unit',
      'place',
      'source',
      'voice',
    );
    expect([value, comparator, unit, source, voice]).toEqual([
      expected[0],
      expected[1],
      expected[2],
      expected[4],
      expected[5],
    ]);
    if (expected[3]) expect(place).toBe(expected[3]);
  });

  it('carries a unit on to a number without one', () => {
    expect(
      of('claims', 'harbour')
        .filter(({ value }) => value === 7)
        .map(({ unit }) => unit),
    ).toEqual(['captain', 'captain']);
  });

  it('conflict where two numbers are given for one thing', () => {
    expect(rows.comparisons).toContainEqual(
      expect.objectContaining({ relation: 'conflicts', ratio: 2, group: 'business|business|count' }),
    );
  });

  it('are not made of list markers, dates and pronouns', () => {
    const excluded = rows.quantities!.filter((row) => !row.is_claim).map((row) => row.excluded_reason);
    expect(excluded.filter((reason) => reason === 'list_marker')).toHaveLength(3);
    expect(of('quantities', 'harbour').map((row) => row.excluded_reason)).toContain('pronoun');
  });
});

describe('quotes', () => {
  it.each([
    ['ferries', 'With regard to safety', 'Peter Wekesa', 'said'],
    ['fog', 'To this day', 'Sarah Naliaka', 'wrote'],
    ['fog', 'The office was neither', 'Sarah Naliaka', 'stressed'],
    ['harbour', 'Private boats active', 'Harbour Council', 'declared'],
    ['harbour', 'I would stop using', '@Omena', 'stated'],
  ])('%s: %s', (doc, text, speaker, cue) => {
    expect(of('quotes', doc).find((row) => (row.text as string).startsWith(text))).toMatchObject({ speaker, cue });
  });

  it('are not made of terms between marks', () => {
    const marked = rows.quotes!.filter(({ type }) => type !== 'indirect').map(({ text }) => text);
    expect(marked).not.toContain('empty boats');
    expect(marked).not.toContain('night trips without lights');
  });
});

it('reads dates against the dateline, and leaves them open without one', () => {
  expect(of('dates', 'fog').map((row) => pick(row, 'text', 'value'))).toEqual([
    ['3 June 2019', '2019-06-03'],
    ['June 1', '2019-06-01'],
    ['March', '2019-03'],
    ['April', '2019-04'],
  ]);
  expect(of('dates', 'harbour').map((row) => pick(row, 'text', 'value'))).toEqual([
    ['last August', null],
    ['Tuesday', null],
  ]);
});

describe('what a change changes', () => {
  /** The rows of a document less what tells of other documents. */
  const own = (table: string, made: readonly Row[]) =>
    made.map((row) => (table === 'blocks' ? { ...row, document_frequency: 0, corpus_frequency: 0, rule: '' } : row));

  it.each(NAMES)('%s alone has the same claims, quotes and dates as among the others', (doc) => {
    const { rows: alone } = analyse(texts.find(({ id }) => id === doc)!);
    for (const table of ['blocks', 'claims', 'quotes', 'dates', 'quantities', 'metadata']) {
      expect(own(table, alone[table]!)).toEqual(own(table, of(table, doc)));
    }
  });

  it('another name changes the ids and nothing else', () => {
    const renamed = analyseAll(texts.map((text) => ({ ...text, id: `x${text.id}` }))).rows;
    for (const table of ['claims', 'quotes', 'dates', 'blocks']) {
      expect(JSON.stringify(renamed[table]).replaceAll(/"x(ferries|fog|harbour)/g, '"$1')).toBe(
        JSON.stringify(rows[table]),
      );
    }
  });

  it('other numbers and names of the same length change these and nothing else', () => {
    const swap = (text: string) =>
      text.replaceAll('900,000', '700,000').replaceAll('Naliaka', 'Moraaka').replaceAll('31 percent', '42 percent');
    const [before, after] = [analyse(texts[1]!).rows, analyse({ ...texts[1]!, text: swap(texts[1]!.text) }).rows];
    const columns = ['start', 'end', 'kind', 'comparator', 'unit', 'measure', 'voice', 'place', 'rule'];
    expect(after.claims!.map((row) => pick(row, ...columns))).toEqual(
      before.claims!.map((row) => pick(row, ...columns)),
    );
    expect(after.claims!.map(({ value }) => value)).toEqual([7e5, 42]);
    expect(after.quotes!.map(({ speaker }) => speaker)).toContain('Sarah Moraaka');
  });
});
