import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Container } from '../container.ts';
import { Damaged } from '../file-bytes.ts';
import type { Shapes } from '../layer-codec.ts';
import { LayerReader } from '../layer-reader.ts';

/** What is known of one document at the end of a round. */
export interface Analysed {
  readonly id: string;
  /** Digest of what the stages saw of the input. */
  readonly content: string;
  /** Digest of the facts that came in at the start of the round; '' where nothing outlives the build. */
  readonly facts: string;
  /** Digest of all that the layers depend on: content, stages and facts of this round and those before; '' as above. */
  readonly key: string;
}

/** Head of the file that keeps a part's layers of one round: entry n is of document n, then come the rows for the group, then what the documents share. */
export interface RoundHead {
  /** Digests of the stages of the round. */
  readonly signature: readonly string[];
  /** Digest of all facts about the part that came in. */
  readonly facts: string;
  readonly documents: readonly Analysed[];
  /** Bytes of the rows of each bucket; the entries of the rows follow the documents'. */
  readonly buckets: readonly number[];
  /** Entry of what the layers of all documents have in common. */
  readonly common: number;
}

export type RoundFile = Container<RoundHead>;

/** Reads the layers in such a file. @param common the entry of what they have in common */
export const layersIn = (common: Buffer, shapes: Shapes): LayerReader =>
  new LayerReader(JSON.parse(common.toString()), shapes);

/** Folder of a round below the cache. */
export const roundFolder = (round: number) => `round-${round}`;
export const roundPath = (cache: string, round: number, name: string) => join(cache, roundFolder(round), name);

/** A document's layers as an earlier build, or one that was killed, left them. */
export interface Kept {
  readonly analysed: Analysed;
  /** Digests of the stages that gave it. */
  readonly signature: readonly string[];
  /** @throws Damaged */
  readonly layers: (names: readonly string[]) => Readonly<Record<string, unknown>>;
}

/** The files of an earlier build that may hold documents of a part; damaged ones are left out and told. */
export function openFormer(
  cache: string,
  round: number,
  names: readonly string[],
  damaged: (message: string) => void,
): RoundFile[] {
  return names.flatMap((name) => {
    const path = roundPath(cache, round, name);
    if (!existsSync(path)) return [];
    try {
      return [new Container<RoundHead>(path)];
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      damaged(error.message);
      return [];
    }
  });
}

/** Document id -> what is kept of it. */
export function index(files: readonly RoundFile[], shapes: Shapes): Map<string, Kept> {
  const kept = new Map<string, Kept>();
  for (const file of files) {
    let reader: LayerReader | null = null;
    const layersOf = (entry: number, names: readonly string[]) => {
      reader ??= layersIn(file.read(file.head.common), shapes);
      return reader.read(file.read(entry), names);
    };
    for (const [entry, analysed] of file.head.documents.entries())
      kept.set(analysed.id, { analysed, signature: file.head.signature, layers: (names) => layersOf(entry, names) });
  }
  return kept;
}
