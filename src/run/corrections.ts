import { join } from 'node:path';
import type { Block } from '../core/layers.ts';
import { Container } from './container.ts';
import { PARTS, type PartsHead } from './ingest.ts';
import { Shapes } from './layer-codec.ts';
import { partOf } from './parts.ts';
import type { Plan, Setup } from './setup.ts';
import { layersIn, type RoundHead, roundPath } from './worker/round-file.ts';

/** A row of `corrections.csv` as far as it names a block. */
export interface CorrectionRow {
  readonly doc_id: string;
  readonly fingerprint: string;
  readonly occurrence: number | string;
}

/**
 * A correction that means no block of this input (the page changed, or the id is wrong) is told, never passed over.
 * @param nameOf name of a part's files @returns a message for each
 */
export function unmatched(
  { rounds }: Plan,
  { params, work, cache }: Setup,
  nameOf: (part: number) => string,
): string[] {
  const corrections = (params.cleaning?.corrections ?? []) as CorrectionRow[];
  if (corrections.length === 0) return [];
  const parts = new Container<PartsHead>(join(work, PARTS));
  const { lasts } = parts.head;
  parts.close();
  const round = rounds.find(({ keeps }) => keeps.includes('blocks'))?.index ?? 0;
  const missing: CorrectionRow[] = [];
  for (const [part, rows] of Map.groupBy(corrections, ({ doc_id }) => partOf(lasts, doc_id))) {
    const blocksOf = part < 0 ? () => [] : reader(roundPath(cache, round, nameOf(part)));
    for (const row of rows) {
      const alike = blocksOf(row.doc_id).filter(({ fingerprint }) => fingerprint === row.fingerprint);
      if (alike.length < Number(row.occurrence)) missing.push(row);
    }
  }
  return missing.map(
    ({ doc_id, fingerprint, occurrence }) =>
      `the correction of ${doc_id}, fingerprint ${fingerprint}, occurrence ${occurrence} means no block of this input`,
  );
}

/** Reads the blocks of the documents of one part. */
function reader(path: string): (id: string) => readonly Block[] {
  const file = new Container<RoundHead>(path);
  const entries = new Map(file.head.documents.map(({ id }, entry) => [id, file.readUnchecked(entry)]));
  const layers = layersIn(file.readUnchecked(file.head.common), new Shapes());
  file.close();
  return (id) => {
    const entry = entries.get(id);
    return entry ? (layers.read(entry, ['blocks']).blocks as unknown as Block[]) : [];
  };
}
