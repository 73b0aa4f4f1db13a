import { describe, expect, it } from 'vitest';
import { analyse, analyseAll, analyser, recipe, TABLES } from '../../src/run/analyse.ts';

const TEXT = `Skip to content

Trains stand still in Norvik

By: L. Sand, 3 March 2022

“We lost 2 million kroner 🚆,” Mayor Tor Lie said. About 40 trains were cancelled on Tuesday.`;

describe('analyse', () => {
  const analysis = analyse(TEXT);

  it('gives rows of every table, each with its slice of the text', () => {
    expect(Object.keys(analysis.rows)).toEqual(TABLES.map((table) => table.name));
    const points = Array.from(analysis.text);
    for (const table of ['blocks', 'sentences', 'quantities', 'claims', 'quotes', 'dates'])
      for (const { start, end, text } of analysis.rows[table]!)
        expect(points.slice(Number(start), Number(end)).join('')).toBe(text);
    expect(analysis.rows.claims!.map(({ text, value, source }) => [text, value, source])).toEqual([
      ['2 million kroner', 2e6, 'Tor Lie'],
      ['About 40', 40, null],
    ]);
  });

  it('gives layers whose offsets are for slice', () => {
    const dates = analysis.layers.dates!.map(({ start, end }) => TEXT.slice(start, end));
    expect(dates).toContain('Tuesday');
  });

  it('gives the text without furniture', () => {
    expect(analysis.body).toMatch(
      /“We lost 2 million kroner 🚆,” Mayor Tor Lie said\. About 40 trains were cancelled on Tuesday\.\n$/,
    );
    expect(analysis.body).not.toContain('Skip to content');
  });

  it('lets what is stated win', () => {
    const { rows } = analyse({
      text: 'It rained on Tuesday, the mayor of Norvik said. The roads are dry again, and the ferries sail to all islands.',
      published: '2022-03-03',
      id: 'a/1',
    });
    expect(rows.dates).toMatchObject([{ date_id: 'a/1#d13', value: '2022-03-01', anchor: '2022-03-03' }]);
    expect(rows.metadata).toContainEqual(expect.objectContaining({ field: 'published', rule: 'input' }));
  });

  it('does what the README shows', () => {
    const { rows } = analyse('On Monday the ministry said that 8 people were arrested.');
    expect(rows.claims).toMatchObject([{ value: 8, unit: 'person', source_text: 'the ministry' }]);
  });

  it('is a function of its text', () => {
    expect(analyse(TEXT)).toEqual(analysis);
  });

  it('refuses what is no text', () => {
    expect(() => analyse(' \n')).toThrow(new TypeError('the text text is blank'));
    expect(() => analyse(5 as unknown as string)).toThrow('a text must be a string');
    expect(() => analyse({ text: 'a', id: 'a#b' })).toThrow('"a#b" can be no id');
  });
});

describe('analyseAll', () => {
  it('sees copies and compares claims across texts', () => {
    const story = [
      'The ferry to the northern islands was taken out of service yesterday, after an inspection found rust in its hull.',
      'Its owner, a company from the capital, said repairs would begin as soon as a dry dock was free in the south.',
      'Passengers must now travel by bus to the old pier, where a smaller boat leaves every two hours until midnight.',
      'Fishermen have offered to carry mail and medicine, as their grandfathers did before the first ferry was built.',
    ].join('\n\n');
    const { documents, rows } = analyseAll([
      { id: 'b', text: story },
      { id: 'a', text: story },
      'The town on the fjord has 900 inhabitants, the mayor said at the meeting in the old hall on the hill.\n\nBut the council said in its answer that the town on the fjord has 700 inhabitants, and no more than that.',
    ]);
    expect(documents.map(({ id }) => id)).toEqual(['a', 'b', 'text-3']);
    expect(rows.documents!.map(({ duplicate_of }) => duplicate_of)).toEqual([null, 'a', null]);
    expect(rows.comparisons).toMatchObject([{ relation: 'conflicts', group: 'inhabitant|inhabitant|count' }]);
  });

  it('takes no text at all, and no id twice', () => {
    expect(analyseAll([]).rows.documents).toEqual([]);
    expect(() =>
      analyseAll([
        { text: 'a', id: 'x' },
        { text: 'b', id: 'x' },
      ]),
    ).toThrow('two texts have the id x');
  });
});

describe('analyser', () => {
  it('takes a recipe of one’s own', () => {
    expect(analyser(recipe('none', [])).analyse('text').layers).toEqual({});
  });
});
