import type { Document } from '../core/document.ts';
import type { LayerName } from '../core/layers.ts';
import type { Grouping, GroupRow } from '../core/stage.ts';
import type { Round } from './rounds.ts';
import type { Plan } from './setup.ts';

/** A stage failed on a document: the message names both. */
export class StageError extends Error {}

export interface StageTime {
  documents: number;
  milliseconds: number;
}

/** The stages of one round, prepared. */
export interface StageRunner {
  /** Lays the layers of the round over documents that hold those of the rounds before: stage by stage, since code that just ran is ready to run again. */
  run(documents: readonly Document[]): void;
  /** Of each document the rows for the group that ends the round, in order of their start. */
  emit(documents: readonly Document[]): GroupRow[][];
  /** Since the runner was made. */
  readonly times: Readonly<Record<string, StageTime>>;
}

/** Compiles the patterns and tables of a round's stages: once a worker. */
export function stageRunner(round: Round, { references }: Plan): StageRunner {
  const times: Record<string, StageTime> = {};
  const stages = round.steps.map(({ stage, params }) => ({
    name: stage.name as LayerName,
    annotate: stage.prepare(params, references) as (document: Document) => unknown,
  }));
  const group = round.group?.stage.prepare(round.group.params, references) as Grouping | undefined;
  const groupName = round.group?.stage.name ?? '';
  return {
    times,
    run(documents) {
      for (const { name, annotate } of stages)
        each(name, documents, times, (document) => {
          (document.layers as Record<string, unknown>)[name] = annotate(document);
        });
    },
    emit(documents) {
      if (!group) return documents.map(() => []);
      const rows: GroupRow[][] = [];
      each(groupName, documents, times, (document) => {
        rows.push(Array.from(group.emit(document as never)).sort((a, b) => a.start - b.start));
      });
      return rows;
    },
  };
}

/** The message of an error and the line of the program it comes from. */
function placed(error: unknown): string {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const line = /\/((?:src|pipelines|dist|test)\/[^:()]+:\d+)/.exec(stack ?? '');
  return line ? `${message} (${line[1]})` : message;
}

/** Milliseconds that this thread has computed, which a busy machine does not lengthen; before Node 24 what the clock says. */
export function spent(): number {
  if (!process.threadCpuUsage) return performance.now();
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** Does a stage's work on some documents, and notes how long it took. */
function each(
  name: string,
  documents: readonly Document[],
  times: Record<string, StageTime>,
  work: (document: Document) => void,
): void {
  times[name] ??= { documents: 0, milliseconds: 0 };
  const before = spent();
  for (const document of documents) {
    try {
      work(document);
    } catch (error) {
      const { id, sourcePath, sourceLine } = document;
      const where = sourceLine === null ? sourcePath : `${sourcePath}:${sourceLine}`;
      throw new StageError(`stage ${name} failed on ${id} (${where}): ${placed(error)}`);
    }
  }
  times[name].documents += documents.length;
  times[name].milliseconds += spent() - before;
}
