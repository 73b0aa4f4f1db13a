import { describe, expect, it } from 'vitest';
import { cues } from '../../src/attribution/cues.ts';
import { givenNames } from '../../src/attribution/name-tables.ts';
import { readReference } from '../../src/io/reference.ts';
import { read } from './read.ts';

describe('the table of cues', () => {
  const rows = readReference(cues);

  it.each(rows.map((row) => [row.cue, row.kind, row.example] as const))('%s (%s): %s', (cue, _, example) => {
    const { quotes, sources } = read(example).layer;
    const found = [...quotes, ...sources].flatMap((one) => (one.cue ? [one.cue.toLowerCase()] : []));
    const rest = cue.split(' ').slice(1).join(' ');
    expect(found.some((one) => one.includes(rest) || rest.includes(one))).toBe(true);
  });

  it('has no row twice', () => {
    const keys = rows.map((row) => `${row.cue} ${row.kind} ${row.takes}`);
    expect(keys.filter((key, n) => keys.indexOf(key) !== n)).toEqual([]);
  });
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
