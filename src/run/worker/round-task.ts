import type { Document } from '../../core/document.ts';
import { Container, ContainerWriter } from '../container.ts';
import { Damaged } from '../file-bytes.ts';
import type { Window } from '../window.ts';
import { type Arriving, arrivals, factsOfPart, signatureOf } from './arrivals.ts';
import { RowSplitter, type Slices, slicesOf } from './buckets.ts';
import type { Context } from './context.ts';
import { Earlier } from './earlier.ts';
import { handfuls, layHandful } from './handfuls.ts';
import { Reasons } from './reasons.ts';
import { index, type Kept, openFormer, type RoundFile, type RoundHead, roundPath } from './round-file.ts';

/** Bring one part through one round. */
export interface RoundTask {
  readonly task: 'round';
  readonly round: number;
  readonly part: number;
  /** Name of each part's files, this one's first, then those of an earlier build that hold ids of its stretch. */
  readonly names: readonly string[];
  /** Files of the facts that come in. */
  readonly facts: readonly string[];
}

export interface RoundResult {
  readonly slices: Slices;
  readonly rows: number;
  readonly reasons: Reasons['counts'];
  readonly damaged: readonly string[];
}

export function roundTask(context: Context, task: RoundTask): RoundResult {
  const round = context.plan.rounds[task.round]!;
  const damaged: string[] = [];
  const former = openFormer(context.setup.cache, task.round, task.names, (message) => damaged.push(message));
  const earlier = new Earlier(context, round, task.names[0]!);
  try {
    const own = former.find(({ path }) => path === pathOf(context, task)) ?? null;
    const arriving = arrivals(context, round, task.part, earlier, task.facts, own?.head ?? null);
    const reasons = new Reasons(round);
    if (own && isSame(own.head, arriving) && isSound(own, context.window(task.round), damaged)) {
      reasons.reusedAll(arriving.length);
      return {
        slices: slicesOf(own, own.head.buckets, arriving.length),
        rows: 0,
        reasons: reasons.counts,
        damaged,
      };
    }
    const rows = writeRound(context, task, arriving, former, earlier, reasons, damaged);
    const written = new Container<RoundHead>(pathOf(context, task));
    const slices = slicesOf(written, written.head.buckets, arriving.length);
    written.close();
    return { slices, rows, reasons: reasons.counts, damaged };
  } finally {
    for (const file of [...former, earlier]) file.close();
  }
}

const pathOf = ({ setup }: Context, { round, names }: RoundTask) => roundPath(setup.cache, round, names[0]!);

const isSame = ({ documents }: RoundHead, arriving: readonly Arriving[]) =>
  documents.length === arriving.length && arriving.every(({ analysed }, n) => documents[n]!.key === analysed.key);

function isSound(file: RoundFile, window: Window, damaged: string[]): boolean {
  try {
    file.check(window);
    return true;
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    damaged.push(error.message);
    return false;
  }
}

/** Analyses what has changed, takes the rest from the former files. @returns the number of rows for the group. */
function writeRound(
  context: Context,
  task: RoundTask,
  arriving: readonly Arriving[],
  former: readonly RoundFile[],
  earlier: Earlier,
  reasons: Reasons,
  damaged: string[],
): number {
  const round = context.plan.rounds[task.round]!;
  const signature = signatureOf(context, round);
  const kept = index(former, context.shapes);
  const file = new ContainerWriter(pathOf(context, task), context.setup.keeps);
  const splitter = new RowSplitter();
  context.layerWriter.begin(round.keeps);
  try {
    for (const [from, to] of handfuls(arriving)) {
      const olds = arriving.slice(from, to).map((document) => {
        const old = reusable(kept.get(document.analysed.id), document, round.keeps, damaged);
        if (old) reasons.reused();
        else reasons.analysed(document.analysed, signature, kept.get(document.analysed.id));
        return old;
      });
      const layered = layHandful(context, round, arriving.slice(from, to), from, earlier, olds);
      context.measure('keep', () => {
        olds.forEach((old, n) => {
          file.add(context.layerWriter.write(old ?? layered[n]!.layers));
        });
      });
      if (round.group) for (const rows of context.runner(round.index).emit(layered as Document[])) splitter.add(rows);
    }
    const buckets = splitter.write(file);
    const common = file.add(Buffer.from(JSON.stringify(context.layerWriter.common)));
    const facts = factsOfPart(context, round, task.part, task.facts);
    const documents = arriving.map(({ analysed }) => analysed);
    file.close({ signature, facts, documents, buckets, common } satisfies RoundHead);
  } catch (error) {
    file.abandon();
    throw error;
  }
  return splitter.rows;
}

function reusable(
  kept: Kept | undefined,
  { analysed }: Arriving,
  names: readonly string[],
  damaged: string[],
): Readonly<Record<string, unknown>> | null {
  if (kept?.analysed.key !== analysed.key) return null;
  try {
    return kept.layers(names);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    if (!damaged.includes(error.message)) damaged.push(error.message);
    return null;
  }
}
