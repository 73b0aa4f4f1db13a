import type { Token } from '../core/layers.ts';
import type { Named } from './named.ts';

/** A name where it stands: tokens [from, to) of its sentence. */
export interface PlacedName {
  readonly name: Named;
  readonly tokens: readonly Token[];
  readonly from: number;
  readonly to: number;
}

/** Finds the tokens of names. Of n tokens in a sentence log n are looked at for each name in it. */
export function placeNames(sentences: readonly (readonly Token[])[], names: readonly Named[]): PlacedName[] {
  const placed: PlacedName[] = [];
  for (const name of names) {
    const tokens = sentences[name.sentence]!;
    const from = firstFrom(tokens, name.start);
    let to = from;
    while (to < tokens.length && tokens[to]!.start < name.end) to++;
    placed.push({ name, tokens, from, to });
  }
  return placed;
}

/** The index of the first token that starts at an offset or behind it. */
function firstFrom(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
