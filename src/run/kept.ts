import { existsSync } from 'node:fs';
import { Container } from './container.ts';
import { Damaged } from './file-bytes.ts';
import type { Window } from './window.ts';

/**
 * The file of this key, if it is there and whole: each of its entries is read and checked, unless that was done.
 * @param damaged gets what is to be said of one that is not whole
 */
export function openKept<Head extends { readonly key: string }>(
  path: string,
  key: string,
  window: Window,
  damaged: string[],
  isChecked = false,
): Container<Head> | null {
  if (!existsSync(path)) return null;
  let file: Container<Head> | null = null;
  try {
    file = new Container<Head>(path);
    if (file.head.key === key) {
      if (!isChecked) file.check(window);
      return file;
    }
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    damaged.push(error.message);
  }
  file?.close();
  return null;
}

/** The head of such a file, but for its parts, which may be many. */
export function keptHead<Head extends { readonly key: string; readonly parts: readonly number[] }>(
  path: string,
  key: string,
  window: Window,
  damaged: string[],
): Omit<Head, 'parts'> | null {
  const file = openKept<Head>(path, key, window, damaged);
  if (!file) return null;
  const { parts, ...head } = file.head;
  file.close();
  return head;
}
