import type { Claim, SourceScope } from '../core/layers.ts';
import type { Span } from '../core/span.ts';

export type Sourced = Pick<
  Claim,
  'voice' | 'source' | 'sourceText' | 'sourceKind' | 'cue' | 'quote' | 'negated' | 'hedged'
>;

const AUTHOR: Sourced = {
  voice: 'author',
  source: null,
  sourceText: null,
  sourceKind: 'author',
  cue: null,
  quote: null,
  negated: false,
  hedged: false,
};

/** Who answers for each of the numbers: the shortest scope that holds it, else the author. `numbers` and `scopes` in order of start. */
export function readSources(numbers: readonly Span[], scopes: readonly SourceScope[]): Sourced[] {
  if (scopes.length === 0) return numbers.map(() => AUTHOR);
  let open: SourceScope[] = [];
  let next = 0;
  return numbers.map((number) => {
    if (open.some((scope) => scope.end <= number.start)) open = open.filter((scope) => scope.end > number.start);
    for (; next < scopes.length && scopes[next]!.start <= number.start; next++)
      if (scopes[next]!.end > number.start) open.push(scopes[next]!);
    return shortestAround(open, number) ?? AUTHOR;
  });
}

/** Of two that are as short the first. */
function shortestAround(scopes: readonly SourceScope[], number: Span): SourceScope | null {
  let shortest: SourceScope | null = null;
  for (let n = 0; n < scopes.length; n++) {
    const scope = scopes[n]!;
    if (scope.end < number.end) continue;
    if (shortest === null || scope.end - scope.start < shortest.end - shortest.start) shortest = scope;
  }
  return shortest;
}
