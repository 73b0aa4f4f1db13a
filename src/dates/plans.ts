import { type ClassSet, classesIn, shareOne } from './class-set.ts';
import { CODE } from './lexicon.ts';
import type { Slots } from './matcher.ts';
import type { CompiledRule, PartItems } from './pattern.ts';

/** A rule that matches, and the index of the item after the match. */
export interface Match {
  readonly rule: CompiledRule;
  readonly to: number;
  readonly parts: PartItems;
}

/** How the rules match a run of items: their classes alone decide that. */
export interface Plan {
  /** The matches that start at an item, the longest first, of two as long that of the earlier rule. */
  matchesAt(item: number): readonly Match[];
}
export type Planner = (codes: string) => Plan;

/** Runs of few words come again and again (`on Monday ,`); so many of so many items at most are kept. */
const [MOST_KEPT, LONGEST_KEPT] = [4096, 24];

/** Made once a worker: the plans it keeps are a function of their codes, so no result depends on what came before. */
export function planner(rules: readonly CompiledRule[]): Planner {
  const keyed = byKey(rules);
  const kept = new Map<string, Plan>();
  return (codes) => {
    const known = kept.get(codes);
    if (known !== undefined) return known;
    const plan = planFor(codes, rulesFor(codes, keyed));
    if (codes.length > LONGEST_KEPT) return plan;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(codes, plan);
    return plan;
  };
}

const NONE: readonly Match[] = [];
const NOTHING: Plan = { matchesAt: () => NONE };

function planFor(codes: string, rules: readonly CompiledRule[]): Plan {
  if (rules.length === 0) return NOTHING;
  const matches = new Array<readonly Match[] | null>(codes.length).fill(null);
  return {
    matchesAt(item) {
      matches[item] ??= matchesFrom(codes, item, rules);
      return matches[item];
    },
  };
}

function matchesFrom(codes: string, at: number, rules: readonly CompiledRule[]): readonly Match[] {
  if (codes[at] === CODE.other) return NONE;
  const code = codes.charCodeAt(at);
  const matches: Match[] = [];
  for (const rule of rules) {
    const to = rule.matcher.starts(code) ? rule.matcher.end(codes, at) : -1;
    if (to >= 0) matches.push({ rule, to, parts: partsOf(rule, rule.matcher.slots(codes, at)) });
  }
  return matches.sort((a, b) => b.to - a.to || a.rule.order - b.rule.order);
}

/** The parts that are there, of two so labelled the later first. */
function partsOf({ labels }: CompiledRule, slots: Slots): PartItems {
  const there = labels.map((_, n) => n).filter((n) => slots[n]! >= 0);
  there.reverse();
  return { labels: there.map((n) => labels[n]!), items: there.map((n) => slots[n]!) };
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

/** The rules all of whose indispensable items are there. */
function rulesFor(codes: string, keyed: RulesByKey): readonly CompiledRule[] {
  const present = classesIn(codes);
  const rules: CompiledRule[] = [];
  for (const code of new Set(codes)) {
    for (const rule of keyed.get(code) ?? []) if (hasAll(rule.required, present)) rules.push(rule);
  }
  return rules;
}

const hasAll = (required: readonly ClassSet[], present: ClassSet): boolean =>
  required.every((one) => shareOne(present, one));
