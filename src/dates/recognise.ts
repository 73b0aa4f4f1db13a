import type { Token } from '../core/layers.ts';
import { settleDoubts } from './doubt.ts';
import { type Items, itemsOf } from './items.ts';
import { codeOf, type Lexicon } from './lexicon.ts';
import type { Found } from './meaning.ts';
import { type CompiledRule, compile, firstCodes, LONGEST, Parts, partIndexes } from './pattern.ts';
import { DATE_RULES } from './patterns/dates.ts';
import { NUMERIC_RULES } from './patterns/numeric.ts';
import { MACROS } from './patterns/parts.ts';
import { PERIOD_RULES } from './patterns/periods.ts';
import { RELATIVE_RULES } from './patterns/relative.ts';
import { YEAR_RULES } from './patterns/years.ts';
import { CLASSES } from './words.ts';

/** Every rule; where two match from one place the longer wins, of two as long the one that stands first. */
export const RULES = [...DATE_RULES, ...NUMERIC_RULES, ...YEAR_RULES, ...PERIOD_RULES, ...RELATIVE_RULES];

/** What a sentence's tokens say of time: its items and the expressions found in them. */
export interface Recognised {
  readonly items: Items;
  readonly found: Found[];
}
export type Recogniser = (tokens: readonly Token[]) => Recognised | null;

/** @returns a function that finds the expressions of a sentence, in order and without overlap; null when it has none. */
export function recogniser(lexicon: Lexicon): Recogniser {
  const compiled = RULES.map((rule) => compile(rule, MACROS));
  const codes = CLASSES.map(codeOf);
  const byFirst = new Map(codes.map((code) => [code, compiled.filter((rule) => firstCodes(rule, [code]).length > 0)]));
  return (tokens) => {
    const items = itemsOf(tokens, lexicon);
    if (!items) return null;
    settleDoubts(items, tokens);
    const found: Found[] = [];
    for (let at = 0; at < items.codes.length; ) {
      const rules = byFirst.get(items.codes[at]!)!;
      const made = rules.length > 0 ? longest(rules, items, tokens, at) : null;
      if (made) found.push(made);
      at = made ? made.to : at + 1;
    }
    const single = found.filter((one) => !isRepeated(one, items, tokens));
    return single.length > 0 ? { items, found: single } : null;
  };
}

function longest(rules: readonly CompiledRule[], items: Items, tokens: readonly Token[], at: number): Found | null {
  const ahead = items.codes.slice(at, at + LONGEST);
  const matches = [];
  for (const rule of rules) {
    const match = rule.pattern.exec(ahead);
    if (match) matches.push({ rule, match });
  }
  matches.sort((a, b) => b.match[0].length - a.match[0].length);
  for (const { rule, match } of matches) {
    const to = at + match[0].length;
    const parts = new Parts(items, tokens, at, to, partIndexes(match, rule.labels));
    const meaning = rule.rule.means(parts);
    if (meaning)
      return { meaning, start: items.starts[at]!, end: items.ends[to - 1]!, from: at, to, rule: rule.rule.name };
  }
  return null;
}

/** `every Monday`, `each May`, `every other week`: a set of dates, not one. */
function isRepeated({ from }: Found, items: Items, tokens: readonly Token[]): boolean {
  const at = items.tokens[from]!;
  return [1, 2].some((n) => /^(?:every|each)$/.test(tokens[at - n]?.lower ?? ''));
}
