import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Container } from '../container.ts';
import type { TableHead } from './table-file.ts';

/**
 * Writes `text/<doc_id>.txt` of the documents of a part.
 * @param path of the part's tables @param former an output folder that holds the same texts: they become theirs, which
 * spares their bytes being written; null where there is none
 */
export function writeBodies(path: string, staging: string, former: string | null): void {
  const file = new Container<TableHead>(path);
  const { bodies, manifest } = file.head;
  let folder = '';
  let canLink = former !== null;
  bodies.forEach((name, n) => {
    const target = join(staging, 'text', name);
    if (dirname(target) !== folder) {
      folder = dirname(target);
      mkdirSync(folder, { recursive: true });
    }
    canLink &&= link(join(former!, 'text', name), target);
    if (!canLink) writeFileSync(target, file.readUnchecked(manifest + 1 + n));
  });
  file.close();
}

/** The former output is removed when the new one has taken its place: no file stays in two. @returns whether it could be done */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}
