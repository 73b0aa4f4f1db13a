import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Beside, beside, leaveBeside, restoreFormer, takeBeside } from './beside.ts';
import { EXIT, explain, UserError } from './errors.ts';
import { foreignIn } from './foreign.ts';
import { type Lock, lock } from './lock.ts';
import { announceMoves, moveTexts } from './moved-texts.ts';
import { realTarget } from './real-path.ts';

/** The places of a build. */
export interface Output extends Pick<Beside, 'staging' | 'work'> {
  /** As the user calls it. */
  readonly folder: string;
  /** Where it lies, without links. */
  readonly out: string;
  readonly lock: Lock;
}

/**
 * Takes the output folder for this build and puts right what a killed one left.
 * @throws UserError when it holds something that no build wrote, or another build is at it.
 */
export async function openOutput(folder: string): Promise<Output> {
  const out = realTarget(folder);
  const own = beside(out);
  const held = lockIn(dirname(out), own.lock, folder);
  if (!held) throw new UserError(`another build is writing ${folder}; wait for it, or choose another --out`, EXIT.busy);
  try {
    if (!restoreFormer(out, own)) throw new UserError(stranded(folder, own.former));
    await refuseForeign(out, folder);
    takeBeside(own);
    return { folder, out, staging: own.staging, work: own.work, lock: held };
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

const SHOWN = 5;

/** A folder is replaced only when all that it holds was written by a build. @throws UserError */
async function refuseForeign(out: string, folder: string): Promise<void> {
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new UserError(`--out ${folder} is no folder`, EXIT.usage);
  const { isDataset, entries } = await foreignIn(out);
  if (entries.length === 0) return;
  const others = entries.length - SHOWN;
  const some = entries.slice(0, SHOWN).join(', ') + (others > 0 ? ` and ${others} more` : '');
  throw new UserError(
    isDataset
      ? `a build replaces all of ${folder}, which holds what no build wrote: ${some}; move it elsewhere (or delete it), or choose another --out`
      : `${folder} holds files that are no dataset of claimtrace: ${some}; choose another --out, or empty it`,
    EXIT.usage,
  );
}

/**
 * Puts the finished dataset in the place of the former. Between the first rename and the last there is none; a kill there is put
 * right by the next start. @param texts folders below `text/` of the former that are as they are to be
 * @returns the folders that nobody needs now
 * @throws UserError when somebody laid something into the output folder meanwhile, or took texts away
 */
export async function publish({ folder, out }: Output, texts: readonly string[] = []): Promise<string[]> {
  const own = beside(out);
  await refuseForeign(out, folder);
  announceMoves(own, texts);
  const isThere = existsSync(out);
  if (isThere) renameSync(out, own.former);
  try {
    moveTexts(own, texts);
  } catch (error) {
    throw new UserError(`the texts in ${folder} can not move into the new dataset (${explain(error)}): build again`);
  }
  renameSync(own.staging, out);
  return isThere ? [own.former, own.work] : [own.work];
}

const stranded = (folder: string, former: string): string =>
  `while a build published, somebody laid something into ${folder}: the dataset that was there lies in ${former}; move it back, or away`;

/** Removes what was needed only for this build. @throws UserError when the former dataset can not come back, and says where it lies */
export function closeOutput({ folder, out, lock }: Output): void {
  const own = beside(out);
  const isRestored = restoreFormer(out, own);
  if (isRestored) leaveBeside(own);
  lock.release();
  if (!isRestored) throw new UserError(stranded(folder, own.former));
}
