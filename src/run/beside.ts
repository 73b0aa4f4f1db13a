import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EXIT, UserError } from './errors.ts';
import { moveBack } from './moved-texts.ts';

/** The folder of a build beside its output `NAME`: `.NAME.claimtrace`, on the same disk, so that a rename publishes. */
export interface Beside {
  readonly folder: string;
  /** The dataset while it is made. */
  readonly staging: string;
  /** What is needed only while it is made. */
  readonly work: string;
  /** The dataset that is replaced, until it is removed. */
  readonly former: string;
  /** Says whose folder it is. */
  readonly mark: string;
  readonly lock: string;
}

const MARK = `A build of claimtrace works here; the next one clears what a killed one left.\n`;

/** @param out where the output lies, without links */
export function beside(out: string): Beside {
  const folder = join(dirname(out), `.${basename(out)}.claimtrace`);
  const [staging, work, former, mark] = ['new', 'work', 'former', 'README.txt'].map((name) => join(folder, name));
  return { folder, staging: staging!, work: work!, former: former!, mark: mark!, lock: `${folder}.lock` };
}

/** Makes the folder, empty but for its mark. @throws UserError when a folder of that name is not ours */
export function takeBeside({ folder, mark, ...places }: Beside): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  const isOurs = !found || (found.isDirectory() && (existsSync(mark) || readdirSync(folder).length === 0));
  if (!isOurs) throw new UserError(`a build would work in ${folder}, which is there already: rename it`, EXIT.usage);
  mkdirSync(folder, { recursive: true });
  writeFileSync(mark, MARK);
  clear(places);
  for (const made of [places.staging, places.work]) mkdirSync(made);
}

/** Removes the folder; what somebody else laid into it stays. */
export function leaveBeside({ folder, mark, ...places }: Beside): void {
  if (!existsSync(mark)) return;
  clear(places);
  rmSync(mark, { force: true });
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

function clear({ staging, work, former }: Pick<Beside, 'staging' | 'work' | 'former'>): void {
  // What still writes there may fill a folder while it is emptied.
  for (const place of [staging, work, former])
    rmSync(place, { recursive: true, force: true, maxRetries: 5, retryDelay: 20 });
}

/**
 * Between the renames of a publication there is no output: what came to its end there is put right. The new dataset stays beside it
 * until the last of them; a former one without it has been replaced.
 * @returns false when the former has no place to go back to: something else lies there
 */
export function restoreFormer(out: string, own: Beside): boolean {
  if (![own.mark, own.former, own.staging].every(existsSync)) return true;
  if (existsSync(out) && statSync(out).isDirectory() && readdirSync(out).length === 0) rmdirSync(out);
  if (existsSync(out)) return false;
  moveBack(own);
  renameSync(own.former, out);
  return true;
}
