import type { Reasons } from './worker/reasons.ts';
import type { Times } from './worker/tasks.ts';

/** Adds up what stages took. */
export function addTimes(sum: Times, more: Times): void {
  for (const [name, { documents, milliseconds }] of Object.entries(more)) {
    sum[name] ??= { documents: 0, milliseconds: 0 };
    sum[name].documents += documents;
    sum[name].milliseconds += milliseconds;
  }
}

/** Adds up what was reused and why the rest was not, with a few examples of each. */
export function addReasons(sum: Reasons['counts'], more: Reasons['counts']): void {
  for (const [reason, { documents, examples }] of Object.entries(more)) {
    sum[reason] ??= { documents: 0, examples: [] };
    sum[reason].documents += documents;
    sum[reason].examples.push(...examples.slice(0, 5 - sum[reason].examples.length));
  }
}
