import type { Round } from '../rounds.ts';
import type { Analysed, Kept } from './round-file.ts';

const MOST_EXAMPLES = 5;

/** Why documents were analysed, and how many were not: what `--explain` tells. */
export class Reasons {
  readonly counts: Record<string, { documents: number; examples: string[] }> = {};
  readonly #round: Round;

  constructor(round: Round) {
    this.#round = round;
  }

  reused(): void {
    this.#count('reused', null);
  }

  reusedAll(documents: number): void {
    this.counts.reused = { documents, examples: [] };
  }

  analysed(now: Analysed, signature: readonly string[], kept: Kept | undefined): void {
    this.#count(this.#why(now, signature, kept), now.id);
  }

  #why(now: Analysed, signature: readonly string[], kept: Kept | undefined): string {
    if (!kept) return 'not in the cache';
    const { analysed: old, signature: former } = kept;
    if (old.content !== now.content) return 'the document changed';
    const changed = signature.filter((stage) => !former.includes(stage));
    if (changed.length > 0) return `the stage ${changed[0]!.split(' ')[0]} or its options changed`;
    if (old.facts !== now.facts) return `what other documents say of it changed (${this.#round.facts})`;
    return old.key === now.key ? 'the kept result was damaged' : 'an earlier round changed';
  }

  #count(reason: string, id: string | null): void {
    this.counts[reason] ??= { documents: 0, examples: [] };
    this.counts[reason].documents++;
    if (id !== null && this.counts[reason].examples.length < MOST_EXAMPLES) this.counts[reason].examples.push(id);
  }
}
