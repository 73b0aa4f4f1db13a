import type { Token } from '../core/layers.ts';
import { type Habits, isCapital, namesAnyway, opens } from './capitals.ts';
import type { NameLexicon } from './name-tables.ts';
import { setOf } from './word-classes.ts';

/** Words in a row that may make a name: token indexes [from, to). */
export interface Run {
  from: number;
  to: number;
}

/** Small words inside people's names. */
const PARTICLES = setOf('de la von van der den bin ibn al el du da di dos ben');
/** Small words inside organisations' names, joined only after a word like Council or Ministry. */
const OF = setOf('of for on');
/** Longer than any name in print; keeps a paragraph of capitals from becoming one. */
const LONGEST = 14;
const DOTTED = setOf('st jr sr mr mrs ms dr sen rep del gov gen lt col rev prof sgt capt adm maj hon sens reps ft mt');

/** @returns the runs of capitals of a sentence in order, the words that only open it left out. */
export function nameRuns(tokens: readonly Token[], sentence: number, lexicon: NameLexicon, habits: Habits): Run[] {
  const runs: Run[] = [];
  let to = 0;
  for (let n = habits.firstCapital[sentence]!; n < habits.firstCapital[sentence + 1]!; n++) {
    const from = habits.capitals[n]!;
    if (from < to || !isName(tokens[from]!, lexicon)) continue;
    if (opens(tokens, from) && !namesAnyway(tokens[from]!, lexicon, habits)) continue;
    to = endOfRun(tokens, from, lexicon);
    runs.push({ from, to });
  }
  return runs;
}

function endOfRun(tokens: readonly Token[], from: number, lexicon: NameLexicon): number {
  let organised = lexicon.organisation.has(tokens[from]!.lower);
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST) {
    const next = joinable(tokens, to, organised, lexicon);
    if (next === to) break;
    for (let n = to; n < next; n++) organised ||= lexicon.organisation.has(tokens[n]!.lower);
    to = next;
  }
  return to;
}

/** @returns where the run goes on to from `at`; `at` itself when it ends there. */
function joinable(tokens: readonly Token[], at: number, organised: boolean, lexicon: NameLexicon): number {
  if (isNameWord(tokens[at], lexicon)) return at + 1;
  const token = tokens[at]!;
  const next = tokens[at + 1];
  if (token.text === '.') return isDotted(tokens[at - 1]!, token) && isNameWord(next, lexicon) ? at + 2 : at;
  if (PARTICLES.has(token.lower)) return isNameWord(next, lexicon) ? at + 2 : at;
  if (token.text === '&') return isNameWord(next, lexicon) && !lexicon.given.has(next!.lower) ? at + 2 : at;
  return organised ? organisationGoesOn(tokens, at, lexicon) : at;
}

/** `Council of Europe`, `Ministry of the Interior`, `Ministry of Roads and Towns`, but not `Congress and Microsoft`. */
function organisationGoesOn(tokens: readonly Token[], at: number, lexicon: NameLexicon): number {
  const { lower } = tokens[at]!;
  if (lower !== 'and' && !OF.has(lower)) return at;
  const follows = isNameWord(tokens[at + 1], lexicon);
  if (lower === 'and') return follows && (isOf(tokens[at - 2]) || isOf(tokens[at - 3])) ? at + 2 : at;
  if (follows) return at + 2;
  return tokens[at + 1]?.lower === 'the' && isNameWord(tokens[at + 2], lexicon) ? at + 3 : at;
}

const isOf = (token: Token | undefined): boolean => token !== undefined && OF.has(token.lower);

const COMPOUND = /-\p{Ll}/u;
/** Two syllables as Korean and Chinese given names are written. */
const SYLLABLES = /^\p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$/u;
const SECOND =
  /-(?:known|four|five|six|one|two|three|seven|eight|nine|born|based|led|run|style|era|wide|like|only|free|held|built|made|long|old|area|type|bound|aged|owned|ruled|rich|wing|level|class|size|plus|to|and|in|of|the|day|year|year-old|month|week|term|time|up|off|out|on|by|air|line|\p{Ll}+ed|\p{Ll}+ing)$/u;

/** `Iranian-born` has a capital, but is no name; `Ban Ki-moon` is one. */
const isCompound = ({ text, lower, tag }: Token, { places, demonyms }: NameLexicon): boolean => {
  if (!text.includes('-') || !COMPOUND.test(text)) return false;
  const first = lower.slice(0, lower.indexOf('-'));
  return (
    !SYLLABLES.test(text) ||
    tag.startsWith('JJ') ||
    tag === 'CD' ||
    SECOND.test(lower) ||
    places.has(first) ||
    demonyms.has(first)
  );
};

const isNameWord = (token: Token | undefined, lexicon: NameLexicon): boolean =>
  token !== undefined && isCapital(token) && isName(token, lexicon);

/** Whether a word with a capital may stand in a name. */
const isName = (token: Token, lexicon: NameLexicon): boolean =>
  token.text !== 'I' && !lexicon.calendar.has(token.lower) && !isCompound(token, lexicon);

/** `Mary J. Blige`, `St. Louis`. */
const isDotted = (before: Token, stop: Token): boolean =>
  before.end === stop.start && (before.text.length === 1 || DOTTED.has(before.lower));

/** The words of a run in lower case with one blank between, marks close: `st. louis`. */
export function textOf(tokens: readonly Token[], run: Run): string {
  let text = tokens[run.from]?.lower ?? '';
  for (let n = run.from + 1; n < run.to; n++) {
    const token = tokens[n]!;
    text += token.start > tokens[n - 1]!.end ? ` ${token.lower}` : token.lower;
  }
  return text;
}
