import { digest } from '../container.ts';
import { checkFacts, type Said } from '../facts.ts';
import type { Round } from '../rounds.ts';
import type { Spooled } from '../spool.ts';
import type { Context } from './context.ts';
import type { Earlier } from './earlier.ts';
import type { Analysed, RoundHead } from './round-file.ts';

/** What a document brings into a round. */
export interface Arriving {
  readonly place: Spooled;
  /** The facts about it, which are the layer of the group stage before. */
  readonly facts: () => readonly Said[];
  readonly analysed: Analysed;
}

/**
 * The documents of a part with the facts and keys with which they enter a round.
 * @param factFiles the facts of the group stage before @param kept what a former build noted of this part and round
 */
export function arrivals(
  context: Context,
  round: Round,
  part: number,
  earlier: Earlier,
  factFiles: readonly string[],
  kept: RoundHead | null,
): Arriving[] {
  const places = context.places(part);
  let read: ReadonlyMap<string, readonly Said[]> | null = null;
  const factsOf = (id: string): readonly Said[] => {
    if (!round.facts) return [];
    read ??= readFacts(context, round.facts, part, factFiles, places);
    return read.get(id) ?? [];
  };
  const known = knownFacts(kept, factsOfPart(context, round, part, factFiles));
  const { keeps } = context.setup;
  const before = keeps ? earlier.documents : null;
  const signature = signatureOf(context, round).join();
  return places.map((place, n) => {
    const { id, content } = place;
    const facts = keeps ? (known.get(id) ?? digestOf(factsOf(id))) : '';
    const key = keeps ? digest([before?.[n]?.key ?? content, signature, facts].join(' ')) : '';
    return { place, facts: () => factsOf(id), analysed: { id, content, facts, key } };
  });
}

/** Digest of all facts about a part; '' in a round without. */
export const factsOfPart = (context: Context, { facts }: Round, part: number, files: readonly string[]): string =>
  facts ? context.facts(files).digestOf(part) : '';

/** Document -> digest of the facts about it, as far as a former build knows them: where all are as they were, none need be read. */
const knownFacts = (kept: RoundHead | null, now: string): ReadonlyMap<string, string> =>
  new Map(kept?.facts === now ? kept.documents.map(({ id, facts }) => [id, facts]) : []);

const digestOf = (facts: readonly Said[]): string =>
  facts.length === 0 ? '' : digest(`[${facts.map(({ json }) => json)}]`);

/** @throws when a fact speaks of a document that is not there */
function readFacts(
  context: Context,
  stage: string,
  part: number,
  files: readonly string[],
  places: readonly Spooled[],
): ReadonlyMap<string, readonly Said[]> {
  const facts = context.facts(files).ofPart(part);
  checkFacts(
    stage,
    facts,
    places.map(({ id }) => id),
  );
  return facts;
}

/** What the layers and rows of a round depend on besides the documents. */
export const signatureOf = ({ plan }: Context, { steps, group, keeps }: Round): string[] => [
  ...[...steps, ...(group ? [group] : [])].map(({ stage }) => `${stage.name} ${plan.stageDigests[stage.name]}`),
  `keeps ${keeps.join()}`,
];
