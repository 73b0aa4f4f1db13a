import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { Tinypool } from 'tinypool';
import type { Setup } from './setup.ts';
import { type Done, type Task, TaskRunner } from './worker/tasks.ts';

/** Where tasks are done: on this thread, or by workers beside it. */
export interface Pool {
  readonly workers: number;
  run<T extends Task>(task: T): Promise<Done<T>>;
  /** Once; later calls wait for the same end. */
  close(): Promise<void>;
}

/** Bytes of text below which starting workers costs more than it saves. */
const WORTH_WORKERS = 1 << 19;

/** More than so many workers a core only take memory. */
const MOST_PER_CORE = 4;

/** How many of the workers that were asked for can be of use. */
export const usefulWorkers = (workers: number): number => Math.min(workers, MOST_PER_CORE * availableParallelism());

/** @param workers null for as many as the machine has cores, if there is enough to do */
function openPool(setup: Setup, workers: number | null, bytes: number): Pool {
  const count = workers ? usefulWorkers(workers) : bytes < WORTH_WORKERS ? 1 : availableParallelism();
  return count === 1 && bytes < WORTH_WORKERS ? onThisThread(setup) : inWorkers(setup, count);
}

/** Is opened as soon as it is clear that workers are worth it: they make ready while the rest of the input is read. */
export class ComingPool {
  readonly #setup: Setup;
  readonly #workers: number | null;
  #pool: Pool | null = null;

  /** @param workers as of `openPool` */
  constructor(setup: Setup, workers: number | null) {
    [this.#setup, this.#workers] = [setup, workers];
  }

  /** @param bytes that were read so far @returns null while they are too few */
  told(bytes: number): Pool | null {
    return bytes >= WORTH_WORKERS ? this.opened(bytes) : null;
  }

  /** @param bytes of the whole input */
  opened(bytes: number): Pool {
    this.#pool ??= openPool(this.#setup, this.#workers, bytes);
    return this.#pool;
  }

  async close(): Promise<void> {
    await this.#pool?.close();
  }
}

function onThisThread(setup: Setup): Pool {
  const runner = new TaskRunner(setup);
  const close = once(() => runner.close());
  return { workers: 0, run: (task) => runner.run(task), close };
}

const ENTRY = new URL(`./worker/entry${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url).href;

/**
 * Left alone, V8 lets the old generation of each worker grow to half a gigabyte before it first looks for garbage in it, and then to
 * several times what lives there, some 70 MB of compiled tables. These bounds hold for heaps that are made after them.
 */
const HEAP_FLAGS = ['--initial-old-space-size=96', '--heap-growing-percent=100'];

/** MB for the young generations of all workers, and the least for one: in a larger one less is alive when it is full, and moved on. */
const [YOUNG, LEAST_YOUNG] = [224, 48];

function inWorkers(setup: Setup, count: number): Pool {
  for (const flag of HEAP_FLAGS) setFlagsFromString(flag);
  const pool = new Tinypool({
    filename: ENTRY,
    runtime: 'worker_threads',
    minThreads: count,
    maxThreads: count,
    isolateWorkers: false,
    workerData: setup,
    resourceLimits: { maxYoungGenerationSizeMb: Math.max(LEAST_YOUNG, Math.floor(YOUNG / count)) },
  });
  return { workers: count, run: (task) => pool.run(task), close: once(() => pool.destroy()) };
}

function once(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => (done ??= work());
}

/** Tasks for each worker that wait or run: a large one holds up the results of those behind it, not their work. */
const AT_ONCE = 8;

/** Runs tasks, more at once than there are workers; results come in the order of the tasks. */
export async function* inOrder<T extends Task>(pool: Pool, tasks: Iterable<T>): AsyncGenerator<Done<T> & { task: T }> {
  const running: { task: T; done: Promise<Done<T>> }[] = [];
  const next = async () => {
    const { task, done } = running.shift()!;
    return { task, ...(await done) };
  };
  const atOnce = Math.max(1, pool.workers * AT_ONCE);
  for (const task of tasks) {
    const done = pool.run(task);
    // Seen to when its turn comes; until then a failure must not count as unhandled.
    done.catch(() => {});
    running.push({ task, done });
    if (running.length >= atOnce) yield await next();
  }
  while (running.length > 0) yield await next();
}
