import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(import.meta.dirname, '../../bin/claimtrace.js');

/** What a build says of itself with `--log json`. */
export interface Run {
  readonly seconds: number;
  readonly bytes: number;
  readonly documents: number;
  readonly peakRssBytes: number;
  readonly times: {
    readonly wall: Readonly<Record<string, number>>;
    readonly stages: Readonly<Record<string, { milliseconds: number }>>;
  };
}

/** Whether builds can be held to cores here, and there are two. */
export const pinned = (): boolean => availableParallelism() >= 2 && existsSync('/usr/bin/taskset');

/**
 * A build as a user starts it, with nothing left to write of what was before.
 *
 * @param cores the build is held to; null for all
 * @throws when it does not end with 0
 */
export function build(args: readonly string[], cores: string | null): Run {
  const command = [process.execPath, PROGRAM, 'build', ...args, '--log', 'json'];
  const [program, ...rest] = cores === null ? command : ['taskset', '-c', cores, ...command];
  spawnSync('sync');
  const { stdout, stderr, status } = spawnSync(program!, rest, { encoding: 'utf8', maxBuffer: 1 << 30 });
  if (status !== 0) throw new Error(`${command.join(' ')}: ${stderr.slice(-2000)}`);
  return JSON.parse(stdout);
}
