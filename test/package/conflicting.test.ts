import { describe, expect, it } from 'vitest';
import { conflictingGroups } from '../../src/package/report/conflicting.ts';
import type { Row } from '../../src/schema/table.ts';

const pair = (group: string, n: number, relation = 'conflicts'): Row => ({
  group,
  relation,
  claim_a: 'd#c0',
  claim_b: `d#c${n}`,
  ratio: n,
});
const pairs = (group: string, count: number) => Array.from({ length: count }, (_, n) => pair(group, n + 1));

describe('groups that conflict', () => {
  it('are those with the most pairs; of these the first are read, and no rows behind them', async () => {
    const runs = [pairs('few', 2), pairs('many', 350), [pair('none', 1, 'agrees')], pairs('many', 400)];
    const read: number[] = [];
    const groups = await conflictingGroups(async function* () {
      const pass = read.push(0) - 1;
      for (const run of runs) {
        read[pass]!++;
        yield run;
      }
    });
    expect(groups.map(({ group, pairs, ratio }) => [group, pairs, ratio])).toEqual([
      ['many', 300, 300],
      ['few', 2, 2],
    ]);
    expect(read).toEqual([4, 2]);
  });

  it('are none where nothing conflicts', async () => {
    const rows = [[pair('none', 1, 'agrees')]];
    expect(
      await conflictingGroups(async function* () {
        yield* rows;
      }),
    ).toEqual([]);
  });
});
