import { existsSync, lstatSync, readlinkSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { EXIT, UserError } from './errors.ts';

/** As many as Linux follows. */
const MOST_LINKS = 40;

/** Where a path leads, by whatever links: also to what is not there yet. @throws UserError for links in a circle */
export function realTarget(path: string, links = MOST_LINKS): string {
  const full = resolve(path);
  if (existsSync(full) || dirname(full) === full) return realpathSync(full);
  if (links === 0) throw new UserError(`${path} is a link that leads in a circle`, EXIT.usage);
  if (isLink(full)) return realTarget(resolve(dirname(full), readlinkSync(full)), links - 1);
  return join(realTarget(dirname(full), links), basename(full));
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

/** Whether a folder is another or lies in it. @param folder absolute, without links, as `outer` */
export const liesIn = (folder: string, outer: string): boolean => {
  const way = relative(outer, folder);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`));
};
