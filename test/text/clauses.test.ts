import { describe, expect, it } from 'vitest';
import { Clauses } from '../../src/text/clauses.ts';
import { findPhrases } from '../../src/text/phrases.ts';
import { tagged } from './tagging.ts';

const VERBS = {
  raises: new Set(['expect', 'expects', 'expected', 'allows', 'forced', 'ordered']),
  measures: new Set(['ranging', 'averaging']),
};

/** The subject of the verb that governs the word in brackets; null without. */
function subjectFor(text: string): string | null {
  const start = text.indexOf('[');
  const tokens = tagged(text.replace(/[[\]]/g, ''));
  const phrases = findPhrases(tokens);
  const clauses = new Clauses(tokens, phrases, VERBS);
  const verb = clauses.governor(tokens.findIndex((token) => token.start === start));
  const np = verb < 0 ? -1 : clauses.subject(verb);
  return np < 0 ? null : tokens[phrases.list[np]!.head]!.text;
}

describe('the subject of the verb that governs a word', () => {
  it.each([
    ['The firm sold [5] cars.', 'firm'],
    ['The shares of the firm in Oslo rose [5] percent.', 'shares'],
    ['Sales in Chile, Peru and Spain rose [5] percent.', 'Sales'],
    ['The survey, paid for by a bank, named [5] cars.', 'survey'],
    ['Umbra, a maker of cars, sold [5] of them.', 'Umbra'],
    ['Umbra Inc. is cutting [5] posts.', 'Inc'],
    ['The firm, which was founded in Oslo, sold [5] cars.', 'firm'],
    ['The app that has [5] users grew.', 'app'],
    ['People who went there and are back bought [5] cars.', 'People'],
    ['The car they bought was sold for [5] dollars.', 'car'],
    ['The firm rose and sold [5] cars.', 'firm'],
    ['Acme rose 2 points to 9 and Umbra lost [5] points.', 'Umbra'],
    ['Acme rose 2 percent, while Umbra lost [5].', 'Umbra'],
    ['It sold more than 700 cars since the plant opened in [1985].', 'plant'],
    ['After selling [5] cars, the firm closed.', 'firm'],
    ['The firm brought a plant to Ohio creating [5] jobs.', 'firm'],
    ['They gave it to people earning [5] dollars.', 'people'],
    ['[40] million people read it.', 'people'],
    ['Umbra Group (UMB) lost [5] percent.', 'Group'],
    ['Umbra — a maker of cars — lost [5] percent.', 'Umbra'],
    ['The monthly fee, she says, is [5] dollars.', 'fee'],
    ['Analysts expect the price of oil to rise by [5] dollars.', 'price'],
    ['Analysts met the head of the bank to sell [5] shares.', 'Analysts'],
    ['The number of people who said they used the app rose by [5] percent.', 'number'],
    ['The cost of building new houses rose by [5] percent.', 'cost'],
    ['Demand from buyers of newly built homes rose by [5] percent.', 'Demand'],
  ])('%s', (text, subject) => {
    expect(subjectFor(text)).toBe(subject);
  });

  it('is not the speaker behind a quotation', () => {
    expect(subjectFor('Get [5] of them, Ruiz said.')).toBeNull();
  });
});
