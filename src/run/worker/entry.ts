import { workerData } from 'node:worker_threads';
import type { Setup } from '../setup.ts';
import { type Task, TaskRunner } from './tasks.ts';

// tinypool hands over its own data first.
const [, setup] = workerData as [unknown, Setup];
const runner = new TaskRunner(setup);

export default (task: Task) => runner.run(task);
