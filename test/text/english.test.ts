import { expect, it } from 'vitest';
import { isEnglish } from '../../src/text/language.ts';

it.each([
  ['en', true],
  ['en-GB', true],
  [null, true],
  [undefined, true],
  ['', true],
  ['enm', false],
  ['fr', false],
  ['fr-en', false],
])('%j is English, or not known not to be: %s', (tag, is) => {
  expect(isEnglish(tag)).toBe(is);
});
