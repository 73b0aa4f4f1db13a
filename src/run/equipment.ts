import type { Cache } from './cache.ts';
import type { LookAhead } from './look-ahead.ts';
import type { Part } from './parts.ts';
import type { Pool } from './pool.ts';
import type { Progress } from './progress.ts';
import type { Plan } from './setup.ts';
import type { Published } from './unchanged.ts';

/** What an engine works on and with. */
export interface Equipment {
  readonly plan: Plan;
  readonly parts: readonly Part[];
  readonly pool: Pool;
  readonly cache: Cache;
  readonly ahead: LookAhead;
  /** What the build before made, if it is still there. */
  readonly former: Published | null;
  readonly progress: Progress;
}

/** Names of each part's files: its own first, then those of an earlier build in which its documents may lie. */
export function partNames({ cache, parts }: Equipment): (part: number) => readonly string[] {
  const known: (readonly string[])[] = [];
  return (part) => (known[part] ??= cache.namesOf(parts[part]!));
}
