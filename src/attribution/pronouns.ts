import type { NameIndex } from './name-index.ts';
import type { Gender } from './name-tables.ts';
import type { Named } from './named.ts';
import type { Speaker } from './speakers.ts';

/** What a pronoun may stand for. */
interface Wanted {
  kinds: ReadonlySet<Named['kind']>;
  gender: Gender | null;
}

const PEOPLE: ReadonlySet<Named['kind']> = new Set(['person', 'handle', 'other']);
const BODIES: ReadonlySet<Named['kind']> = new Set(['organisation', 'publication']);
const WANTED: ReadonlyMap<string, Wanted> = new Map([
  ['he', { kinds: PEOPLE, gender: 'male' }],
  ['his', { kinds: PEOPLE, gender: 'male' }],
  ['she', { kinds: PEOPLE, gender: 'female' }],
  ['her', { kinds: PEOPLE, gender: 'female' }],
  ['who', { kinds: PEOPLE, gender: null }],
  ['it', { kinds: BODIES, gender: null }],
  ['its', { kinds: BODIES, gender: null }],
  ['which', { kinds: BODIES, gender: null }],
]);

export const isPronoun = (word: string): boolean => WANTED.has(word) || word === 'they' || word === 'their';

/** Whom someone names inside a quotation is rarely the one who speaks. */
const SPOKEN_OF = 3.5;

/** A person known to be of the pronoun's gender comes before one who only may be. */
const KNOWN = 2;

/** How many mentions back, and how far, a pronoun may reach. */
const MENTIONS = 24;
const CHARACTERS = 1500;

/**
 * Resolves a pronoun to the name it most likely stands for, by gender and by salience (after Lappin and Leass 1994): near, first in its
 * sentence, the last who spoke, and not only spoken of inside a quotation.
 */
export function resolvePronoun(
  word: string,
  offset: number,
  sentence: number,
  names: NameIndex,
  last: Speaker | null,
  inMarks: (offset: number) => boolean,
): Named | null {
  const wanted = WANTED.get(word);
  if (!wanted) return null;
  let best: Named | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  const from = names.after(offset) - 1;
  const to = Math.max(0, from - MENTIONS + 1);
  for (let n = from; n >= to; n--) {
    const name = names.list[n]!;
    if (name.end > offset || offset - name.end > CHARACTERS) break;
    if (!wanted.kinds.has(name.kind)) continue;
    const gender = wanted.gender && names.genderOf(name);
    if (gender !== null && gender !== wanted.gender) continue;
    if (word === 'who' || word === 'which') return name;
    const known = gender === null ? 0 : KNOWN;
    const score = salience(name, n, sentence, names, wanted, last, known) - (inMarks(name.start) ? SPOKEN_OF : 0);
    if (score <= highest) continue;
    best = name;
    highest = score;
  }
  return best;
}

function salience(
  name: Named,
  at: number,
  sentence: number,
  names: NameIndex,
  wanted: Wanted,
  last: Speaker | null,
  known: number,
): number {
  let score = -0.8 * Math.min(6, sentence - name.sentence);
  if (isFirst(name, at, names, wanted)) score += name.sentence === sentence ? 3 : 1.5;
  const heard = last?.name === name.canonical;
  if (heard) score += 1.2;
  score += known;
  if (name.kind === 'other' && !heard) score -= 1.5;
  return score;
}

/** The first of its kind in its sentence, likely its subject: also behind a place, `In Ohio, Adams said`. */
function isFirst({ sentence }: Named, at: number, names: NameIndex, { kinds }: Wanted): boolean {
  for (let n = at - 1; n > at - 4; n--) {
    if (n < 0 || names.list[n]!.sentence !== sentence) return true;
    if (kinds.has(names.list[n]!.kind)) return false;
  }
  return false;
}
