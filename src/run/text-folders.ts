import { accessSync, constants, existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The texts of a part in some folders, which are linked from the former output one by one. */
export interface Linked {
  readonly part: string;
  readonly folders: readonly string[];
}

/** How the texts of a dataset come from the former: folders that hold nothing else move as they are. */
export interface Handover {
  readonly moved: readonly string[];
  readonly linked: readonly Linked[];
}

/** Texts in a folder that are as they were, and the parts that have some, in order. */
interface Kept {
  texts: number;
  readonly parts: string[];
}

/** '' for `text/` itself. @param path of a text below it */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** While folders move there is no output: a thousand take some 50 milliseconds. Few texts are linked as fast as their folder moves. */
const LIMITS = { leastTexts: 32, mostFolders: 1000 };

/** Gathers the texts that are as they were, folder by folder: to move a folder costs as much as to link one text. */
export class TextFolders {
  readonly #folders = new Map<string, Kept>();

  /** @param part name of its files @param paths of its texts below `text/`, which the former output holds */
  add(part: string, paths: readonly string[]): void {
    let [former, folder]: [string | null, Kept | null] = [null, null];
    for (const path of paths) {
      const name = folderOf(path);
      if (name !== former) folder = this.#folder(name, part);
      former = name;
      folder!.texts++;
    }
  }

  #folder(name: string, part: string): Kept {
    const folder = this.#folders.get(name) ?? { texts: 0, parts: [] };
    this.#folders.set(name, folder);
    if (folder.parts.at(-1) !== part) folder.parts.push(part);
    return folder;
  }

  /** @param former the output that holds the texts @param staging where all others have been written */
  handover(former: string, staging: string, { leastTexts, mostFolders } = LIMITS): Handover {
    const moved: string[] = [];
    const linked = new Map<string, string[]>();
    for (const [name, { texts, parts }] of this.#folders) {
      if (texts >= leastTexts && moved.length < mostFolders && canMove(former, staging, name, texts)) moved.push(name);
      else
        for (const part of parts) {
          const folders = linked.get(part);
          if (folders) folders.push(name);
          else linked.set(part, [name]);
        }
    }
    return { moved, linked: Array.from(linked, ([part, folders]) => ({ part, folders })) };
  }
}

/** Whether nothing came into a folder, left it or was renamed in it since a dataset was made, whose record was written last. */
export const isAsBuilt = (dataset: string, path: string): boolean =>
  statSync(path).mtimeMs <= statSync(join(dataset, 'build.json')).mtimeMs;

/** The folder holds so many texts and nothing else, no new one has come into it or below it, and it may be moved. */
function canMove(former: string, staging: string, name: string, texts: number): boolean {
  const path = join(former, 'text', name);
  if (name === '' || existsSync(join(staging, 'text', name))) return false;
  try {
    for (const folder of [path, dirname(path)]) accessSync(folder, constants.W_OK);
    return isAsBuilt(former, path) && readdirSync(path).length === texts;
  } catch {
    return false;
  }
}
