import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Json } from '../core/json.ts';
import type { Fact, Grouping } from '../core/stage.ts';
import { ContainerWriter } from './container.ts';
import { FactsReader, factLine } from './facts.ts';
import { partOf } from './parts.ts';
import { Sorter } from './sorter.ts';

/**
 * A group stage's last word over the facts of all groups: they are streamed to it in order, part by part, and what it makes
 * of them is written as the facts of the stage. @returns how many facts there are now
 */
export function writeFinished(
  finish: NonNullable<Grouping['finish']>,
  files: readonly string[],
  lasts: readonly string[],
  path: string,
  work: string,
): number {
  mkdirSync(dirname(path), { recursive: true });
  const reader = new FactsReader(files);
  const made = new Sorter(work, 'finish');
  try {
    for (const fact of finish(allFacts(reader, lasts.length))) {
      const part = partOf(lasts, fact.doc);
      if (part < 0) throw new Error(`a group speaks of ${fact.doc}, which is no document of the input`);
      made.add(String(part).padStart(9, '0'), factLine(fact));
    }
    writeByPart(made, path);
  } finally {
    reader.close();
  }
  return made.count;
}

function* allFacts(reader: FactsReader, parts: number): Generator<Fact> {
  for (let part = 0; part < parts; part++)
    for (const [doc, values] of reader.ofPart(part))
      for (const value of JSON.parse(values) as Json[]) yield { doc, value };
}

function writeByPart(made: Sorter, path: string): void {
  const file = new ContainerWriter(path);
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
  file.close({ parts });
}
