import type { Span } from '../core/span.ts';

const NONE: never[] = [];

/** What of a layer stands in a sentence, for sentences asked for in their order, each once. The layer is in the order of the text. */
export class BySentence<T extends { readonly sentence: number }> {
  readonly #layer: readonly T[];
  #at = 0;

  constructor(layer: readonly T[] | undefined) {
    this.#layer = layer ?? NONE;
  }

  of(sentence: number): readonly T[] {
    const layer = this.#layer;
    let from = this.#at;
    while (from < layer.length && layer[from]!.sentence < sentence) from++;
    let to = from;
    while (to < layer.length && layer[to]!.sentence === sentence) to++;
    this.#at = to;
    return to === from ? NONE : layer.slice(from, to);
  }
}

/** Spans of a layer may lie in one another; deeper than this they do not. */
const NESTED = 4;

/** @param spans in the order of their starts. @returns the innermost span that holds [start, end), or undefined; a binary search. */
export function spanAround<S extends Span>(spans: readonly S[], start: number, end: number): S | undefined {
  const after = firstAfter(spans, start);
  for (let n = after - 1; n >= Math.max(0, after - NESTED); n--) if (spans[n]!.end >= end) return spans[n];
  return undefined;
}

function firstAfter(spans: readonly Span[], start: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.start <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
