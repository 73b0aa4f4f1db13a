import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { detector, shareEqual } from '../../src/text/detector.ts';

describe('the detector', () => {
  it('tells languages, and is silent where it is not sure', () => {
    const detect = detector();
    expect(detect('Der Hafen blieb wegen des Sturms bis zum Abend geschlossen')).toBe('de');
    expect(detect('Порт оставался закрытым до вечера из-за шторма')).toBe('ru');
    expect(detect('12 % 40')).toBe(null);
  });

  it('finds the tables of the library, and lets what is equal in them be one', () => {
    detector()('Le port est resté fermé jusqu’au soir');
    const tables = fileURLToPath(new URL('../ngrams/medium.js', import.meta.resolve('eld/medium')));
    const { ngrams } = createRequire(import.meta.url)(tables).ngramsData;
    const scores: object[] = Object.values(ngrams);
    expect(new Set(scores).size).toBe(new Set(scores.map((one) => JSON.stringify(one))).size);
  });
});

describe('scores that are equal', () => {
  it('share one object and keep their values', () => {
    const ngrams = { ab: { 1: 20 }, bc: { 1: 20, 7: 3 }, cd: { 1: 20 }, de: { 7: 20 } };
    const before = structuredClone(ngrams);
    shareEqual(ngrams);
    expect(ngrams).toEqual(before);
    expect(ngrams.ab).toBe(ngrams.cd);
    expect(new Set(Object.values(ngrams)).size).toBe(3);
  });
});
