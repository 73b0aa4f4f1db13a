import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildRecord } from './build-json.ts';
import type { Ingested } from './ingest.ts';
import type { Tally } from './tally.ts';

/** What a build tells in the end. */
export interface Built {
  readonly documents: number;
  readonly bytes: number;
  readonly rejects: number;
  /** Files that are no input, by their extension. */
  readonly passedOver: Readonly<Record<string, number>>;
  readonly rows: Readonly<Record<string, number>>;
  readonly rounds: Tally['rounds'];
  readonly damaged: readonly string[];
  readonly workers: number;
  /** The output was there already, made of the same input by the same program. */
  readonly unchanged: boolean;
  readonly times: { readonly wall: Readonly<Record<string, number>>; readonly stages: Tally['times'] };
}

/** Nothing changed: the output stays as it is. */
export function asBefore(out: string, { documents, bytes, rejects }: Ingested): Built {
  const { tables, input: before } = JSON.parse(readFileSync(join(out, 'build.json'), 'utf8')) as BuildRecord;
  const rounds = [{ stages: ['everything'], facts: null, reasons: { reused: { documents, examples: [] } } }];
  const times = { wall: {}, stages: {} };
  const input = { documents, bytes, rejects: rejects.count, passedOver: before.ignored };
  return { ...input, rows: tables, rounds, damaged: [], workers: 0, times, unchanged: true };
}
