import type { Document } from '../../core/document.ts';
import type { Round } from '../rounds.ts';
import type { Arriving } from './arrivals.ts';
import type { Context } from './context.ts';
import type { Earlier } from './earlier.ts';
import { DocumentOnDemand } from './on-demand.ts';

/** Documents that are analysed together, at most so many, and fewer where they are long. */
const MOST_DOCUMENTS = 16;
const MOST_BYTES = 1 << 18;

/** Cuts the documents of a part into handfuls: [from, to) of each, in order, at least one document. */
export function* handfuls(arriving: readonly Arriving[]): Iterable<readonly [number, number]> {
  let [from, bytes] = [0, 0];
  for (let n = 0; n < arriving.length; n++) {
    bytes += arriving[n]!.place.text;
    if (n > from && (n - from === MOST_DOCUMENTS || bytes > MOST_BYTES)) {
      yield [from, n];
      [from, bytes] = [n, arriving[n]!.place.text];
    }
  }
  if (from < arriving.length) yield [from, arriving.length];
}

/**
 * A handful of documents with the layers of earlier rounds and of this one: made anew, or taken from what was kept of them.
 * @param from place of the first in its part @param kept the layers of each that a former build has; null: none
 * @returns null where nobody asks for the layers: they were kept, and no group reads them
 */
export function layHandful(
  context: Context,
  round: Round,
  handful: readonly Arriving[],
  from: number,
  earlier: Earlier,
  kept: readonly (Readonly<Record<string, unknown>> | null)[],
): (Document | null)[] {
  const anew = (n: number) => !kept[n] || round.groupReadsTransient;
  const documents = context.measure('read back', () =>
    handful.map((document, n) =>
      kept[n] && !round.group ? null : entering(context, round, document, from + n, earlier),
    ),
  );
  context.runner(round.index).run(documents.filter((document, n) => document !== null && anew(n)) as Document[]);
  documents.forEach((document, n) => {
    if (document && !anew(n)) Object.assign(document.layers, kept[n]);
  });
  return documents;
}

/** A document as it enters a round: with the layers of earlier ones that this one reads, and the facts about it. */
function entering(
  { spool }: Context,
  { loads, facts: group, steps }: Round,
  { place, facts }: Arriving,
  n: number,
  earlier: Earlier,
): Document {
  const document =
    steps.length === 0
      ? new DocumentOnDemand(
          place.id,
          () => spool.read(place),
          loads,
          () => earlier.layersOf(n),
        )
      : { ...spool.read(place), layers: earlier.layersOf(n) };
  if (group) Object.assign(document.layers, { [group]: facts().map(({ value }) => value) });
  return document;
}
