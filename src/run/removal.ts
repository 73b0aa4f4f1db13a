import { lstatSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Pool } from './pool.ts';
import type { RemoveTask } from './worker/remove-task.ts';

/** Folders whose entries are shared out: those of a collection's texts are many. */
const DEPTH = 2;
const SHARES_PER_WORKER = 4;

/**
 * Removes folders beside other work, by all workers: of many files it takes seconds.
 * What can't be removed is left to `closeOutput`, or to the next build.
 */
export async function removeBeside(pool: Pool, folders: readonly string[]): Promise<void> {
  // What a link leads to is not ours.
  const entries = folders.flatMap((folder) => entriesOf(folder, lstatSync(folder).isDirectory() ? DEPTH : 0));
  const shares = Math.max(1, SHARES_PER_WORKER * pool.workers);
  const paths = Array.from({ length: shares }, (_, share) => entries.filter((_, n) => n % shares === share));
  await Promise.allSettled(paths.map((paths) => pool.run({ task: 'remove', paths } satisfies RemoveTask)));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

function entriesOf(folder: string, depth: number): string[] {
  if (depth === 0) return [folder];
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? entriesOf(path, depth - 1) : [path];
  });
}
