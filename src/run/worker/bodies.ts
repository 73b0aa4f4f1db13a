import { linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Container } from '../container.ts';
import type { TableHead } from './table-file.ts';

/** A text of the dataset. */
export interface Body {
  /** Below `text/`. */
  readonly path: string;
  readonly bytes: () => Buffer;
}

/** The texts of a part that were kept with its tables, as long as the file is open. */
export const keptBodies = (file: Container<TableHead>): Body[] =>
  file.head.bodies.map((path, n) => ({ path, bytes: () => file.readUnchecked(file.head.manifest + 1 + n) }));

/**
 * Writes `text/<doc_id>.txt` of some documents.
 * @param former an output folder that holds the same texts: they become theirs, which spares their bytes being written; without
 * it all are written
 */
export function writeBodies(bodies: readonly Body[], staging: string, former?: string): void {
  let folder = '';
  let canLink = former !== undefined;
  for (const { path, bytes } of bodies) {
    const target = join(staging, 'text', path);
    if (dirname(target) !== folder) {
      folder = dirname(target);
      mkdirSync(folder, { recursive: true });
    }
    canLink &&= link(join(former!, 'text', path), target);
    if (!canLink) writeFileSync(target, bytes());
  }
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
