import { describe, expect, it } from 'vitest';
import { compileCues, cues, sayingParticiples } from '../../src/attribution/cues.ts';
import { givenNames } from '../../src/attribution/name-tables.ts';
import { readReference, readReferences } from '../../src/io/reference.ts';
import { tokenize } from '../../src/text/tokens.ts';
import { read } from './read.ts';

describe('the table of cues', () => {
  const rows = readReference(cues);

  it.each(rows.map((row) => [row.cue, row.kind, row.example] as const))('%s (%s): %s', (cue, _, example) => {
    const { quotes, sources } = read(example).layer;
    const found = [...quotes, ...sources].flatMap((one) => (one.cue ? [one.cue.toLowerCase()] : []));
    const rest = cue.split(' ').slice(1).join(' ');
    expect(found.some((one) => one.includes(rest) || rest.includes(one))).toBe(true);
  });

  it('gives each of its cues at its first word, whatever the shape of the words', () => {
    const lexicon = compileCues(readReferences([cues, sayingParticiples]));
    for (const { cue, forms } of rows) {
      const rest = cue.split(' ').slice(1);
      for (const form of forms.split(' ')) {
        const tokens = tokenize([form, ...rest].join(' '));
        expect(lexicon.mayBegin(tokens, 0)).toBe(true);
        const found = lexicon.of(tokens[0]!) ?? [];
        expect(found.map((one) => one.rest)).toContainEqual(rest);
      }
    }
  });

  it('gives no cue at a word that only opens a phrase', () => {
    const lexicon = compileCues(readReferences([cues, sayingParticiples]));
    expect(lexicon.mayBegin(tokenize('in bridges'), 0)).toBe(false);
    expect(lexicon.mayBegin(tokenize('bridge'), 0)).toBe(false);
  });

  it('has no row twice', () => {
    const keys = rows.map((row) => `${row.cue} ${row.kind} ${row.takes}`);
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
  });
});

describe('the table of participles of saying', () => {
  it.each(readReference(sayingParticiples).map((row) => [row.participle, row.example] as const))(
    '%s takes what is said, no cue before it: %s',
    (participle, example) => {
      const { sources } = read(example).layer;
      expect(sources.filter(({ cue }) => cue !== null && cue !== participle)).toEqual([]);
    },
  );
});

describe('the table of given names', () => {
  it('has no name under two genders', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { gender, names } of readReference(givenNames)) {
      for (const name of names.split(' ')) {
        if ((seen.get(name) ?? gender) !== gender) twice.push(name);
        seen.set(name, gender);
      }
    }
    expect(twice).toEqual([]);
  });
});
