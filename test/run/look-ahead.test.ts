import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContainerWriter } from '../../src/run/container.ts';
import { keptTables, LookAhead } from '../../src/run/look-ahead.ts';
import type { Pool } from '../../src/run/pool.ts';
import { Window } from '../../src/run/window.ts';
import { type CheckTask, checkTask } from '../../src/run/worker/check-task.ts';
import { temporaryFolder } from './support/folders.ts';

const NAMES = ['cut', 'sound', 'turned'];

/** A cache of tables, two of which are damaged. */
function cache(): { paths: string[]; pathOf: (name: string) => string } {
  const folder = temporaryFolder();
  const pathOf = (name: string) => join(folder, 'tables', name);
  mkdirSync(join(folder, 'tables'));
  for (const name of NAMES) {
    const file = new ContainerWriter(pathOf(name));
    file.add(Buffer.from(name.repeat(100)));
    file.close({ name });
  }
  writeFileSync(pathOf('cut'), readFileSync(pathOf('cut')).subarray(0, 90));
  writeFileSync(pathOf('turned'), readFileSync(pathOf('turned')).fill(0, 60, 61));
  return { paths: keptTables(folder), pathOf };
}

/** Does checks in turn, as many as it is let. */
function pool(workers: number, most = Number.POSITIVE_INFINITY): Pool & { done: string[] } {
  const done: string[] = [];
  const context = { window: () => new Window() };
  const run = async (task: CheckTask) => {
    if (done.length === most) throw new Error('the pool was closed');
    done.push(task.path);
    return { result: checkTask(context, task), milliseconds: 0, times: {} };
  };
  return { workers, run: run as unknown as Pool['run'], close: async () => {}, done };
}

describe('kept tables', () => {
  it('are looked at ahead: only what is whole counts', async () => {
    const { paths, pathOf } = cache();
    expect(paths.toSorted()).toEqual(NAMES.map(pathOf));
    const ahead = new LookAhead(paths);
    const workers = pool(2);
    ahead.start(workers);
    ahead.start(workers);
    while (workers.done.length < 3) await new Promise(setImmediate);
    await ahead.end();
    expect(workers.done).toEqual(paths);
    expect(NAMES.filter((name) => ahead.isWhole(pathOf(name)))).toEqual(['sound']);
  });

  it('are left when they are wanted, when the pool closes, and where there are no workers', async () => {
    const { paths, pathOf } = cache();
    for (const [workers, most, done] of [
      [2, 3, 1],
      [2, 0, 0],
      [0, 3, 0],
    ] as const) {
      const ahead = new LookAhead([pathOf('sound'), ...paths]);
      const busy = pool(workers, most);
      ahead.start(busy);
      await ahead.end();
      expect(busy.done.length).toBe(done);
      expect(ahead.isWhole(pathOf('sound'))).toBe(done === 1);
    }
  });
});
