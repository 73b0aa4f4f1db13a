import { createHash, hash } from 'node:crypto';
import { join } from 'node:path';
import { type Input, idKey, isReject, type RejectRow, reject } from '../io/read/index.ts';
import { ContainerWriter } from './container.ts';
import { cutParts, type Part } from './parts.ts';
import { Sorter } from './sorter.ts';
import { type Spooled, SpoolWriter } from './spool.ts';

/** What came in: every document in a part or among the rejects. */
export interface Ingested {
  readonly parts: readonly Part[];
  readonly documents: number;
  /** Of the decoded texts in UTF-8. */
  readonly bytes: number;
  readonly rejects: Sorter;
  /** SHA-256 over all documents and rejects in their order. */
  readonly inputHash: string;
}

/** Told of every document and reject that was read. */
export type OnRead = (read: { documents: number; bytes: number; rejects: number }) => void;

export const SPOOL = 'spool';
export const PARTS = 'parts';

/** Head of the file of parts, whose entry n lists the documents of part n. */
export interface PartsHead {
  /** The last id of each part. */
  readonly lasts: readonly string[];
}

/** Sorts rejects as their table is sorted. */
const rejectKey = (row: RejectRow) =>
  [row.source_path, number(row.source_line), number(row.byte_offset), row.code].join('\u0000');
const number = (n: number | null) => (n === null ? '' : String(n).padStart(16, '0'));

/**
 * Brings documents from the order of their files into the order of their ids, in bounded memory: the texts are spooled to
 * disk as they come, and only their places are sorted. Of two equal ids (compared without case) the second is rejected.
 */
export async function ingest(inputs: AsyncIterable<Input>, folder: string, onRead: OnRead): Promise<Ingested> {
  const rejects = new Sorter(folder, 'rejects');
  const refused = createHash('sha256');
  const read = { documents: 0, bytes: 0, rejects: 0 };
  const refuse = (row: RejectRow) => {
    rejects.add(rejectKey(row), JSON.stringify(row));
    refused.update(JSON.stringify(row));
    read.rejects++;
  };
  const arrived = new Sorter(folder, 'arrived');
  const spool = new SpoolWriter(join(folder, SPOOL));
  let inOrderOfIds = true;
  for await (const input of inputs) {
    if (isReject(input)) refuse(input);
    else {
      const place: Arrived = { ...spool.add(input), path: input.sourcePath };
      const key = idKey(input.id);
      inOrderOfIds &&= key === input.id;
      arrived.add(key, JSON.stringify(place));
      read.documents++;
      read.bytes += place.text;
    }
    onRead(read);
  }
  spool.close();
  const places = firstOfEach(arrived, refuse);
  const { inputHash, ...written } = writeParts(inOrderOfIds ? places : byId(places, folder), folder);
  onRead(read);
  return { ...written, rejects, inputHash: hash('sha256', `${inputHash} ${refused.digest('hex')}`) };
}

type Arrived = Spooled & { readonly path: string };

/** Equal ids stand together, in the order of their arrival. */
function* firstOfEach(arrived: Sorter, refuse: (row: RejectRow) => void): Generator<Spooled> {
  let former: { key: string; place: Arrived } | undefined;
  for (const { key, value } of arrived.sorted()) {
    const place: Arrived = JSON.parse(value);
    if (former?.key === key) {
      const { path, line } = former.place;
      const where = line === null ? path : `${path}, line ${line}`;
      refuse(reject('double_id', `the id ${place.id} is taken by ${where}`, place));
      continue;
    }
    former = { key, place };
    yield place;
  }
}

function writeParts(sorted: Iterable<Spooled>, folder: string): Omit<Ingested, 'rejects'> {
  const parts: Part[] = [];
  const file = new ContainerWriter(join(folder, PARTS));
  const seen = createHash('sha256');
  let [documents, bytes] = [0, 0];
  for (const places of cutParts(sorted)) {
    const size = places.reduce((sum, { text }) => sum + text, 0);
    seen.update(places.map(({ content, line }) => `${content} ${line}\n`).join(''));
    file.add(Buffer.from(JSON.stringify(places)));
    parts.push({
      number: parts.length,
      first: places[0]!.id,
      last: places.at(-1)!.id,
      documents: places.length,
      bytes: size,
    });
    documents += places.length;
    bytes += size;
  }
  file.close({ lasts: parts.map(({ last }) => last) } satisfies PartsHead);
  return { parts, documents, bytes, inputHash: seen.digest('hex') };
}

/** Keys stand in another order than ids that hold capitals. */
function* byId(places: Iterable<Spooled>, folder: string): Generator<Spooled> {
  const sorted = new Sorter(folder, 'sorted');
  for (const place of places) sorted.add(place.id, JSON.stringify(place));
  for (const { value } of sorted.sorted()) yield JSON.parse(value);
}
