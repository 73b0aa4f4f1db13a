import type { Token } from '../core/layers.ts';
import { CAPITAL, HYPHEN, STOP } from '../text/token-shape.ts';
import { type Habits, isCapital, namesAnyway, opens } from './capitals.ts';
import { CALENDAR, DEMONYM, DOTTED, GIVEN, type NameWords, OF, ORGANISED, PARTICLE, PLACE } from './name-words.ts';

/** Words in a row that may make a name: token indexes [from, to). */
export interface Run {
  from: number;
  to: number;
}

/** Longer than any name in print; keeps a paragraph of capitals from becoming one. */
const LONGEST = 14;
const NONE: readonly Run[] = [];

/** @returns the runs of capitals of a sentence in order, the words that only open it left out. */
export function nameRuns(tokens: readonly Token[], sentence: number, words: NameWords, habits: Habits): readonly Run[] {
  const { capitals, firstCapital } = habits;
  let runs: Run[] | null = null;
  let to = 0;
  for (let n = firstCapital[sentence]!; n < firstCapital[sentence + 1]!; n++) {
    const from = capitals[n]!;
    if (from < to) continue;
    const token = tokens[from]!;
    const bits = words.of(token);
    if (!isName(token, bits, words) || (opens(tokens, from) && !namesAnyway(token, bits, habits))) continue;
    to = endOfRun(tokens, from, bits, words);
    if (runs === null) runs = [{ from, to }];
    else runs.push({ from, to });
  }
  return runs ?? NONE;
}

/** @param first what is known of the first word. */
function endOfRun(tokens: readonly Token[], from: number, first: number, words: NameWords): number {
  let organised = (first & ORGANISED) !== 0;
  let to = from + 1;
  while (to < tokens.length && to - from < LONGEST) {
    const next = joinable(tokens, to, organised, words);
    if (next === to) break;
    for (let n = to; n < next && !organised; n++) organised = (words.of(tokens[n]!) & ORGANISED) !== 0;
    to = next;
  }
  return to;
}

/** @returns where the run goes on to from `at`; `at` itself when it ends there. */
function joinable(tokens: readonly Token[], at: number, organised: boolean, words: NameWords): number {
  const token = tokens[at]!;
  const bits = words.of(token);
  if ((token.shape & CAPITAL) !== 0 && isName(token, bits, words)) return at + 1;
  const next = tokens[at + 1];
  if ((token.shape & STOP) !== 0 && token.text === '.')
    return isDotted(tokens[at - 1]!, token, words) && isNameWord(next, words) ? at + 2 : at;
  if ((bits & PARTICLE) !== 0) return isNameWord(next, words) ? at + 2 : at;
  if (token.text === '&') return isNameWord(next, words) && (words.of(next!) & GIVEN) === 0 ? at + 2 : at;
  return organised ? organisationGoesOn(tokens, at, bits, words) : at;
}

/** `Council of Europe`, `Ministry of the Interior`, `Ministry of Roads and Towns`, but not `Congress and Microsoft`. */
function organisationGoesOn(tokens: readonly Token[], at: number, bits: number, words: NameWords): number {
  if (tokens[at]!.lower === 'and') {
    const isSecond = isOf(tokens[at - 2], words) || isOf(tokens[at - 3], words);
    return isSecond && isNameWord(tokens[at + 1], words) ? at + 2 : at;
  }
  if ((bits & OF) === 0) return at;
  if (isNameWord(tokens[at + 1], words)) return at + 2;
  return tokens[at + 1]?.lower === 'the' && isNameWord(tokens[at + 2], words) ? at + 3 : at;
}

const isOf = (token: Token | undefined, words: NameWords): boolean =>
  token !== undefined && (words.of(token) & OF) !== 0;

const COMPOUND = /-\p{Ll}/u;
/** Two syllables as Korean and Chinese given names are written. */
const SYLLABLES = /^\p{Lu}\p{Ll}{1,6}-\p{Ll}{1,6}$/u;
const SECOND =
  /-(?:known|four|five|six|one|two|three|seven|eight|nine|born|based|led|run|style|era|wide|like|only|free|held|built|made|long|old|area|type|bound|aged|owned|ruled|rich|wing|level|class|size|plus|to|and|in|of|the|day|year|year-old|month|week|term|time|up|off|out|on|by|air|line|\p{Ll}+ed|\p{Ll}+ing)$/u;

/** `Iranian-born` has a capital, but is no name; `Ban Ki-moon` is one. */
const isCompound = ({ text, lower, tag }: Token, words: NameWords): boolean =>
  COMPOUND.test(text) &&
  (!SYLLABLES.test(text) ||
    tag.startsWith('JJ') ||
    tag === 'CD' ||
    SECOND.test(lower) ||
    (words.named(lower.slice(0, lower.indexOf('-'))) & (PLACE | DEMONYM)) !== 0);

const isNameWord = (token: Token | undefined, words: NameWords): boolean =>
  token !== undefined && isCapital(token) && isName(token, words.of(token), words);

/** Whether a word with a capital may stand in a name. */
const isName = (token: Token, bits: number, words: NameWords): boolean =>
  (bits & CALENDAR) === 0 && token.text !== 'I' && ((token.shape & HYPHEN) === 0 || !isCompound(token, words));

/** `Mary J. Blige`, `St. Louis`. */
const isDotted = (before: Token, stop: Token, words: NameWords): boolean =>
  before.end === stop.start && (before.text.length === 1 || (words.of(before) & DOTTED) !== 0);

/** The words of a run in lower case with one blank between, marks close: `st. louis`. */
export function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = tokens[from]?.lower ?? '';
  for (let n = from + 1; n < to; n++) {
    const token = tokens[n]!;
    text += token.start > tokens[n - 1]!.end ? ` ${token.lower}` : token.lower;
  }
  return text;
}
