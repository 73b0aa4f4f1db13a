import type { Token } from '../core/layers.ts';
import { lowerAt } from '../text/token-at.ts';
import { settleDoubts } from './doubt.ts';
import { type Items, itemsOf } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import type { Found } from './meaning.ts';
import { compile, Parts, type Sentence } from './pattern.ts';
import { DATE_RULES } from './patterns/dates.ts';
import { DAY_RULES } from './patterns/days.ts';
import { NUMERIC_RULES } from './patterns/numeric.ts';
import { MACROS } from './patterns/parts.ts';
import { PERIOD_RULES } from './patterns/periods.ts';
import { RELATIVE_RULES } from './patterns/relative.ts';
import { YEAR_RULES } from './patterns/years.ts';
import { type Match, type Plan, planner } from './plans.ts';
import { runsOf } from './runs.ts';

/** Every rule; where two match from one place the longer wins, of two as long the one that stands first. */
export const RULES = [...DATE_RULES, ...NUMERIC_RULES, ...YEAR_RULES, ...PERIOD_RULES, ...DAY_RULES, ...RELATIVE_RULES];

/** A run of words that make dates: its items and the expressions found in them, in order and without overlap. */
export interface Recognised {
  readonly items: Items;
  readonly tokens: readonly Token[];
  readonly found: Found[];
}
/** Finds the expressions of a sentence, one result for each run of words that holds some. */
export type Recogniser = (tokens: readonly Token[]) => readonly Recognised[];

const NONE: readonly Recognised[] = [];

export function recogniser(lexicon: Lexicon): Recogniser {
  const planFor = planner(RULES.map((rule, order) => compile(rule, order, MACROS)));
  return (tokens) => {
    const runs = runsOf(tokens, lexicon);
    if (runs.length === 0) return NONE;
    const recognised: Recognised[] = [];
    for (const run of runs) {
      const items = itemsOf(tokens, run, lexicon);
      if (items.doubtful.length > 0) settleDoubts(items, tokens, lexicon.beside);
      const found = foundIn({ items, tokens, lexicon }, planFor(items.codes));
      if (found.length > 0) recognised.push({ items, tokens, found });
    }
    return recognised;
  };
}

function foundIn(sentence: Sentence, plan: Plan): Found[] {
  const { items } = sentence;
  const found: Found[] = [];
  for (let at = 0; at < items.codes.length; ) {
    const made = longest(plan.matchesAt(at), sentence, at);
    if (made && !isRepeated(made, sentence)) found.push(made);
    at = made ? made.to : at + 1;
  }
  return found;
}

/** The first of the matches that means something. */
function longest(matches: readonly Match[], sentence: Sentence, at: number): Found | null {
  const { starts, ends } = sentence.items;
  for (const { rule, to, parts } of matches) {
    const meaning = rule.rule.means(new Parts(sentence, at, to, parts));
    if (meaning) return { meaning, start: starts[at]!, end: ends[to - 1]!, from: at, to, rule: rule.rule.name };
  }
  return null;
}

/** `every Monday`, `each May`, `every other week`: a set of dates, not one. */
function isRepeated({ from }: Found, { items, tokens, lexicon }: Sentence): boolean {
  const { repeats } = lexicon.beside;
  const at = items.tokens[from]!;
  return repeats.has(lowerAt(tokens, at - 1)) || repeats.has(lowerAt(tokens, at - 2));
}
