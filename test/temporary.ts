import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NAME = 'claimtrace-tests-';

/**
 * All tests of a run make their folders in one, which is removed at the end; what runs that were killed have left goes at the
 * start of the next. Compiled modules stay where every run finds them.
 */
export default function setup(): () => void {
  const folder = tmpdir();
  for (const name of readdirSync(folder)) {
    const pid = Number(/^claimtrace-tests-(\d+)-/.exec(name)?.[1]);
    if (pid > 0 && !isAlive(pid)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  const own = mkdtempSync(join(folder, `${NAME}${process.pid}-`));
  chmodSync(own, 0o755); // a test takes the part of a user who may read but not write
  process.env.NODE_COMPILE_CACHE ??= join(folder, 'node-compile-cache');
  process.env.TMPDIR = own;
  return () => {
    process.env.TMPDIR = folder;
    if (existsSync(own)) rmSync(own, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
