import type { Token } from '../core/layers.ts';
import { type Run, textOf } from './name-runs.ts';

/** Runs of several words as they stand in a document: of two names in a row the first often stands alone elsewhere. Gathered when first asked for. */
export class KnownRuns {
  private readonly sentences: readonly (readonly Token[])[];
  private readonly runs: readonly (readonly Run[])[];
  private known: Set<string> | null = null;

  constructor(sentences: readonly (readonly Token[])[], runs: readonly (readonly Run[])[]) {
    this.sentences = sentences;
    this.runs = runs;
  }

  /** @param text as `textOf` writes it. */
  has(text: string): boolean {
    this.known ??= this.gather();
    return this.known.has(text);
  }

  private gather(): Set<string> {
    const known = new Set<string>();
    for (let n = 0; n < this.runs.length; n++)
      for (const run of this.runs[n]!) if (run.to - run.from > 1) known.add(textOf(this.sentences[n]!, run));
    return known;
  }
}
