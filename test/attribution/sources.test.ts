import { describe, expect, it } from 'vitest';
import { sourceOf } from './read.ts';

describe('sources of what is claimed', () => {
  it.each([
    [
      'According to figures released by Acme founder Pavel Novak, it has 40 million users.',
      '40 million',
      'Pavel Novak',
      'According to figures released by',
    ],
    ['It has 40 million users, according to Pavel Novak.', '40 million', 'Pavel Novak', 'according to'],
    [
      'According to the Nova ranking website, 24 percent of them drive. The Nova office closed.',
      '24 percent',
      'Nova ranking website',
      'According to',
    ],
    ['Hassan Habibi once even pointed to 30,000 such shops.', '30,000', 'Hassan Habibi', 'pointed to'],
    ['Pavel Novak put the figure at 30,000.', '30,000', 'Pavel Novak', 'put the figure at'],
    ['Pavel Novak said “there are 30,000 shops”.', '30,000', 'Pavel Novak', 'said'],
  ])('%s', (text, number, source, cue) => expect(sourceOf(text, number)).toMatchObject({ source, cue }));

  it.each([
    ['Some 40 bridges are unsafe, per Pavel Novak.', '40', 'Pavel Novak'],
    ['Per the Nova Institute, 40 bridges are unsafe.', '40', 'Nova Institute'],
  ])('per: %s', (text, number, source) => expect(sourceOf(text, number)).toMatchObject({ source }));

  it.each([
    ['Pavel Novak said 40 people died.', 'Pavel Novak'],
    ['Pavel Novak said 40 people left in May, and 3 were hurt.', 'Pavel Novak'],
  ])('a verb that might be a participle: %s', (text, source) => expect(sourceOf(text, '40')).toMatchObject({ source }));

  it('several who say so have no one name', () =>
    expect(sourceOf('Pavel Novak and Ellen Adams said 40 bridges were unsafe.', '40')).toMatchObject({
      source: null,
      sourceText: 'Pavel Novak and Ellen Adams',
    }));

  it('words between marks are not the author’s, though nobody is named', () =>
    expect(sourceOf('“There are 40 unsafe bridges here.”', '40')).toMatchObject({ voice: 'quoted', source: null }));

  it('a name between marks is the author’s', () =>
    expect(sourceOf('The bridge of “40 arches” fell.', '40')).toBeNull());

  it.each([
    ['Pavel Novak said 500 people came, but the hall holds 300.', null],
    ['Pavel Novak said he had 500 friends, but he met only 300 of them.', 'Pavel Novak'],
    ['Pavel Novak said 500 of the bridges were old, but only 300 of them unsafe.', 'Pavel Novak'],
  ])('where the author goes on: %s', (text, source) => expect(sourceOf(text, '300')?.source ?? null).toBe(source));

  it.each([
    ['The group claimed 40 members.', 'The group', 'claimed'],
    ['The ministry confirmed 40 cases on Monday.', 'The ministry', 'confirmed'],
    ['Pavel Novak estimated the crowd at 40,000.', 'Pavel Novak', 'estimated'],
  ])('a number that someone gives without a clause: %s', (text, sourceText, cue) =>
    expect(sourceOf(text, '40')).toMatchObject({ sourceText, cue }),
  );

  it('a relative clause ends before the verb of the one around it', () => {
    const text = 'Pavel Novak, who said it would cut 500 jobs, will close 3 plants.';
    expect(sourceOf(text, '500')).toMatchObject({ source: 'Pavel Novak' });
    expect(sourceOf(text, '3')).toBeNull();
  });

  it('a participle before its noun speaks for nobody', () =>
    expect(sourceOf('Recently released lists held 40 names.', '40')).toBeNull());

  it.each([
    'A man called Pavel bought 40 bridges.',
    'The school, named Nova High, has 40 pupils.',
    'The plan, dubbed EB-5, cost 40 million.',
    'Pavel Novak called 40 and left.',
  ])('a name given says nothing: %s', (text) => expect(sourceOf(text, '40')).toBeNull());

  it('calling someone something does', () =>
    expect(sourceOf('The mayor called Adams a liar who took 40 million.', '40')).toMatchObject({ cue: 'called' }));

  it.each([
    ['The dam is 60 per cent full.', '60 per cent'],
    ['Spending was $310 per resident.', '$310'],
    ['There are 3 guns per American in the valley.', '3'],
    ['Sales reached 5,000 units, per day on average.', '5,000'],
  ])('a rate speaks for nobody: %s', (text, number) => expect(sourceOf(text, number)).toBeNull());

  it.each([
    ['It is said that more than 50 percent use it.', '50 percent', 'It is said'],
    ['It was reported that 40 bridges were unsafe.', '40', 'It was reported'],
    ['According to estimates, there are 30,000 shops.', '30,000', 'According to'],
    ['The bridge reportedly cost 40 million dollars.', '40 million', 'reportedly'],
    ['Some 40 bridges are believed to be unsafe.', '40', 'believed'],
    ['Critics say 40 bridges are unsafe.', '40', 'say'],
  ])('nobody by name: %s', (text, number, cue) =>
    expect(sourceOf(text, number)).toMatchObject({ source: null, sourceKind: 'unnamed', cue }),
  );

  it.each([
    ['the author of a duty', 'The bridge is supposed to carry 40 million cars.', '40 million'],
    ['the author', 'The bridge carries 40 million cars.', '40 million'],
    ['the sentence behind a report', 'Adams pointed to 30,000 shops. In May they lost 500 million.', '500 million'],
    [
      'a thing that is only spoken of',
      '“It is shut,” Pavel Novak said, referring to the bridge of 40 million cars.',
      '40 million',
    ],
  ])('nobody but %s', (_, text, number) => expect(sourceOf(text, number)).toBeNull());

  it.each([
    ['Acme said that 40 bridges are safe. Of those, 12 are new.', '12'],
    ['Acme said that 40 percent drive. Another 20 percent walk. The remaining 15 percent swim.', '15 percent'],
  ])('carried on to the sentence behind: %s', (text, number) =>
    expect(sourceOf(text, number)).toMatchObject({ source: 'Acme', voice: 'attributed', quote: null }),
  );

  it('not carried over a sentence or into another paragraph', () => {
    expect(sourceOf('Acme said that 40 are safe. It rained. Of those, 12 are new.', '12')).toBeNull();
    expect(sourceOf('Acme said that 40 are safe.\n\nOf those, 12 are new.', '12')).toBeNull();
  });

  it('takes the nearest of several', () => {
    const text = 'Pavel Novak said that Ellen Adams claimed that 40 bridges were unsafe.';
    expect(sourceOf(text, '40')!.source).toBe('Ellen Adams');
  });

  it('records denial and hedging', () => {
    expect(sourceOf('Pavel Novak denied that 40 bridges were unsafe.', '40')).toMatchObject({ negated: true });
    expect(sourceOf('Pavel Novak did not say that 40 bridges were unsafe.', '40')).toMatchObject({ negated: true });
    expect(sourceOf('Pavel Novak suspects that 40 bridges are unsafe.', '40')).toMatchObject({ hedged: true });
    expect(sourceOf('Pavel Novak said that 40 bridges were unsafe.', '40')).toMatchObject({
      negated: false,
      hedged: false,
    });
  });
});
