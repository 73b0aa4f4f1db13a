import module from 'node:module';
import { workerData } from 'node:worker_threads';
import type { Setup } from '../setup.ts';
import type { Task } from './tasks.ts';

// A worker does not inherit the cache of compiled modules: without it each one strips and compiles the program anew.
module.enableCompileCache?.();
const { TaskRunner } = await import('./tasks.ts');

// tinypool hands over its own data first.
const [, setup] = workerData as [unknown, Setup];
const runner = new TaskRunner(setup);
await runner.ready();

export default (task: Task) => runner.run(task);
