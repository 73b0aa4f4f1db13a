import { expect, it } from 'vitest';
import { opensCapital, opensDigit, opensLetter } from '../../src/quantities/letters.ts';

it.each([
  ['Zoo', 'capital'],
  ['Ångström', 'capital'],
  ['Ж', 'capital'],
  ['zoo', 'letter'],
  ['å', 'letter'],
  ['تهران', 'letter'],
  ['8', 'digit'],
  ['', 'nothing'],
  ['[', 'nothing'],
  ['@', 'nothing'],
  ['{', 'nothing'],
  ['`', 'nothing'],
  ['/', 'nothing'],
  [':', 'nothing'],
  ['“', 'nothing'],
])('%j opens with a %s', (text, what) => {
  expect(opensCapital(text)).toBe(what === 'capital');
  expect(opensDigit(text)).toBe(what === 'digit');
  expect(opensLetter(text.toLowerCase())).toBe(what === 'capital' || what === 'letter');
});
