import { existsSync } from 'node:fs';
import { Container } from './container.ts';
import type { FactsHead } from './facts.ts';
import { Damaged } from './file-bytes.ts';
import type { Window } from './window.ts';

/**
 * The head of a kept file of this key, if it is there and whole, but for its parts, which may be many.
 * @param damaged gets what is to be said of one that is not whole
 */
export function keptHead<Head extends FactsHead & { key: string }>(
  path: string,
  key: string,
  window: Window,
  damaged: string[],
): Omit<Head, 'parts'> | null {
  if (!existsSync(path)) return null;
  let file: Container<Head> | null = null;
  try {
    file = new Container<Head>(path);
    const { parts, ...head } = file.head;
    if (head.key === key) file.check(window);
    return head.key === key ? head : null;
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    damaged.push(error.message);
    return null;
  } finally {
    file?.close();
  }
}
