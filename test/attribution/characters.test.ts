import { describe, expect, it } from 'vitest';
import { isCapitalAt, opensWord, unitTest } from '../../src/attribution/characters.ts';

describe('characters of words', () => {
  it.each(['A', 'É', 'Ж', 'Ω', '𝐀', 'Ａ'])('%s is a capital', (text) => expect(isCapitalAt(text, 0)).toBe(true));

  it.each(['a', 'é', 'ж', '1', '“', '@', 'ß', '😀', ''])('%s is none', (text) =>
    expect(isCapitalAt(text, 0)).toBe(false),
  );

  it('a word opens with a letter or with what ASCII lacks', () => {
    expect(['a', 'Z', 'é', '’'].map((text) => opensWord(text.charCodeAt(0)))).toEqual([true, true, true, true]);
    expect(['1', '.', '@', '[', '{'].map((text) => opensWord(text.charCodeAt(0)))).toEqual(Array(5).fill(false));
  });

  it('a test of units holds within its table and beyond', () => {
    const isBlank = unitTest(/^\s$/);
    expect([0x20, 0x2003, 0x3000, 0xfeff].map(isBlank)).toEqual([true, true, true, true]);
    expect([0x41, 0x4e00, Number.NaN].map(isBlank)).toEqual([false, false, false]);
  });
});
