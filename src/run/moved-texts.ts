import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isAsBuilt } from './text-folders.ts';

/** The folders of a publication, see `Beside`. */
interface Places {
  readonly staging: string;
  readonly work: string;
  readonly former: string;
}

/** Lists the folders that move, so that a start after a kill can move them back. */
const LIST = 'moved-texts.json';

const textsIn = (dataset: string, folder: string) => join(dataset, 'text', folder);

/** Before the former dataset leaves its place: notes which folders below its `text/` are to move into the new one. */
export function announceMoves({ staging, work }: Places, folders: readonly string[]): void {
  if (folders.length === 0) return;
  for (const parent of new Set(folders.map((folder) => dirname(textsIn(staging, folder)))))
    mkdirSync(parent, { recursive: true });
  writeFileSync(join(work, LIST), JSON.stringify(folders), { flush: true });
}

/** Moves them: a rename each, however many texts they hold. @throws when one is not as it was built */
export function moveTexts({ staging, former }: Places, folders: readonly string[]): void {
  for (const folder of folders) {
    if (!isAsBuilt(former, textsIn(former, folder))) throw new Error(`text/${folder} was changed meanwhile`);
    renameSync(textsIn(former, folder), textsIn(staging, folder));
  }
}

/** Moves back those that had moved when a publication came to its end before the new dataset was in its place. */
export function moveBack({ staging, work, former }: Places): void {
  const list = join(work, LIST);
  if (!existsSync(list)) return;
  for (const folder of JSON.parse(readFileSync(list, 'utf8')) as string[]) {
    const [from, to] = [textsIn(staging, folder), textsIn(former, folder)];
    if (existsSync(from)) renameSync(from, to);
  }
}
