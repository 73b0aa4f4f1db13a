import type { Reading } from './stretch.ts';

/** Words that deny or leave open, from the tables `negations` and `hedges`: phrases of one or two words. */
export interface PolarityLexicon {
  readonly denies: ReadonlySet<string>;
  readonly affirms: ReadonlySet<string>;
  readonly hedges: ReadonlySet<string>;
}

/** How far from the governing verb group a word still speaks of it: `did not, as far as we know, have`. */
const REACH = 3;

/** Whether the words right before the number or in and around its verb group deny the claim. */
export function isDenied(reading: Reading, first: number, lexicon: PolarityLexicon): boolean {
  const all = hangsOn(reading, first) ? ahead(first) : around(reading, first);
  return all.some((n) => says(reading, n, lexicon.denies) && !pair(reading, n, lexicon.affirms));
}

/** Whether they leave it open. */
export function isHedged(reading: Reading, first: number, end: number, lexicon: PolarityLexicon): boolean {
  const within = Array.from({ length: end - first }, (_, n) => first + n);
  return [...around(reading, first), ...within].some(
    (n) => says(reading, n, lexicon.hedges) || pair(reading, n, lexicon.hedges),
  );
}

/** `did not vote in 5 states` denies the vote, not the number of states: a number in a phrase of place, time or manner. */
function hangsOn({ tokens, phrases }: Reading, first: number): boolean {
  const start = phrases.of[first]! >= 0 ? phrases.list[phrases.of[first]!]!.start : first;
  return JOINTS.has(tokens[start - 1]?.lower ?? '');
}
const JOINTS = new Set('in on at with for from during after before over into among'.split(' '));

/** The two words before a number. */
const ahead = (first: number): number[] => [first - 2, first - 1].filter((n) => n >= 0);

/** `May` the month is no hedge. */
const says = ({ tokens }: Reading, n: number, words: ReadonlySet<string>): boolean =>
  words.has(tokens[n]!.lower) && !tokens[n]!.tag.startsWith('NNP');
const pair = ({ tokens }: Reading, n: number, words: ReadonlySet<string>): boolean =>
  words.has(`${tokens[n]!.lower} ${tokens[n + 1]?.lower ?? ''}`);

/** The tokens that can turn a claim: its verb group with the words before it in the clause, and the word before the number. */
function around({ tokens, phrases, clauses }: Reading, first: number): number[] {
  const found: number[] = [];
  const verb = clauses.governor(first);
  if (verb >= 0) {
    const { start, end } = phrases.list[verb]!;
    for (let n = Math.max(0, start - REACH); n < Math.min(end, tokens.length); n++) {
      if (n < start && (tokens[n]!.tag === ',' || tokens[n]!.tag === ':')) found.length = 0;
      else found.push(n);
    }
  }
  for (let n = Math.max(0, first - 2); n < first; n++)
    if (!found.includes(n) && (n === first - 1 || tokens[n + 1]!.tag !== ',')) found.push(n);
  return found;
}
