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
  const sorted = scopes.toSorted((a, b) => a.start - b.start);
  let open: SourceScope[] = [];
  let next = 0;
  return numbers.map((number) => {
    while (next < sorted.length && sorted[next]!.start <= number.start) open.push(sorted[next++]!);
    open = open.filter((scope) => scope.end > number.start);
    const holding = open.filter((scope) => scope.end >= number.end);
    const shortest = holding.reduce<SourceScope | null>(
      (best, scope) => (best && best.end - best.start <= scope.end - scope.start ? best : scope),
      null,
    );
    if (!shortest) return AUTHOR;
    const { voice, source, sourceText, sourceKind, cue, quote, negated, hedged } = shortest;
    return { voice, source, sourceText, sourceKind, cue, quote, negated, hedged };
  });
}
