import { Container } from '../container.ts';
import { folderOf } from '../text-folders.ts';
import { keptBodies, writeBodies } from './bodies.ts';
import type { Context } from './context.ts';
import type { TableHead } from './table-file.ts';

/** Bring over the texts of a part that stand in the former output in folders which can not move. */
export interface LinkTask {
  readonly task: 'link';
  /** Of the part's tables. */
  readonly path: string;
  readonly former: string;
  readonly folders: readonly string[];
}

export function linkTask({ setup, measure }: Context, { path, former, folders }: LinkTask): undefined {
  const [file, wanted] = [new Container<TableHead>(path), new Set(folders)];
  const bodies = keptBodies(file).filter(({ path }) => wanted.has(folderOf(path)));
  measure('texts', () => writeBodies(bodies, setup.staging, former));
  file.close();
}
