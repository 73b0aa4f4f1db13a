import { WordTable } from '../text/word-table.ts';
import type { Gender } from './name-tables.ts';
import type { Named } from './named.ts';
import type { PlacedName } from './placed-names.ts';
import type { RoleLexicon } from './roles.ts';

/** Canonical name -> the gender that the document gives the person. */
export type Genders = ReadonlyMap<string, Gender>;

/** Votes are positive for a woman, negative for a man. */
const [FEMALE, MALE] = [1, -1];
const PRONOUN = new WordTable([
  ['he', MALE],
  ['his', MALE],
  ['him', MALE],
  ['himself', MALE],
  ['she', FEMALE],
  ['her', FEMALE],
  ['herself', FEMALE],
]);
/** A noun of one gender beside the name says more than a pronoun, which may be another's. */
const NOUN = 3;
/** By how much the votes for one gender must outnumber those for the other. */
const CLEAR = 2;

/**
 * Learns the gender of people whose names and titles tell none: from a noun right before the name (`spokeswoman Kim Lee`), and from the
 * first pronoun behind it in sentences that name nobody else. Linear in the tokens.
 */
export function learnGenders(names: readonly PlacedName[], roles: RoleLexicon): Genders {
  const votes = new Map<string, number>();
  const vote = (name: Named, count: number) => {
    if (count !== 0) votes.set(name.canonical, (votes.get(name.canonical) ?? 0) + count);
  };
  let first: PlacedName | null = null;
  let alone = true;
  const close = () => {
    if (first?.name.kind === 'person' && alone) vote(first.name, pronounBehind(first));
  };
  for (const placed of names) {
    const { name, tokens, from } = placed;
    if (name.kind !== 'person' && name.kind !== 'other') continue;
    if (first?.name.sentence === name.sentence) alone &&= name.canonical === first.name.canonical;
    else {
      close();
      first = placed;
      alone = true;
    }
    if (!name.gender && from > 0) vote(name, NOUN * signOf(roles.of(tokens[from - 1]!)?.gender));
  }
  close();
  return decide(votes);
}

const signOf = (gender: Gender | null | undefined): number =>
  gender === 'female' ? FEMALE : gender === 'male' ? MALE : 0;

function pronounBehind({ tokens, to }: PlacedName): number {
  for (let at = to; at < tokens.length; at++) {
    const sign = PRONOUN.of(tokens[at]!);
    if (sign !== undefined) return sign;
  }
  return 0;
}

function decide(votes: ReadonlyMap<string, number>): Genders {
  const genders = new Map<string, Gender>();
  for (const [name, balance] of votes)
    if (Math.abs(balance) >= CLEAR) genders.set(name, balance > 0 ? 'female' : 'male');
  return genders;
}
