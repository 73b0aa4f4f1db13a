import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Fact, Grouping } from '../core/stage.ts';
import { ContainerWriter, digest } from './container.ts';
import { type FactsHead, FactsReader, factLine } from './facts.ts';
import { keptHead } from './kept.ts';
import { partFinder } from './parts.ts';
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

function writeAnew({ finish, lasts, path }: Finish, key: string, reader: FactsReader): number {
  const file = new ContainerWriter(path);
  const parts: number[] = [];
  let facts = 0;
  try {
    for (const [part, lines] of linesByPart(finish(allFacts(reader, lasts.length)), lasts)) {
      parts.push(part);
      file.addNamed(Buffer.from(lines.join('\n')));
      facts += lines.length;
    }
  } catch (error) {
    file.abandon();
    throw error;
  }
  file.close({ key, parts, facts } satisfies FinishedHead);
  return facts;
}

function* allFacts(reader: FactsReader, parts: number): Generator<Fact> {
  for (let part = 0; part < parts; part++)
    for (const [doc, said] of reader.ofPart(part)) for (const { value } of said) yield { doc, value };
}

/** The lines of each part of which something is said. @throws when the facts are not in the order of the parts, or of none of them */
function* linesByPart(facts: Iterable<Fact>, lasts: readonly string[]): Generator<[number, string[]]> {
  const partOf = partFinder(lasts);
  let [part, lines]: [number, string[]] = [-1, []];
  for (const fact of facts) {
    const own = partOf(fact.doc);
    if (own < 0) throw new Error(`a group speaks of ${fact.doc}, which is no document of the input`);
    if (own < part) throw new Error(`a stage's last word speaks of ${fact.doc} after documents that come later`);
    if (own > part) {
      if (part >= 0) yield [part, lines];
      [part, lines] = [own, []];
    }
    lines.push(factLine(fact));
  }
  if (part >= 0) yield [part, lines];
}
