import { describe, expect, it } from 'vitest';
import { CUES, CueTable } from '../../src/quantities/cues.ts';
import { tokenize } from '../../src/text/tokens.ts';

const table = new CueTable([
  [CUES.or, ['or']],
  [CUES.clock, ['past', ':']],
]);
const cuesIn = (sentence: string): number => table.in(tokenize(sentence));

describe('the cues of a sentence', () => {
  it('are those whose words stand in it, whatever their case', () => {
    expect(cuesIn('An hour OR two past noon') & (CUES.or | CUES.clock)).toBe(CUES.or | CUES.clock);
    expect(cuesIn('It took an hour') & (CUES.or | CUES.clock)).toBe(0);
  });

  it('are marks too', () => {
    expect(cuesIn('At 9:30') & CUES.clock).toBe(CUES.clock);
  });

  it('are digits that letters touch', () => {
    expect(cuesIn('a 3D film') & CUES.joined).toBe(CUES.joined);
    expect(cuesIn('a 3 D film') & CUES.joined).toBe(0);
  });

  it('hold always one', () => {
    expect(cuesIn('')).toBe(CUES.always);
  });
});
