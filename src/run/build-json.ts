import type { DatasetFile, TableSummary } from '../package/index.ts';
import { FORMAT_VERSION } from '../schema/tables.ts';
import type { Plan } from './setup.ts';
import type { Bodies } from './tables-out.ts';
import type { GroupDone } from './tally.ts';

/** What went in and came out. No clock, no host, no path of this machine: the same input gives the same bytes. */
export interface BuildRecord {
  readonly format_version: string;
  readonly claimtrace: string;
  readonly recipe: string;
  readonly configuration_sha256: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly input: {
    readonly sha256: string;
    readonly files: number;
    readonly bytes: number;
    readonly documents: number;
    readonly text_bytes: number;
    readonly rejects: number;
    readonly ignored: Readonly<Record<string, number>>;
    readonly links_not_followed: number;
  };
  readonly stages: readonly Readonly<Record<string, unknown>>[];
  readonly tables: Readonly<Record<string, number>>;
  readonly text: Bodies | null;
  readonly files: readonly DatasetFile[];
}

/** For each stage in the order of the recipe what it went over, and for a group stage what it made. */
export function stageRecords({ recipe }: Plan, documents: number, groups: readonly GroupDone[]) {
  return recipe.steps.map(({ stage, params }) => {
    const about = { name: stage.name as string, kind: stage.kind, version: stage.version, params, documents };
    const group = groups.find((done) => done.stage === stage.name);
    if (!group) return about;
    const counts = Object.fromEntries(Object.entries(group.counts).sort(([a], [b]) => (a < b ? -1 : 1)));
    return { ...about, rows: group.rows, groups: group.groups, facts: group.facts, counts };
  });
}

export function buildRecord(
  record: Omit<BuildRecord, 'format_version' | 'tables'> & { summaries: ReadonlyMap<string, TableSummary> },
): string {
  const { summaries, ...rest } = record;
  const { claimtrace, recipe, configuration_sha256, options, input, stages, text, files } = rest;
  const tables = Object.fromEntries(Array.from(summaries, ([name, { rows }]) => [name, rows]));
  const ordered: BuildRecord = {
    format_version: FORMAT_VERSION,
    claimtrace,
    recipe,
    configuration_sha256,
    options,
    input,
    stages,
    tables,
    text,
    files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}
