import type { Token } from '../core/layers.ts';
import type { Gender } from './name-tables.ts';
import type { Named } from './names.ts';
import { type PlacedName, placedNames } from './placed-names.ts';
import type { RoleLexicon } from './roles.ts';

/** Canonical name -> the gender that the document gives the person. */
export type Genders = ReadonlyMap<string, Gender>;

const PRONOUN: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['his', 'male'],
  ['him', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['herself', 'female'],
]);
/** A noun of one gender beside the name says more than a pronoun, which may be another's. */
const NOUN = 3;
/** By how much the votes for one gender must outnumber those for the other. */
const CLEAR = 2;

/**
 * Learns the gender of people whose names and titles tell none: from a noun right before the name (`spokeswoman Kim Lee`), and from the
 * first pronoun behind it in sentences that name nobody else. Linear in the tokens.
 */
export function learnGenders(
  sentences: readonly (readonly Token[])[],
  names: readonly Named[],
  roles: RoleLexicon,
): Genders {
  const votes = new Map<string, number>();
  const vote = ({ canonical }: Named, count: number) => votes.set(canonical, (votes.get(canonical) ?? 0) + count);
  let group: PlacedName[] = [];
  const close = () => {
    const [first] = group;
    if (first?.name.kind === 'person' && group.every(({ name }) => name.canonical === first.name.canonical))
      vote(first.name, pronounBehind(first));
    group = [];
  };
  for (const placed of placedNames(sentences, names)) {
    if (placed.name.kind !== 'person' && placed.name.kind !== 'other') continue;
    if (group[0] && group[0].tokens !== placed.tokens) close();
    group.push(placed);
    if (!placed.name.gender) vote(placed.name, NOUN * nounBefore(placed, roles));
  }
  close();
  return decide(votes);
}

/** The names, with the gender of those that the document tells it of. */
export function withGenders(
  names: readonly Named[],
  sentences: readonly (readonly Token[])[],
  roles: RoleLexicon,
): readonly Named[] {
  const genders = learnGenders(sentences, names, roles);
  if (genders.size === 0) return names;
  return names.map((name) => {
    const gender = name.gender ?? genders.get(name.canonical);
    return gender && !name.gender ? { ...name, gender } : name;
  });
}

/** Votes are positive for a woman, negative for a man. */
const signOf = (gender: Gender | null | undefined): number => (gender === 'female' ? 1 : gender === 'male' ? -1 : 0);

const nounBefore = ({ tokens, from }: PlacedName, roles: RoleLexicon): number =>
  signOf(roles.get(tokens[from - 1]?.lower ?? '')?.gender);

function pronounBehind({ tokens, to }: PlacedName): number {
  for (let at = to; at < tokens.length; at++) {
    const gender = PRONOUN.get(tokens[at]!.lower);
    if (gender) return signOf(gender);
  }
  return 0;
}

function decide(votes: ReadonlyMap<string, number>): Genders {
  const genders = new Map<string, Gender>();
  for (const [name, balance] of votes)
    if (Math.abs(balance) >= CLEAR) genders.set(name, balance > 0 ? 'female' : 'male');
  return genders;
}
