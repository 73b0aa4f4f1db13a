import type { Reasons } from './worker/reasons.ts';
import type { Times } from './worker/tasks.ts';

/** What one group stage did. */
export interface GroupDone {
  readonly stage: string;
  readonly rows: number;
  readonly groups: number;
  readonly facts: number;
  readonly counts: Readonly<Record<string, number>>;
  /** Files that may hold rows of tables, one a bucket. */
  readonly files: readonly string[];
}

/** What was reused in a round, and why the rest was not. */
export interface RoundDone {
  readonly stages: readonly string[];
  /** The group stage whose facts came in before; null without one. */
  readonly facts: string | null;
  readonly reasons: Reasons['counts'];
}

/** What a build did, and how long it took. */
export class Tally {
  readonly rounds: RoundDone[] = [];
  readonly groups: GroupDone[] = [];
  /** A message for each damaged entry of the cache. */
  readonly damaged: string[] = [];
  /** Milliseconds of each stage over all workers. */
  readonly times: Times = {};

  addTimes(more: Times): void {
    for (const [name, { documents, milliseconds }] of Object.entries(more)) {
      this.times[name] ??= { documents: 0, milliseconds: 0 };
      this.times[name].documents += documents;
      this.times[name].milliseconds += milliseconds;
    }
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

/** Adds up numbers that have names. */
export function addCounts(sum: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [name, by] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + by;
}
