import { rmSync } from 'node:fs';

/** Remove files and folders. */
export interface RemoveTask {
  readonly task: 'remove';
  readonly paths: readonly string[];
}

export function removeTask({ paths }: RemoveTask): undefined {
  for (const path of paths) rmSync(path, { recursive: true, force: true });
}
