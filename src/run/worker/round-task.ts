import type { Document } from '../../core/document.ts';
import { Container, ContainerWriter, Damaged, digest } from '../container.ts';
import { joinFacts } from '../facts.ts';
import { packLayers } from '../layer-codec.ts';
import type { Round } from '../rounds.ts';
import type { Spooled } from '../spool.ts';
import { RowSplitter, type Slices, slicesOf } from './buckets.ts';
import type { Context } from './context.ts';
import { Reasons } from './reasons.ts';
import {
  type Analysed,
  index,
  type Kept,
  openFormer,
  type RoundFile,
  type RoundHead,
  roundPath,
} from './round-file.ts';

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

/** What a document brings into a round. */
export interface Arriving {
  readonly place: Spooled;
  /** Facts about it; their list is the layer of the group stage before. */
  readonly facts: readonly unknown[];
  readonly analysed: Analysed;
}

export function roundTask(context: Context, task: RoundTask): RoundResult {
  const round = context.plan.rounds[task.round]!;
  const damaged: string[] = [];
  const former = openFormer(context.setup.cache, task.round, task.names, (message) => damaged.push(message));
  const earlier = openEarlier(context, round, task.names[0]!);
  try {
    const arriving = arrivals(context, round, task.part, earlier, task.facts);
    const reasons = new Reasons(round);
    const whole = former.find(({ head, path }) => path === pathOf(context, task) && isSame(head, arriving));
    if (whole && isSound(whole, damaged)) {
      reasons.reusedAll(arriving.length);
      return {
        slices: slicesOf(whole, whole.head.buckets, arriving.length),
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
    for (const file of [...former, ...earlier.values()]) file.close();
  }
}

const pathOf = ({ setup }: Context, { round, names }: RoundTask) => roundPath(setup.cache, round, names[0]!);

/** This part's files of the rounds before, whole by now. */
export function openEarlier({ setup, plan }: Context, { index, loads }: Round, name: string): Map<number, RoundFile> {
  const files = new Map<number, RoundFile>();
  for (const { index: before, keeps } of plan.rounds.slice(0, index))
    if (before === index - 1 || keeps.some((layer) => loads.includes(layer)))
      files.set(before, new Container<RoundHead>(roundPath(setup.cache, before, name)));
  return files;
}

/** The documents of a part with the facts and keys with which they enter a round. */
export function arrivals(
  context: Context,
  round: Round,
  part: number,
  earlier: ReadonlyMap<number, RoundFile>,
  factFiles: readonly string[],
): Arriving[] {
  const places = context.places(part);
  const facts = round.facts
    ? joinFacts(
        round.facts,
        context.facts(factFiles).ofPart(part),
        places.map(({ id }) => id),
      )
    : new Map<string, unknown[]>();
  const before = earlier.get(round.index - 1)?.head.documents;
  const signature = signatureOf(context, round).join();
  return places.map((place, n) => {
    const values = facts.get(place.id) ?? [];
    const factsDigest = values.length === 0 ? '' : digest(JSON.stringify(values));
    const key = digest([before?.[n]?.key ?? place.content, signature, factsDigest].join(' '));
    return { place, facts: values, analysed: { id: place.id, content: place.content, facts: factsDigest, key } };
  });
}

/** What the layers and rows of a round depend on besides the documents. */
export const signatureOf = ({ plan }: Context, { steps, group, keeps }: Round): string[] => [
  ...[...steps, ...(group ? [group] : [])].map(({ stage }) => `${stage.name} ${plan.stageDigests[stage.name]}`),
  `keeps ${keeps.join()}`,
];

const isSame = ({ documents }: RoundHead, arriving: readonly Arriving[]) =>
  documents.length === arriving.length && arriving.every(({ analysed }, n) => documents[n]!.key === analysed.key);

/** Reads every entry against its digest. */
function isSound(file: RoundFile, damaged: string[]): boolean {
  try {
    for (let entry = 0; entry < file.sizes.length; entry++) file.read(entry);
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
  earlier: ReadonlyMap<number, RoundFile>,
  reasons: Reasons,
  damaged: string[],
): number {
  const round = context.plan.rounds[task.round]!;
  const signature = signatureOf(context, round);
  const kept = index(former);
  const file = new ContainerWriter(pathOf(context, task));
  const splitter = new RowSplitter();
  try {
    arriving.forEach((document, n) => {
      const old = reusable(kept.get(document.analysed.id), document, damaged);
      if (old) reasons.reused();
      else reasons.analysed(document.analysed, signature, kept.get(document.analysed.id));
      const layered =
        old && !round.group
          ? null
          : layersOver(context, round, document, n, earlier, round.groupReadsTransient ? null : old);
      file.add(old ?? context.measure('keep', () => packLayers(layered!.layers, round.keeps)));
      if (round.group) splitter.add(context.runner(round.index).emit(layered!));
    });
    const buckets = splitter.write(file);
    file.close({ signature, documents: arriving.map(({ analysed }) => analysed), buckets } satisfies RoundHead);
  } catch (error) {
    file.abandon();
    throw error;
  }
  return splitter.rows;
}

function reusable(kept: Kept | undefined, { analysed }: Arriving, damaged: string[]): Buffer | null {
  if (kept?.analysed.key !== analysed.key) return null;
  try {
    return kept.file.read(kept.entry);
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    damaged.push(error.message);
    return null;
  }
}

/** The document with the layers of earlier rounds and of this one: made anew, or taken from what was kept of it. */
export function layersOver(
  context: Context,
  round: Round,
  { place, facts }: Arriving,
  n: number,
  earlier: ReadonlyMap<number, RoundFile>,
  old: Buffer | null,
): Document {
  const input = context.measure('read back', () => context.spool.read(place));
  const layers: Record<string, unknown> = context.measure('read back', () => loaded(context, round, n, earlier));
  if (round.facts) layers[round.facts] = facts;
  if (!old) return context.runner(round.index).run(input, layers);
  return { ...input, layers: { ...layers, ...context.layers.read(old, round.keeps) } } as Document;
}

/** The layers of earlier rounds that this one reads. */
function loaded({ plan, layers }: Context, { loads }: Round, n: number, earlier: ReadonlyMap<number, RoundFile>) {
  const found: Record<string, unknown> = {};
  for (const [before, file] of earlier)
    if (plan.rounds[before]!.keeps.some((layer) => loads.includes(layer)))
      Object.assign(found, layers.read(file.readUnchecked(n), loads));
  return found;
}
