import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/run/cli.ts';
import { nearest } from '../../src/run/trace/ids.ts';
import { trace } from '../../src/run/trace/index.ts';
import { PLAIN, passage, shown, TERMINAL } from '../../src/run/trace/show.ts';
import { anyText } from '../any-text.ts';
import { dataset, TEXTS } from './support/dataset.ts';

describe('what a terminal is shown', () => {
  it.each([
    ['a\u001b[31mb', 'a␛[31mb'],
    ['a\u0007\u007f\u0000', 'a␇␡␀'],
    ['a\u009b31m', 'a<U+009B>31m'],
    ['\u202etxet\u2066', '<U+202E>txet<U+2066>'],
    ['two\nlines', 'two␊lines'],
    ['plain — “ütext” 🚢 نص', 'plain — “ütext” 🚢 نص'],
    ['👩‍👧', '👩‍👧'],
  ])('%j as %j', (text, safe) => {
    expect(shown(text)).toBe(safe);
  });

  it('never has a control character, whatever the text', () => {
    fc.assert(fc.property(anyText(), (text) => !/[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(shown(text))));
  });

  it('has the span marked and its lines kept', () => {
    expect(passage('one\r\ntwo three\nfour', 5, 8, PLAIN)).toBe('    one\n    [[two]] three\n    four');
    expect(passage('a b', 2, 3, TERMINAL)).toBe('    a \u001b[7m[[b]]\u001b[27m');
  });
});

describe('trace', () => {
  let folders: { raw: string; out: string };
  const rows = (table: string): Record<string, string>[] =>
    parse(readFileSync(join(folders.out, `${table}.csv`)), { columns: true });
  const show = (id: string, input: string | null = null) => trace(folders.out, id, input);
  beforeAll(async () => {
    folders = await dataset(TEXTS, {}, afterAll);
  }, 60_000);

  it.each(['documents', 'metadata', 'blocks', 'sentences', 'quantities', 'claims', 'quotes', 'dates', 'comparisons'])(
    'shows a row of %s',
    async (table) => {
      const row = rows(table)[0]!;
      const key = Object.keys(row)[0]!;
      const [head, ...rest] = (await show(row[key]!)).split('\n\n');
      expect(head).toBe(`${table} ${row[key]}`);
      expect(rest[0]).toContain(row[key]);
    },
  );

  it('marks the span in its block and tells the fate of the block', async () => {
    const claim = rows('claims').find(({ text }) => text === '40 percent')!;
    const lines = await show(claim.claim_id!);
    expect(lines).toContain('According to the town council, [[40 percent]] of the quay is unsafe 🚢.');
    expect(lines).toMatch(/in block harbour\/1#b\d+: kept as paragraph \(rule cleaning\/\w+\)/);
    expect(lines).toMatch(/rule +quantities\/\w+/);
    expect(lines).toContain('from harbour/1.txt: Port of Larsund closes its northern quay');
  });

  it('shows the raw text around it when the input is named', async () => {
    const block = rows('blocks').find(({ text }) => text === 'Share this story')!;
    const lines = await show(block.block_id!, folders.raw);
    expect(lines).toContain('removed as share_links');
    expect(lines).toMatch(/characters \d+ to \d+ of harbour\/1\.txt, from its line 10 on:/);
    expect(lines).toMatch(/is unsafe 🚢\.\n {4}\n {4}\[\[Share this story\]\]$/);
  });

  it('finds the line of a JSON Lines file again, and sends no control characters', async () => {
    const block = rows('blocks').find(({ doc_id }) => doc_id === 'wire-1')!;
    for (const lines of [await show(block.block_id!), await show(block.block_id!, folders.raw)]) {
      expect(lines).toContain('␛[31mlight<U+202E> burned');
      expect(lines).not.toMatch(/[\u001b\u202e]/);
    }
    expect(await show(block.block_id!, folders.raw)).toContain('of wire.jsonl, line 1, from line 1 of its text on:');
  });

  it('shows both claims of a comparison, the evidence of a document and the claim of a quantity', async () => {
    const pair = await show(rows('comparisons')[0]!.comparison_id!);
    expect(pair).toMatch(/12,500 — The port[^\n]*\n.*15,000 — The port/);
    expect(await show('harbour/1')).toMatch(
      /metadata harbour\/1#m\d+: title: Port of Larsund.* \(rule metadata\/\w+\)/,
    );
    const claimed = rows('quantities').find(({ is_claim }) => is_claim === 'true')!;
    expect(await show(claimed.quantity_id!)).toContain(`claims ${rows('claims')[0]!.claim_id}`);
  });

  it.each([
    ['harbor/1#c5', 'there is no document harbor/1; did you mean harbour/1#c5'],
    ['HARBOUR/2', 'did you mean harbour/2'],
    ['wire', 'did you mean wire-1'],
    ['nothing like it', 'there is no document nothing like it'],
    ['harbour/1#x5', 'is no id'],
    ['', 'is no id'],
  ])('helps who types %j', async (id, help) => {
    await expect(show(id)).rejects.toThrow(help);
  });

  it('names the rows nearest to an unknown one', async () => {
    const { sentence_id } = rows('sentences')[0]!;
    const at = Number(/\d+$/.exec(sentence_id!)![0]);
    const typed = sentence_id!.replace(/\d+$/, String(at + 1));
    await expect(show(typed)).rejects.toThrow(`sentences has no row ${typed}; did you mean ${sentence_id}`);
  });

  it('says when the input is not what it was', async () => {
    const block = rows('blocks').find(({ doc_id }) => doc_id === 'harbour/2')!;
    writeFileSync(join(folders.raw, 'harbour', '2.txt'), 'Other text');
    expect(await show(block.block_id!, folders.raw)).toContain('harbour/2.txt has changed since the dataset was made');
  });

  it('ends with exit code 2 where there is no dataset, 1 where there is no such row', async () => {
    expect(await main(['trace', 'a#b1', '--out', folders.raw])).toBe(2);
    expect(await main(['trace', 'harbour/1#b99999', '--out', folders.out])).toBe(1);
  });
});

describe('nearest', () => {
  it('prefers what differs least, and leaves out what shares nothing', () => {
    expect(nearest('harbor/1', ['harbour/1', 'harbour/12', 'arbour', 'zzz'])).toEqual(['harbour/1', 'harbour/12']);
    expect(nearest('1', ['press/1', 'press/2'])).toEqual(['press/1']);
  });
});
