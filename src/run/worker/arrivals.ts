import { Container, digest } from '../container.ts';
import { checkFacts } from '../facts.ts';
import type { Round } from '../rounds.ts';
import type { Spooled } from '../spool.ts';
import type { Context } from './context.ts';
import { type Analysed, type RoundFile, type RoundHead, roundPath } from './round-file.ts';

/** What a document brings into a round. */
export interface Arriving {
  readonly place: Spooled;
  /** Facts about it; their list is the layer of the group stage before. */
  readonly facts: readonly unknown[];
  readonly analysed: Analysed;
}

/** This part's files of the rounds before, whole by now. */
export function openEarlier({ setup, plan }: Context, { index, loads }: Round, name: string): Map<number, RoundFile> {
  const files = new Map<number, RoundFile>();
  for (const { index: before, keeps } of plan.rounds.slice(0, index))
    if (before === index - 1 || keeps.some((layer) => loads.includes(layer)))
      files.set(before, new Container<RoundHead>(roundPath(setup.cache, before, name)));
  return files;
}

/** The documents of a part with the facts and keys with which they enter a round. */
export function arrivals(
  context: Context,
  round: Round,
  part: number,
  earlier: ReadonlyMap<number, RoundFile>,
  factFiles: readonly string[],
): Arriving[] {
  const places = context.places(part);
  const facts = round.facts ? context.facts(factFiles).ofPart(part) : new Map<string, string>();
  const ids = places.map(({ id }) => id);
  if (round.facts) checkFacts(round.facts, facts, ids);
  const before = earlier.get(round.index - 1)?.head.documents;
  const signature = signatureOf(context, round).join();
  return places.map((place, n) => {
    const about = facts.get(place.id);
    const factsDigest = about === undefined ? '' : digest(about);
    const key = digest([before?.[n]?.key ?? place.content, signature, factsDigest].join(' '));
    const values = about === undefined ? [] : JSON.parse(about);
    return { place, facts: values, analysed: { id: place.id, content: place.content, facts: factsDigest, key } };
  });
}

/** What the layers and rows of a round depend on besides the documents. */
export const signatureOf = ({ plan }: Context, { steps, group, keeps }: Round): string[] => [
  ...[...steps, ...(group ? [group] : [])].map(({ stage }) => `${stage.name} ${plan.stageDigests[stage.name]}`),
  `keeps ${keeps.join()}`,
];
