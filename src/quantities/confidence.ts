import type { Mention } from './mention.ts';

/** How likely value and unit of a row are right, by the pattern that read it. */
const BY_RULE: Readonly<Record<string, number>> = {
  percentage: 0.97, money: 0.95, measurement: 0.95, duration: 0.95, age: 0.93, counted: 0.8, range: 0.85, people: 0.8, list: 0.85, ellipsis: 0.7, vague: 0.7, fraction: 0.6, multiple: 0.6, proportion: 0.6, digits: 0.55, words: 0.5, one: 0.4,
}; // biome-ignore format: a table

const OTHER = 0.6;
/** Excluded numbers are as sure as their pattern, which nothing measures. */
export const confidenceOf = ({ rule }: Mention): number => BY_RULE[rule] ?? OTHER;
