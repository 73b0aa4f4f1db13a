import type { Mention } from './mention.ts';

/** How likely value and unit of a row are right, by the pattern that read it. */
const BY_RULE: ReadonlyMap<string, number> = new Map([
  ['percentage', 0.97],
  ['age', 0.95],
  ['ages', 0.95],
  ['measurement', 0.95],
  ['money', 0.94],
  ['duration', 0.9],
  ['time-frame', 0.9],
  ['list', 0.85],
  ['range', 0.85],
  ['people', 0.8],
  ['ellipsis', 0.75],
  ['counted', 0.7],
  ['vague', 0.6],
  ['proportion', 0.6],
  ['digits', 0.55],
  ['words', 0.5],
  ['one', 0.4],
  ['one-of', 0.3],
]);

/** The usual rules with the name of the stage before them, made once. */
const NAMES: ReadonlyMap<string, string> = new Map(
  [...BY_RULE.keys(), 'date', 'clock', 'ordinal', 'pronoun', 'name', 'cue', 'glued'].map((rule) => [rule, named(rule)]),
);

/** @returns the name of a rule as rows have it. */
export const ruleName = (rule: string): string => NAMES.get(rule) ?? named(rule);

function named(rule: string): string {
  return `quantities/${rule}`;
}

const OTHER = 0.6;
const RATIO = 0.4;

/** Measured on annotated news sentences, see `test/bench/newsquant/reliability.ts`; what is excluded is as sure as its pattern, which nothing measures. */
export const confidenceOf = ({ rule, kind }: Mention): number =>
  kind === 'ratio' ? RATIO : (BY_RULE.get(rule) ?? OTHER);
