import { describe, expect, it } from 'vitest';
import { recipe } from '../../src/core/recipe.ts';
import { roundsOf } from '../../src/run/rounds.ts';
import { quick, short } from './support/recipe.ts';

const outline = (of: typeof quick) =>
  roundsOf(of).map(({ facts, steps, group }) =>
    [facts ? `(${facts})` : '', ...steps.map(({ stage }) => stage.name), group ? `-> ${group.stage.name}` : '']
      .join(' ')
      .trim(),
  );

describe('rounds', () => {
  it('are cut at group stages; the tables stand alone, a group may follow them', () => {
    expect(outline(quick)).toEqual([
      'blocks -> copies',
      '(copies) -> repetition',
      '(repetition) tokens cleaning sentences language dates metadata quotes quantities claims -> duplicates',
      '(duplicates) tables -> comparisons',
    ]);
  });

  it('keep what the tables read in a round of its own, where no group comes between', () => {
    expect(outline(short).at(-1)).toBe('tables');
    expect(outline(short).at(-2)).toMatch(/^\(repetition\) cleaning .* duplicates$/);
  });

  it('keep the layers that are read later, and no transient one', () => {
    const rounds = roundsOf(quick);
    expect(rounds[0]!.keeps).toEqual(['blocks']);
    expect(rounds[1]!.keeps).toEqual(['copies']);
    expect(rounds[2]!.keeps).not.toContain('tokens');
    expect(rounds[2]!.keeps).toEqual(expect.arrayContaining(['claims', 'cleaning', 'repetition']));
    expect(rounds[2]!.groupReadsTransient).toBe(true);
  });

  it('end with the tables', () => {
    expect(() => roundsOf(recipe('none', []))).toThrow('must end with the stage tables');
  });
});
