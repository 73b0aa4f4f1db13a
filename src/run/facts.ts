import type { Json } from '../core/json.ts';
import type { Fact } from '../core/stage.ts';
import { Scratch } from '../io/tables/index.ts';
import { BEYOND, byCodePoint } from '../text/code-point-order.ts';
import { Container, type ContainerWriter, digest } from './container.ts';
import { stringOf } from './json-string.ts';
import { partFinder } from './parts.ts';

/**
 * Facts of a group stage in files, each with one entry for each part that it says something of: lines of JSON with tabs
 * between, a value and the documents of which it is said.
 */
export interface FactsHead {
  /** Numbers of the parts, in the order of the entries. */
  readonly parts: readonly number[];
}

/** A fact as it stands in such an entry. */
export const factLine = ({ doc, value }: Fact): string => `${JSON.stringify(value)}\t${JSON.stringify(doc)}`;

/** What is said of one part. */
interface Share {
  /** Of the entry's text, a line end before each line. */
  readonly pieces: string[];
  /** The value of the last line, as JSON. */
  value: string;
}

/** Shares facts out to the parts that hold their documents. */
export class FactSplitter {
  readonly #partOf: (id: string) => number;
  readonly #shares = new Map<number, Share>();
  #former: Json = null;
  #value = 'null';
  count = 0;

  /** @param lasts the last id of each part */
  constructor(lasts: readonly string[]) {
    this.#partOf = partFinder(lasts);
  }

  /** @throws when the document is none of the input */
  add({ doc, value }: Fact): void {
    const part = this.#partOf(doc);
    if (part < 0) throw new Error(`a group speaks of ${doc}, which is no document of the input`);
    // A group often says the same of many documents, by the same object.
    if (value !== this.#former) [this.#former, this.#value] = [value, JSON.stringify(value)];
    const share = this.#shareOf(part);
    if (share.value !== this.#value) share.pieces.push('\n', this.#value);
    share.value = this.#value;
    share.pieces.push('\t', JSON.stringify(doc));
    this.count++;
  }

  #shareOf(part: number): Share {
    const known = this.#shares.get(part);
    if (known) return known;
    const made: Share = { pieces: [], value: '' };
    this.#shares.set(part, made);
    return made;
  }

  /** @returns the numbers of the parts in the order of their entries. */
  write(file: ContainerWriter): number[] {
    const parts = [...this.#shares.keys()].sort((a, b) => a - b);
    for (const part of parts) file.addNamed(Buffer.from(this.#shares.get(part)!.pieces.slice(1).join('')));
    return parts;
  }
}

/** A value that is said of documents, one object for all of them, and its JSON. */
export interface Said {
  readonly json: string;
  readonly value: Json;
}

/** Finds the facts of a part among the files of all groups. */
export class FactsReader {
  readonly #memory = new Scratch();
  readonly #files: { file: Container<FactsHead>; parts: Uint32Array }[];

  constructor(paths: readonly string[]) {
    this.#files = paths.map((path) => {
      const file = new Container<FactsHead>(path);
      return { file, parts: Uint32Array.from(file.head.parts) };
    });
  }

  /** Document, in the order of ids -> what is said of it, sorted by its JSON. */
  ofPart(part: number): Map<string, Said[]> {
    const texts = this.#textsOf(part);
    // The order of UTF-16 is several times as fast.
    const order = texts.some((text) => BEYOND.test(text)) ? byCodePoint : undefined;
    const byDocument = saidByDocument(texts, order);
    return new Map([...byDocument.keys()].sort(order).map((doc) => [doc, byDocument.get(doc)!]));
  }

  /** Of all that is said of a part: where it is the same, so are the facts about each document. */
  digestOf = (part: number): string => digest(this.#entries(part, (file, entry) => file.digestOf(entry)).join());

  #textsOf = (part: number): string[] =>
    this.#entries(part, (file, entry) => file.readUnchecked(entry, this.#memory).toString());

  #entries<T>(part: number, work: (file: Container<FactsHead>, entry: number) => T): T[] {
    const found: T[] = [];
    for (const { file, parts } of this.#files) {
      const entry = entryOf(parts, part);
      if (entry >= 0) found.push(work(file, entry));
    }
    return found;
  }

  close(): void {
    for (const { file } of this.#files) file.close();
  }
}

/** Place of a part among those of a file, which rise. @returns -1 when it is not there */
function entryOf(parts: Uint32Array, part: number): number {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]! < part) low = middle + 1;
    else high = middle;
  }
  return parts[low] === part ? low : -1;
}

/** Lines are sorted and read once for all their documents; a tab comes before all that a value may go on with. */
function saidByDocument(texts: readonly string[], order?: (a: string, b: string) => number): Map<string, Said[]> {
  const byDocument = new Map<string, Said[]>();
  const lines = texts.flatMap((text) => text.split('\n'));
  for (const line of lines.sort(order)) {
    const [json, ...docs] = line.split('\t');
    const said: Said = { json: json!, value: JSON.parse(json!) };
    for (const named of docs) {
      const doc = stringOf(named);
      const known = byDocument.get(doc);
      if (known) known.push(said);
      else byDocument.set(doc, [said]);
    }
  }
  return byDocument;
}

/** @throws when a fact speaks of a document that is not there. */
export function checkFacts(stage: string, facts: ReadonlyMap<string, unknown>, ids: readonly string[]): void {
  const known = new Set(ids);
  for (const doc of facts.keys())
    if (!known.has(doc)) throw new Error(`the stage ${stage} speaks of ${doc}, which is no document of the input`);
}
