import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const CHILD = join(import.meta.dirname, 'build-child.ts');

/** A moment in a build, seen from outside by what lies in its folders. */
export type Moment = (place: { out: string; cache: string; milliseconds: number }) => boolean;

/** Files of a folder of the cache, over all inputs in it. */
const filesIn = (cache: string, folder: string): number =>
  existsSync(cache)
    ? readdirSync(cache).reduce((sum, input) => {
        const path = join(cache, input, folder);
        return sum + (existsSync(path) ? readdirSync(path).length : 0);
      }, 0)
    : 0;

export const after =
  (milliseconds: number): Moment =>
  (place) =>
    place.milliseconds >= milliseconds;
export const whenKept =
  (folder: string, files: number): Moment =>
  ({ cache }) =>
    filesIn(cache, folder) >= files;
/** @param path of what appears, of a build into a folder */
export const whenThere =
  (path: (out: string) => string): Moment =>
  ({ out }) =>
    existsSync(path(out));

/** Runs a build and kills it (SIGKILL) at a moment; `look` is called again and again until then. @returns whether it was still running */
export async function killAt(
  moment: Moment,
  input: string,
  out: string,
  { cache, bodies, look }: { cache: string; bodies: boolean; look?: () => void },
): Promise<boolean> {
  const child = spawn(process.execPath, [CHILD, input, out, cache, '2', bodies ? '' : 'no-text'], {
    stdio: 'ignore',
    cwd: dirname(out),
  });
  const ended = new Promise<boolean>((resolve) => child.once('exit', (_, signal) => resolve(signal === 'SIGKILL')));
  const started = performance.now();
  while (child.exitCode === null && !moment({ out, cache, milliseconds: performance.now() - started })) {
    look?.();
    await setTimeout(1);
  }
  child.kill('SIGKILL');
  return ended;
}
