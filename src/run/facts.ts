import type { Json } from '../core/json.ts';
import type { Fact } from '../core/stage.ts';
import { Container } from './container.ts';
import { byCodePoint } from './inline.ts';

/** Facts of a group stage in files, each with one entry for each part that it says something of. */
export interface FactsHead {
  /** Numbers of the parts, in the order of the entries. */
  readonly parts: readonly number[];
}

/** Finds the facts of a part among the files of all groups. */
export class FactsReader {
  readonly #files: { file: Container<FactsHead>; entryOf: Map<number, number> }[];

  constructor(paths: readonly string[]) {
    this.#files = paths.map((path) => {
      const file = new Container<FactsHead>(path);
      return { file, entryOf: new Map(file.head.parts.map((part, entry) => [part, entry])) };
    });
  }

  /** Sorted by document, then by the JSON of their value. */
  ofPart(part: number): Fact[] {
    const facts: { doc: string; value: Json; json: string }[] = [];
    for (const { file, entryOf } of this.#files) {
      const entry = entryOf.get(part);
      if (entry === undefined) continue;
      for (const [doc, value] of JSON.parse(file.readUnchecked(entry).toString()) as [string, Json][])
        facts.push({ doc, value, json: JSON.stringify(value) });
    }
    facts.sort((a, b) => byCodePoint(a.doc, b.doc) || byCodePoint(a.json, b.json));
    return facts.map(({ doc, value }) => ({ doc, value }));
  }

  close(): void {
    for (const { file } of this.#files) file.close();
  }
}

/** The values of a part's facts by document. @throws when one speaks of a document that is not there. */
export function joinFacts(stage: string, facts: readonly Fact[], ids: readonly string[]): Map<string, Json[]> {
  const known = new Set(ids);
  const joined = new Map<string, Json[]>();
  for (const { doc, value } of facts) {
    if (!known.has(doc)) throw new Error(`the stage ${stage} speaks of ${doc}, which is no document of the input`);
    const values = joined.get(doc);
    if (values) values.push(value);
    else joined.set(doc, [value]);
  }
  return joined;
}
