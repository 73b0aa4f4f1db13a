import { digest } from '../container.ts';
import { checkFacts } from '../facts.ts';
import type { Round } from '../rounds.ts';
import type { Spooled } from '../spool.ts';
import type { Context } from './context.ts';
import type { Earlier } from './earlier.ts';
import type { Analysed } from './round-file.ts';

/** What a document brings into a round. */
export interface Arriving {
  readonly place: Spooled;
  /** The list of facts about it as JSON, which is the layer of the group stage before; null where there are none. */
  readonly facts: string | null;
  readonly analysed: Analysed;
}

/** The documents of a part with the facts and keys with which they enter a round. */
export function arrivals(
  context: Context,
  round: Round,
  part: number,
  earlier: Earlier,
  factFiles: readonly string[],
): Arriving[] {
  const places = context.places(part);
  const facts = round.facts ? context.facts(factFiles).ofPart(part) : new Map<string, string>();
  const ids = places.map(({ id }) => id);
  if (round.facts) checkFacts(round.facts, facts, ids);
  const before = earlier.documents;
  const signature = signatureOf(context, round).join();
  return places.map((place, n) => {
    const about = facts.get(place.id) ?? null;
    const factsDigest = about === null ? '' : digest(about);
    const key = digest([before?.[n]?.key ?? place.content, signature, factsDigest].join(' '));
    return { place, facts: about, analysed: { id: place.id, content: place.content, facts: factsDigest, key } };
  });
}

/** What the layers and rows of a round depend on besides the documents. */
export const signatureOf = ({ plan }: Context, { steps, group, keeps }: Round): string[] => [
  ...[...steps, ...(group ? [group] : [])].map(({ stage }) => `${stage.name} ${plan.stageDigests[stage.name]}`),
  `keeps ${keeps.join()}`,
];
