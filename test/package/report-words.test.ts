import { describe, expect, it } from 'vitest';
import { sampleNote, sentence } from '../../src/package/report/claims.ts';

describe('how much of the dataset is on the page', () => {
  it.each([
    [1, 1, 'The one claim of the dataset.'],
    [2, 2, 'All 2 claims of the dataset.'],
    [1, 3, '1 claim of 3 claims: those of the documents in the sample below. The files beside this page hold all.'],
  ])('%d of %d', (shown, total, note) => {
    expect(sampleNote(shown, total, 'claim')).toBe(note);
  });
});

describe('the sentence of a claim', () => {
  const shown = (whole: string, text: string) => sentence({ sentence: whole, text }).markup;

  it('has the claim in bold, also at its beginning', () => {
    expect(shown('8 boats sank, and 8 more', '8 boats')).toBe('<b>8 boats</b> sank, and 8 more');
    expect(shown('Then 8 boats sank', '8 boats')).toBe('Then <b>8 boats</b> sank');
  });

  it('is cut around a claim that stands far from its ends, never in a pair of surrogates', () => {
    const cut = shown(`${'😀'.repeat(300)} 8 boats ${'😀'.repeat(300)}`, '8 boats');
    expect(cut).toMatch(/^…(?:😀)+ <b>8 boats<\/b> (?:😀)+…$/u);
    expect(cut.length).toBeLessThan(500);
  });
});
