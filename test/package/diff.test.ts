import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/package/diff/align.ts';
import { type Difference, difference, isSame, lostShares, NoDataset } from '../../src/package/diff/index.ts';
import { render } from '../../src/package/diff/render.ts';
import { row, rowsOf, SKETCHES, type Sketch, stretchesOf, temporaryFolder, writeTables } from './fixture.ts';

const folders = temporaryFolder();
let number = 0;
async function diff(former: readonly Sketch[], newer: readonly Sketch[]): Promise<Difference> {
  const [a, b] = [join(folders, `${++number}a`), join(folders, `${number}b`)];
  writeTables(a, rowsOf(former));
  writeTables(b, rowsOf(newer));
  return difference(a, b);
}
const table = ({ tables }: Difference, name: string) => tables.find((changes) => changes.table === name)!;
const claim = (text: string, sentence: string, start: number) => row('claims', { text, sentence, start });

describe('two datasets whose stretches are known', () => {
  const texts = ['It has 400 seats.', '“We need 12 boats”, Mara said in 2019.', '~Home', 'Of 5 cats 3 came.\n7 dogs'];
  const sketches = fc
    .uniqueArray(fc.record({ id: fc.stringMatching(/^[a-d]{1,2}$/), text: fc.constantFrom(...texts) }), {
      selector: ({ id }) => id,
      maxLength: 8,
    })
    .map((some) => some as Sketch[]);

  it('differ as they do when all is read', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(sketches, sketches, fc.boolean(), fc.integer({ min: 1, max: 4 }), async (a, b, apart, size) => {
        const [former, newer] = [join(folders, `${++number}a`), join(folders, `${number}b`)];
        // Mostly alike, as builds that follow each other are.
        const both = apart ? b : [...b, ...a.filter(({ id }) => !b.some((other) => other.id === id)).slice(1)];
        writeTables(former, rowsOf(a));
        writeTables(newer, rowsOf(both));
        const stretches = await stretchesOf(newer, size);
        expect(await difference(former, newer, 5, { stretches })).toEqual(await difference(former, newer, 5));
      }),
      { numRuns: 40 },
    );
  });
});

describe('rows of one document', () => {
  const texts = (pairs: ReturnType<typeof align>) => pairs.map(([a, b]) => [a?.text ?? null, b?.text ?? null]);

  it('are the same where text and sentence are, wherever they stand', () => {
    const former = [claim('5', 'Here are 5 boats.', 0), claim('5', 'There are 5 cats.', 30)];
    const newer = [
      claim('5', 'New: 5 dogs.', 0),
      claim('5', 'Here are 5 boats.', 20),
      claim('5', 'There are 5 cats.', 50),
    ];
    const pairs = align(former, newer);
    expect(pairs.map(([a, b]) => [a?.sentence ?? null, b?.sentence])).toEqual([
      [null, 'New: 5 dogs.'],
      ['Here are 5 boats.', 'Here are 5 boats.'],
      ['There are 5 cats.', 'There are 5 cats.'],
    ]);
  });

  it('are the same where a number in the sentence changed', () => {
    expect(texts(align([claim('400', 'It has 400 seats.', 7)], [claim('1,250', 'It has 1,250 seats.', 7)]))).toEqual([
      ['400', '1,250'],
    ]);
  });

  it('are not the same where the sentence is another one', () => {
    expect(texts(align([claim('400', 'It has 400 seats.', 7)], [claim('12', 'Twelve boats came, 12.', 9)]))).toEqual([
      ['400', null],
      [null, '12'],
    ]);
  });

  it('are each in one pair, and a row never differs from itself', () => {
    const rows = fc.array(
      fc.record({ text: fc.constantFrom('1', '2', '3'), sentence: fc.constantFrom('a 1', 'a 2', 'b 1') }),
    );
    fc.assert(
      fc.property(rows, rows, (before, now) => {
        const former = before.map(({ text, sentence }, n) => claim(text, sentence, n));
        const newer = now.map(({ text, sentence }, n) => claim(text, sentence, n));
        const pairs = align(former, newer);
        expect(new Set(pairs.map(([a]) => a).filter((a) => a !== null))).toEqual(new Set(former));
        expect(new Set(pairs.map(([, b]) => b).filter((b) => b !== null))).toEqual(new Set(newer));
        expect(align(former, former).every(([a, b]) => a === b)).toBe(true);
      }),
    );
  });
});

describe('two datasets', () => {
  it('hold the same when they are the same', async () => {
    const same = await diff(SKETCHES, SKETCHES);
    expect(isSame(same)).toBe(true);
    expect(same.tables.map(({ before, added, removed, changed }) => [before > 0, added, removed, changed])).toEqual(
      Array(3).fill([true, 0, 0, 0]),
    );
  });

  it('differ by a document that came, one that went, and a number that changed', async () => {
    const [ferry, port, odd] = SKETCHES as [Sketch, Sketch, Sketch];
    const edited = { ...ferry, text: ferry.text.replace('The ferry carries 400', 'Now the ferry carries 450') };
    const found = await diff([ferry, port], [edited, odd]);
    expect(isSame(found)).toBe(false);
    expect(table(found, 'documents')).toMatchObject({ before: 2, now: 2, added: 1, removed: 1, changed: 1 });
    const claims = table(found, 'claims');
    expect(claims.changes.filter(({ kind }) => kind === 'changed')).toHaveLength(0);
    const number = await diff([ferry], [{ ...ferry, text: ferry.text.replace('400', '1450') }]);
    expect(table(number, 'claims').changes).toEqual([
      {
        kind: 'changed',
        doc_id: 'harbour/ferry',
        id: 'harbour/ferry#c34',
        text: '1450',
        cells: {
          text: ['400', '1450'],
          value: [400, 1450],
          value_low: [400, 1450],
          value_high: [400, 1450],
          sentence: ['The ferry carries 400 passengers a day.', 'The ferry carries 1450 passengers a day.'],
        },
      },
    ]);
  });

  it('do not differ in claims whose ids and offsets shift', async () => {
    const [ferry] = SKETCHES as [Sketch];
    const found = await diff([ferry], [{ ...ferry, text: `~A new menu\n${ferry.text}` }]);
    expect(table(found, 'claims')).toMatchObject({ before: 2, now: 2, added: 0, removed: 0, changed: 0 });
    expect(table(found, 'quotes')).toMatchObject({ added: 0, removed: 0, changed: 0 });
    expect(found.differing).toContain('blocks');
  });

  it('count the rows of whole documents and do not list them', async () => {
    const found = await diff([], SKETCHES);
    expect(table(found, 'claims')).toMatchObject({ before: 0, changes: [], omitted: 0 });
    expect(table(found, 'claims').added).toBeGreaterThan(5);
    expect(lostShares(await diff(SKETCHES, SKETCHES.slice(0, 1))).documents).toBeCloseTo(2 / 3);
  });

  it('are walked in the order of code points, where UTF-16 has another', async () => {
    const [a, b, c] = ['\u{ff5a}', '\u{1f600}', '\u{1f601}'].map((id) => ({ id, text: '5 boats' }));
    expect(b!.id < a!.id).toBe(true);
    const found = await diff([a!, b!], [a!, b!, c!]);
    expect(table(found, 'documents')).toMatchObject({ before: 2, now: 3, added: 1, removed: 0 });
  });

  it('must both be datasets', async () => {
    await expect(difference(temporaryFolder(), folders)).rejects.toThrow(NoDataset);
  });
});

describe('a difference in writing', () => {
  const hostile: Sketch = {
    id: 'h',
    text: 'a|b `x` <img src=x onerror=alert(1)> \u001b[31m [link](javascript:1) 5 boats',
  };
  const found = diff([{ id: 'h', text: 'nothing' }], [hostile]);

  it('as text sends no control characters', async () => {
    const text = render(await found, 'text');
    expect(text).toContain('claims: 0 → 3: 3 added');
    expect(text).not.toMatch(/[\0-\x08\x0b-\x1f\x7f]/);
  });

  it('as Markdown lets no text be markup', async () => {
    const changed = await diff([hostile], [{ ...hostile, text: hostile.text.replace('5 boats', '6 boats') }]);
    const text = render(changed, 'markdown');
    expect(text).toContain('sentence');
    expect(text).not.toContain('<img');
    expect(text).not.toContain('](javascript');
    expect(text).not.toContain('a|b');
  });

  it('shows of long texts what changed', async () => {
    const long = { id: 'l', text: `${'It rained on the sea and '.repeat(20)}the harbour had 5 boats.` };
    const changed = await diff([long], [{ ...long, text: long.text.replace('5', '6') }]);
    expect(render(changed, 'text')).toContain('rained on the sea and the harbour had 5 boats. → …');
    expect(render(changed, 'text')).toContain('the harbour had 6 boats.');
  });

  it('as JSON holds every cell', async () => {
    const json = JSON.parse(render(await found, 'json'));
    expect(json.same).toBe(false);
    expect(json.tables).toHaveLength(3);
  });

  it('says so when there is none', async () => {
    expect(render(await diff(SKETCHES, SKETCHES), 'text')).toBe('The datasets hold the same.\n');
  });
});
