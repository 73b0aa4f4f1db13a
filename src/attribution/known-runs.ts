import type { Token } from '../core/layers.ts';
import { type Run, textOf } from './name-runs.ts';

/** Runs of several words as they stand in a document: of two names in a row the first often stands alone elsewhere. Gathered when first asked for. */
export class KnownRuns {
  private readonly sentences: readonly (readonly Token[])[];
  private readonly runs: readonly (readonly Run[])[];
  /** First word -> a bit for each length of the runs that it opens: tells mostly that there is none. */
  private lengths: ReadonlyMap<string, number> | null = null;
  private texts: ReadonlySet<string> | null = null;

  constructor(sentences: readonly (readonly Token[])[], runs: readonly (readonly Run[])[]) {
    this.sentences = sentences;
    this.runs = runs;
  }

  /** Whether tokens [from, to) are all of a run somewhere. */
  has(tokens: readonly Token[], from: number, to: number): boolean {
    this.lengths ??= this.measure();
    if (((this.lengths.get(tokens[from]!.lower) ?? 0) & (1 << (to - from))) === 0) return false;
    this.texts ??= this.gather();
    return this.texts.has(textOf(tokens, from, to));
  }

  private measure(): Map<string, number> {
    const lengths = new Map<string, number>();
    for (let n = 0; n < this.runs.length; n++)
      for (const { from, to } of this.runs[n]!) {
        const { lower } = this.sentences[n]![from]!;
        lengths.set(lower, (lengths.get(lower) ?? 0) | (1 << (to - from)));
      }
    return lengths;
  }

  private gather(): Set<string> {
    const texts = new Set<string>();
    for (let n = 0; n < this.runs.length; n++)
      for (const { from, to } of this.runs[n]!) if (to - from > 1) texts.add(textOf(this.sentences[n]!, from, to));
    return texts;
  }
}
