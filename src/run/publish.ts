import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { EXIT, explain, UserError } from './errors.ts';
import { type Lock, lock } from './lock.ts';

/** The places of a build: all beside each other, on one disk, so that a rename publishes. */
export interface Output {
  readonly out: string;
  /** The dataset while it is made. */
  readonly staging: string;
  /** What is needed only while it is made. */
  readonly work: string;
  readonly lock: Lock;
}

const besides = (out: string) => ({ building: `${out}.building`, former: `${out}.former`, locked: `${out}.lock` });

/**
 * Takes the output folder for this build and puts right what a killed one left.
 * @throws UserError when it holds something else than a dataset, or another build is at it.
 */
export function openOutput(folder: string): Output {
  const out = resolve(folder);
  const { building, former, locked } = besides(out);
  const held = lockIn(dirname(out), locked, folder);
  if (!held) throw new UserError(`another build is writing ${folder}; wait for it, or choose another --out`, EXIT.busy);
  try {
    if (!existsSync(out) && existsSync(former)) renameSync(former, out);
    refuseForeign(out, folder);
    for (const leftover of [former, building]) rmSync(leftover, { recursive: true, force: true });
    const [staging, work] = [join(building, basename(out)), join(building, 'work')];
    for (const made of [staging, work]) mkdirSync(made, { recursive: true });
    return { out, staging, work, lock: held };
  } catch (error) {
    held.release();
    throw error;
  }
}

/** @throws UserError when nothing can be written there */
function lockIn(parent: string, path: string, folder: string): Lock | null {
  try {
    mkdirSync(parent, { recursive: true });
    return lock(path);
  } catch (error) {
    throw new UserError(`--out ${folder} can not be written: ${explain(error)}`);
  }
}

/** A folder is replaced only when it is empty or was built by this program. */
function refuseForeign(out: string, folder: string): void {
  if (!existsSync(out) || existsSync(join(out, 'build.json'))) return;
  if (readdirSync(out).length > 0)
    throw new UserError(`${folder} holds files that are no dataset; choose another --out, or empty it`, EXIT.usage);
}

/** Input and output must not lie in each other: a build would read what one before it wrote. @throws UserError */
export function refuseNested(input: string, out: string): void {
  const [from, to] = [realpathSync(input), realExisting(resolve(out))];
  const inside = (a: string, b: string) => a === b || !relative(b, a).startsWith(`..`) || a.startsWith(b + sep);
  if (inside(from, to) || inside(to, from))
    throw new UserError(`--input ${input} and --out ${out} must not lie in each other`, EXIT.usage);
}

function realExisting(path: string): string {
  return existsSync(path) || dirname(path) === path
    ? realpathSync(path)
    : join(realExisting(dirname(path)), basename(path));
}

/**
 * Puts the finished dataset in the place of the former. Between the two renames there is none; a kill there is put right by the
 * next start. @returns the folders that nobody needs now
 */
export function publish({ out, staging, work }: Output): string[] {
  const { former } = besides(out);
  const isThere = existsSync(out);
  if (isThere) renameSync(out, former);
  renameSync(staging, out);
  return isThere ? [former, work] : [work];
}

/** Removes what was needed only for this build. */
export function closeOutput({ out, lock }: Output): void {
  // What still writes there may fill a folder while it is emptied.
  rmSync(besides(out).building, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
  lock.release();
}
