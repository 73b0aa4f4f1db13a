import { Container } from '../container.ts';
import type { LayerReader } from '../layer-reader.ts';
import type { Round } from '../rounds.ts';
import type { Context } from './context.ts';
import { type Analysed, layersIn, type RoundFile, type RoundHead, roundPath } from './round-file.ts';

/** A part's files of the rounds before, whole by now; each is opened when it is asked for, since mostly nothing is made anew. */
export class Earlier {
  readonly #context: Context;
  readonly #round: Round;
  readonly #name: string;
  /** Rounds that kept layers which this one reads. */
  readonly #sources: readonly number[];
  readonly #files = new Map<number, RoundFile>();
  readonly #readers = new Map<number, LayerReader>();

  /** @param name of the part's files */
  constructor(context: Context, round: Round, name: string) {
    [this.#context, this.#round, this.#name] = [context, round, name];
    this.#sources = context.plan.rounds
      .slice(0, round.index)
      .filter(({ keeps }) => keeps.some((layer) => round.loads.includes(layer)))
      .map(({ index }) => index);
  }

  /** What is known of the documents since the round just before; null in the first. */
  get documents(): readonly Analysed[] | null {
    const { index } = this.#round;
    return index === 0 ? null : this.#file(index - 1).head.documents;
  }

  /** The layers that the round reads of document n of the part. */
  layersOf(n: number): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const round of this.#sources) {
      const bytes = this.#file(round).readNext(n, this.#context.window(round));
      Object.assign(found, this.#reader(round).read(bytes, this.#round.loads));
    }
    return found;
  }

  close(): void {
    for (const file of this.#files.values()) file.close();
  }

  #reader(round: number): LayerReader {
    const file = this.#file(round);
    const reader = this.#readers.get(round) ?? layersIn(file.readUnchecked(file.head.common), this.#context.shapes);
    this.#readers.set(round, reader);
    return reader;
  }

  #file(round: number): RoundFile {
    const file =
      this.#files.get(round) ?? new Container<RoundHead>(roundPath(this.#context.setup.cache, round, this.#name));
    this.#files.set(round, file);
    return file;
  }
}
