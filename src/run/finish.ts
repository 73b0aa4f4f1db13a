import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Json } from '../core/json.ts';
import type { Fact, Grouping } from '../core/stage.ts';
import { ContainerWriter, digest } from './container.ts';
import { type FactsHead, FactsReader, factLine } from './facts.ts';
import { keptHead } from './kept.ts';
import { partOf } from './parts.ts';
import { Sorter } from './sorter.ts';
import { Window } from './window.ts';

/** What a group stage's last word is made of, and where it is kept. */
export interface Finish {
  /** Digest of the stage. */
  readonly stage: string;
  readonly finish: NonNullable<Grouping['finish']>;
  /** Files with the facts of all groups. */
  readonly files: readonly string[];
  /** The last id of each part. */
  readonly lasts: readonly string[];
  /** Of the file with the facts as they are then; one of a former build is taken if its key is the same. */
  readonly path: string;
  /** Folder for what does not fit into memory. */
  readonly work: string;
}

interface FinishedHead extends FactsHead {
  readonly key: string;
  readonly facts: number;
}

/**
 * A group stage's last word over the facts of all groups: they are streamed to it in order, part by part, and what it makes
 * of them is written as the facts of the stage. @returns how many facts there are now, and what was damaged
 */
export function writeFinished(about: Finish): { facts: number; damaged: readonly string[] } {
  mkdirSync(dirname(about.path), { recursive: true });
  const reader = new FactsReader(about.files);
  try {
    const key = keyOf(about, reader);
    const damaged: string[] = [];
    const kept = keptHead<FinishedHead>(about.path, key, new Window(), damaged);
    return { facts: kept?.facts ?? writeAnew(about, key, reader), damaged };
  } finally {
    reader.close();
  }
}

const keyOf = ({ stage, lasts }: Finish, reader: FactsReader): string =>
  digest(JSON.stringify([stage, lasts.map((last, part) => [last, reader.digestOf(part)])]));

function writeAnew({ finish, lasts, path, work }: Finish, key: string, reader: FactsReader): number {
  const made = new Sorter(work, 'finish');
  for (const fact of finish(allFacts(reader, lasts.length))) {
    const part = partOf(lasts, fact.doc);
    if (part < 0) throw new Error(`a group speaks of ${fact.doc}, which is no document of the input`);
    made.add(String(part).padStart(9, '0'), factLine(fact));
  }
  const file = new ContainerWriter(path);
  const parts = writeByPart(made, file);
  file.close({ key, parts, facts: made.count } satisfies FinishedHead);
  return made.count;
}

function* allFacts(reader: FactsReader, parts: number): Generator<Fact> {
  for (let part = 0; part < parts; part++)
    for (const [doc, values] of reader.ofPart(part))
      for (const value of JSON.parse(values) as Json[]) yield { doc, value };
}

/** @returns the numbers of the parts in the order of their entries. */
function writeByPart(made: Sorter, file: ContainerWriter): number[] {
  const parts: number[] = [];
  let held: string[] = [];
  const flush = () => {
    if (held.length > 0) file.addNamed(Buffer.from(held.join('\n')));
    held = [];
  };
  for (const { key, value } of made.sorted()) {
    if (parts.at(-1) !== Number(key)) {
      flush();
      parts.push(Number(key));
    }
    held.push(value);
  }
  flush();
  return parts;
}
