import type { Spelling } from './spellings.ts';

/** What the tagger starts from at a word. */
export interface Reading {
  /** Number of the likeliest tag. */
  readonly tag: number;
  /** The rules for the tag that may change it here, one bit for each. */
  readonly rules: number;
}

/** A spelling with what the tagger knows of it, wherever it stands. */
export interface TagWord extends Spelling {
  /** How it reads where a capital tells of a name, and where the place may have given it one: the first word, a headline. */
  readonly within: Reading;
  readonly byPlace: Reading;
  /** How it reads as a part of a name, where a capital word that opens a sentence may be one: the lexicon lacks it, or knows it as a noun or a base form. */
  readonly opensName: Reading | null;
  /** The bits below, and from `RULE_SHIFT` on its number among the words that rules name (see `rule-words.ts`). */
  readonly traits: number;
}

/** With a capital, and more than one letter. */
export const GOES_ON_NAME = 1 << 0;
export const MARK = 1 << 1;
/** Of four letters or more: with a capital, or with a small letter that has one. */
export const LONG_CAPITAL = 1 << 2;
export const LONG_SMALL = 1 << 3;
export const RULE_SHIFT = 4;

/** A word's number among the words that rules name, 0 for all others. */
export const ruleOf = ({ traits }: TagWord): number => traits >> RULE_SHIFT;
