import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Clock ticks since boot at which the process started, where the system tells: a number that is used again is another process. */
  readonly started: string | null;
}

export interface Lock {
  release(): void;
}

/** @returns null when another living process holds it; the lock of a dead one is taken over. */
export function lock(path: string): Lock | null {
  const own = `${path}.${process.pid}`;
  const me: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid) };
  writeFileSync(own, JSON.stringify(me));
  try {
    // A link appears with its content or not at all, and only where there is none.
    for (let attempt = 0; attempt < 3; attempt++) {
      if (tryLink(own, path)) return { release: () => release(path, me) };
      if (isAlive(holderOf(path))) return null;
      setAside(path);
    }
    return null;
  } finally {
    rmSync(own, { force: true });
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function holderOf(path: string): Holder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/** A process on another machine can't be asked: it counts as alive. */
function isAlive(holder: Holder | null): boolean {
  if (!holder) return false;
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return holder.started === null || holder.started === startOf(holder.pid);
}

/** Two builds may find one dead lock at once: whoever moved a living one away puts it back. */
function setAside(path: string): void {
  const aside = `${path}.${process.pid}.stale`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (isAlive(holderOf(aside))) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function release(path: string, me: Holder): void {
  if (holderOf(path)?.pid === me.pid) rmSync(path, { force: true });
}

function startOf(pid: number): string | null {
  try {
    // The name of the command, in parentheses, may hold blanks; start time is the 22nd field.
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? null
    );
  } catch {
    return null;
  }
}
