import type { Token } from '../core/layers.ts';
import { type ClassSet, classesIn, shareOne } from './class-set.ts';
import { settleDoubts } from './doubt.ts';
import { type Items, itemsOf } from './items.ts';
import { CODE, type Lexicon } from './lexicon.ts';
import type { Found } from './meaning.ts';
import { type CompiledRule, compile, Parts, type Sentence } from './pattern.ts';
import { DATE_RULES } from './patterns/dates.ts';
import { NUMERIC_RULES } from './patterns/numeric.ts';
import { MACROS } from './patterns/parts.ts';
import { PERIOD_RULES } from './patterns/periods.ts';
import { RELATIVE_RULES } from './patterns/relative.ts';
import { YEAR_RULES } from './patterns/years.ts';
import { runsOf } from './runs.ts';
import type { CodeUnits } from './trigger-filter.ts';

/** Every rule; where two match from one place the longer wins, of two as long the one that stands first. */
export const RULES = [...DATE_RULES, ...NUMERIC_RULES, ...YEAR_RULES, ...PERIOD_RULES, ...RELATIVE_RULES];

/** A run of words that make dates: its items and the expressions found in them, in order and without overlap. */
export interface Recognised {
  readonly items: Items;
  readonly tokens: readonly Token[];
  readonly found: Found[];
}
/** Finds the expressions of a sentence, one result for each run of words that holds some. */
export type Recogniser = (text: CodeUnits, tokens: readonly Token[]) => Recognised[];

export function recogniser(lexicon: Lexicon): Recogniser {
  const rules = byKey(RULES.map((rule, order) => compile(rule, order, MACROS)));
  return (text, tokens) => {
    const recognised: Recognised[] = [];
    for (const run of runsOf(text, tokens, lexicon)) {
      const items = itemsOf(tokens, run, lexicon);
      if (items.doubtful.length > 0) settleDoubts(items, tokens);
      const found = foundIn({ items, tokens, lexicon }, rules);
      if (found.length > 0) recognised.push({ items, tokens, found });
    }
    return recognised;
  };
}

/** Code -> the rules that need an item of that class more than any other. */
type RulesByKey = ReadonlyMap<string, readonly CompiledRule[]>;

function byKey(compiled: readonly CompiledRule[]): RulesByKey {
  const rules = new Map<string, CompiledRule[]>();
  for (const rule of compiled) {
    for (const code of rule.key) rules.set(code, [...(rules.get(code) ?? []), rule]);
  }
  return rules;
}

function foundIn(sentence: Sentence, keyed: RulesByKey): Found[] {
  const { items, tokens } = sentence;
  const rules = rulesFor(items.codes, keyed);
  const found: Found[] = [];
  if (rules.length === 0) return found;
  for (let at = 0; at < items.codes.length; ) {
    const made = longest(rules, sentence, at);
    if (made && !isRepeated(made, items, tokens)) found.push(made);
    at = made ? made.to : at + 1;
  }
  return found;
}

/** The rules all of whose indispensable items are there. */
function rulesFor(codes: string, keyed: RulesByKey): readonly CompiledRule[] {
  const present = classesIn(codes);
  const rules: CompiledRule[] = [];
  let seen = '';
  for (const code of codes) {
    const candidates = seen.includes(code) ? undefined : keyed.get(code);
    if (candidates === undefined) continue;
    seen += code;
    for (const rule of candidates) if (hasAll(rule, present)) rules.push(rule);
  }
  return rules;
}

function hasAll({ required }: CompiledRule, present: ClassSet): boolean {
  for (const one of required) if (!shareOne(present, one)) return false;
  return true;
}

/** Of the rules that match from an item on, the longest match that means something. */
function longest(rules: readonly CompiledRule[], sentence: Sentence, at: number): Found | null {
  const { codes } = sentence.items;
  if (codes[at] === CODE.other) return null;
  const code = codes.charCodeAt(at);
  let matches: Match[] | null = null;
  for (const rule of rules) {
    const to = rule.matcher.starts(code) ? rule.matcher.end(codes, at) : -1;
    if (to < 0) continue;
    if (matches) matches.push({ rule, to });
    else matches = [{ rule, to }];
  }
  if (!matches) return null;
  if (matches.length > 1) matches.sort((a, b) => b.to - a.to || a.rule.order - b.rule.order);
  for (const match of matches) {
    const found = meant(match, sentence, at);
    if (found) return found;
  }
  return null;
}

interface Match {
  readonly rule: CompiledRule;
  readonly to: number;
}

function meant({ rule: { rule, matcher, labels }, to }: Match, sentence: Sentence, at: number): Found | null {
  const { codes, starts, ends } = sentence.items;
  const meaning = rule.means(new Parts(sentence, at, to, matcher.slots(codes, at), labels));
  return meaning && { meaning, start: starts[at]!, end: ends[to - 1]!, from: at, to, rule: rule.name };
}

const REPEATING: ReadonlySet<string> = new Set(['every', 'each']);

/** `every Monday`, `each May`, `every other week`: a set of dates, not one. */
function isRepeated({ from }: Found, items: Items, tokens: readonly Token[]): boolean {
  const at = items.tokens[from]!;
  return REPEATING.has(tokens[at - 1]?.lower ?? '') || REPEATING.has(tokens[at - 2]?.lower ?? '');
}
