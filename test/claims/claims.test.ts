import { describe, expect, it } from 'vitest';
import type { SourceScope } from '../../src/core/layers.ts';
import { claimsOf, unmarked } from './reading.ts';

const first = (text: string) => claimsOf(text)[0]!;

describe('who or what a claim is about', () => {
  it.each([
    ['Umbra has [5|count|shop] shops.', 'Umbra'],
    ['About [5%|percentage|percent] of Umbra’s visitors left.', 'Umbra'],
    ['They use Umbra. Umbra is a messaging app. The app has [5|count|user] users.', 'Umbra'],
    ['Apps such as Umbra grew. The messenger has [5|count|user] users.', 'Umbra'],
    ['The carmaker Umbra hired staff. The firm has [5|count|shop] shops.', 'Umbra'],
  ])('%s', (text, subject) => {
    expect(first(text).subject).toBe(subject);
  });

  it.each(['Umbra and Penta are banks. A bank has [5|count|shop] shops.', 'A shop has [5|count|door] doors.'])(
    'is not guessed: %s',
    (text) => {
      expect(first(text).subject).toBeNull();
    },
  );
});

describe('where a claim holds', () => {
  it.each([
    ['It has [5|count|user] users in Iran.', 'Iran'],
    ['It has [5|count|user] users across the world.', 'World'],
    ['Worldwide it has [5|count|user] users worldwide.', 'World'],
    ['In Peru it has [5|count|user] users.', 'Peru'],
    ['[5|count|user] of the users are Iranians.', 'Iran'],
    ['It has [5|count|user] Iranian users.', 'Iran'],
    ['Iran is large. It rains in Iran. People in this country of [85 million|count|person] are tired.', 'Iran'],
    ['It has [5|count|shop] shops in Peru. They closed [9|count|shop] such shops.', 'Peru'],
  ])('%s', (text, place) => {
    expect(claimsOf(text).at(-1)!.place).toBe(place);
  });

  it.each([
    'It has [5|count|user] users, said an official in Iran.',
    'The world’s [5|count|bank] biggest banks met.',
    'It rains in Peru. They closed [9|count|shop] shops.',
  ])('is not guessed: %s', (text) => {
    expect(first(text).place).toBeNull();
  });
});

describe('denied and left open', () => {
  it.each([
    ['It does not have [5|count|user] users.', true, false],
    ['It has not only [5|count|user] users.', false, false],
    ['It has no fewer than [5|count|user] users.', false, false],
    ['They never had [5|count|user] users.', true, false],
    ['It may have [5|count|user] users.', false, true],
    ['It reportedly has [5|count|user] users.', false, true],
    ['It is expected to reach [5|count|user] users.', false, true],
    ['It has [5|count|user] users.', false, false],
    ['It did not rain in [5|count|state] states.', false, false],
    ['It left without [5|count|user] users.', true, false],
    ['Some [5|count|voter] likely voters came.', false, false],
    ['It is likely to have [5|count|user] users.', false, true],
    ['In May it had [5|count|user] users.', false, false],
  ])('%s', (text, negated, hedged) => {
    expect(first(text)).toMatchObject({ negated, hedged });
  });
});

describe('who answers for a claim', () => {
  const marked = 'Ada Park said that it has [5|count|user] users.';
  const { text } = unmarked(marked);
  const scope = (start: number, more: Partial<SourceScope> = {}): SourceScope => ({
    start,
    end: text.length,
    voice: 'attributed',
    source: 'Ada Park',
    sourceText: 'Ada Park',
    sourceKind: 'person',
    cue: 'said that',
    quote: null,
    negated: false,
    hedged: false,
    rule: 'test',
    ...more,
  });

  it('is the author where no scope holds it', () => {
    expect(first(marked)).toMatchObject({ voice: 'author', sourceKind: 'author', source: null });
  });

  it('is the shortest scope that holds it', () => {
    const sources = [scope(0, { source: 'Ben' }), scope(14), scope(text.length - 6)];
    expect(claimsOf(marked, { quotes: { quotes: [], sources } })[0]).toMatchObject({
      voice: 'attributed',
      source: 'Ada Park',
    });
  });

  it('may deny it', () => {
    expect(claimsOf(marked, { quotes: { quotes: [], sources: [scope(0, { negated: true })] } })[0]!.negated).toBe(true);
  });
});

describe('a claim', () => {
  it('repeats a sentence of its own document', () => {
    const text = 'It has [5|count|user] users. It rained. It has [5|count|user] users.';
    expect(claimsOf(text).map((claim) => claim.repeats)).toEqual([false, true]);
  });

  it('takes the nearest date of its sentence, with no other number between', () => {
    const marked = 'It had [5|count|user] users in 2018 and [9|count|user] users in 2019.';
    const { text } = unmarked(marked);
    const date = (value: string) => {
      const start = text.indexOf(value);
      return { start, end: start + 4, sentence: 0, value, anchor: null, precision: 'year' as const, past: true };
    };
    expect(claimsOf(marked, { dates: [date('2018'), date('2019')] }).map((claim) => claim.time)).toEqual([
      '2018',
      '2019',
    ]);
    expect(claimsOf('It had [5|count|user] users.')[0]!.time).toBeNull();
  });
});
