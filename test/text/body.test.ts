import { describe, expect, it } from 'vitest';
import type { With } from '../../src/core/document.ts';
import { bodyLines } from '../../src/text/body.ts';
import { codeUnits } from '../../src/text/code-units.ts';
import { type Counts, count } from '../../src/text/counts.ts';

/** The body of a document that is one paragraph. */
function linesOf(text: string, counts?: readonly Counts[]): string[] {
  const layers = { blocks: [{ start: 0, end: text.length }], cleaning: [{ kept: true, role: 'paragraph' }] };
  return bodyLines({ text, layers } as unknown as With<'blocks' | 'cleaning'>, counts);
}

describe('the lines of a body', () => {
  it.each([
    ['The ferry\nsank.', 'The ferry sank.'],
    ['The ferry  \r\n  sank.', 'The ferry sank.'],
    ['The ferry \u2028\n\t sank.', 'The ferry sank.'],
    ['The ferry\n\u0085sank.', 'The ferry sank.'],
    ['The ferry\u0085\n\u0085sank.', 'The ferry  sank.'],
    ['The  ferry sank\nat  sea.', 'The  ferry sank at  sea.'],
    ['The  ferry sank.', 'The  ferry sank.'],
  ])('%j', (text, line) => {
    expect(linesOf(text)).toEqual([line]);
    expect(linesOf(text, [count(codeUnits(text), { start: 0, end: text.length })])).toEqual([line]);
  });

  it('takes time in proportion to a run of blanks amid a wrapped paragraph', { timeout: 5_000 }, () => {
    const blanks = ' '.repeat(300_000);
    expect(linesOf(`The ferry${blanks}sank\nat sea.`)).toEqual([`The ferry${blanks}sank at sea.`]);
  });
});
