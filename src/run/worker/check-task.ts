import { Container } from '../container.ts';
import type { Context } from './context.ts';

/** Read a kept file against its checks, before it is known whether it is wanted. */
export interface CheckTask {
  readonly task: 'check';
  readonly path: string;
}

/** @returns whether it is whole; what is wrong with one that is not is told where it is wanted */
export function checkTask({ window }: Pick<Context, 'window'>, { path }: CheckTask): boolean {
  let file: Container<unknown> | null = null;
  try {
    file = new Container(path);
    file.check(window(0));
    return true;
  } catch {
    return false;
  } finally {
    file?.close();
  }
}
