import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/run/analyse.ts';

/** `text @ time` of each claim of a text. */
const times = (text: string) => analyse(text).rows.claims!.map((claim) => `${claim.text} @ ${claim.time}`);

describe('the time of a claim', () => {
  it.each<[string, string[]]>([
    ['The town lost 40 percent of its people from 2001 to 2014.', ['40 percent @ 2001/2014']],
    ['Sales rose by 37 percent between 2010 and 2015.', ['37 percent @ 2010/2015']],
    ['The poll of 1,050 voters was taken from Sept. 19 to 22, 2016.', ['1,050 @ 2016-09-19/2016-09-22']],
    ['From 2001 to 2014 the town lost 40 percent of its people.', ['40 percent @ 2001/2014']],
  ])('is the whole of a range: %s', (text, expected) => expect(times(text)).toEqual(expected));

  it('is each its own date where two are named', () => {
    expect(times('The company sold 5 ships in 2018 and 9 in 2019.')).toEqual(['5 @ 2018', '9 @ 2019']);
  });
});
