import type { Token } from '../core/layers.ts';
import type { Attributed, Scope } from './rows.ts';
import type { Speaker } from './speakers.ts';

/** Words that take up the figures of the sentence before: `Of those, 40 …`, `Another 20 percent …`, `The remaining 15 percent …`. */
const OPENERS: ReadonlyMap<string, RegExp> = new Map([
  ['of', /^(?:those|these|them)$/],
  ['among', /^(?:those|these|them)$/],
  ['another', /^\d|^(?:two|three|four|five|six|seven|eight|nine|ten)$/],
  ['the', /^(?:remaining|rest|remainder)$/],
]);

/** Whether a statement without a source of its own goes on with the figures of the one before it. */
export function takesUp(tokens: readonly Token[]): boolean {
  if (tokens.length < 2) return false;
  const next = OPENERS.get(tokens[0]!.lower);
  return next?.test(tokens[1]!.lower) === true;
}

/** The stretch that the source of the statement before answers for. */
export const carriedScope = (
  text: string,
  tokens: readonly Token[],
  speaker: Speaker,
  { cue, hedged, negated }: Attributed,
): Scope => ({
  start: tokens[0]!.start,
  end: tokens.at(-1)!.end,
  voice: 'attributed',
  source: speaker.name,
  sourceText: text.slice(speaker.start, speaker.end),
  sourceKind: speaker.kind,
  cue,
  negated,
  hedged,
  rule: 'quotes/carried',
});
