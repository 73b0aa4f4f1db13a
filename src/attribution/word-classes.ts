import type { Token } from '../core/layers.ts';
import { WordTable } from '../text/word-table.ts';
import { tagsOf } from './tag-sets.ts';

/** Words that are asked for by themselves; for tags see `tagsOf`. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** What a word is to the search for subjects and contents, as bits: one look-up tells all of it. */
export const AUXILIARY = 1 << 0;
/** Adverbs that have other tags elsewhere. */
export const ADVERB = 1 << 1;
export const SETTING = 1 << 2;
export const RELATIVE = 1 << 3;
export const SUBORDINATOR = 1 << 4;
export const DAY = 1 << 5;
/** Says when: between a cue and what is said. */
export const TIME = 1 << 6;
/** Opens what is said. */
export const COMPLEMENTIZER = 1 << 7;
/** Opens a phrase that says when: `last week`. */
export const OPENS_TIME = 1 << 8;

const DAYS = 'monday tuesday wednesday thursday friday saturday sunday';
const CLASSES: readonly (readonly [bit: number, words: string])[] = [
  [
    AUXILIARY,
    "have has had is are was were be been being do does did will would can could may might must shall should 's ’s 've ’ve 'd ’d 'll ’ll 'm ’m 're ’re not n't n’t",
  ],
  [ADVERB, 'once even also still ever never then later now just again meanwhile further'],
  [SETTING, 'in on at during after before from to with about through via by'],
  [RELATIVE, 'who which that whom'],
  [
    SUBORDINATOR,
    'that because if when while after before as whether although though since until where how why what once unless than so',
  ],
  [DAY | TIME, DAYS],
  [
    TIME,
    'today yesterday tonight tomorrow earlier later recently then again once also now previously repeatedly publicly',
  ],
  [COMPLEMENTIZER, 'that whether if how why what where who'],
  [OPENS_TIME, `today yesterday last next this later earlier mon tues thurs fri ${DAYS}`],
];
const BITS = new Map<string, number>();
for (const [bit, words] of CLASSES) for (const word of words.split(' ')) BITS.set(word, (BITS.get(word) ?? 0) | bit);
const TABLE = new WordTable(BITS);

/** The bits of a token; 0 for most words. */
export const classOf = (token: Token): number => TABLE.of(token) ?? 0;
export const isOf = (token: Token, bits: number): boolean => (classOf(token) & bits) !== 0;

export const NOMINAL = tagsOf('NN NNS NNP NNPS PRP CD DT JJS JJR EX');
export const OPENS_NOUN = tagsOf('DT NN NNS NNP NNPS PRP PRP$ CD JJ JJR JJS PDT VBN POS RB');
/** How far a subject may reach: longer than the longest of a hundred news texts; keeps every search bounded. */
export const REACH = 60;

const [B, N, V] = [0x42, 0x4e, 0x56];
export const isFiniteVerb = (tag: string): boolean => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD';
/** A common or a proper noun. */
export const isNoun = (tag: string): boolean => tag.charCodeAt(0) === N && tag.charCodeAt(1) === N;
export const isProper = (tag: string): boolean => tag === 'NNP' || tag === 'NNPS';
export const isAdverb = (tag: string): boolean => tag === 'RB' || tag === 'RBR' || tag === 'RBS';
export const isVerb = (tag: string): boolean => tag.charCodeAt(0) === V && tag.charCodeAt(1) === B;
/** A personal or a possessive pronoun. */
export const isPersonal = (tag: string): boolean => tag === 'PRP' || tag === 'PRP$';
/** What a speaker begins with: a name, a pronoun, an article. */
export const opensName = (tag: string): boolean => isProper(tag) || isPersonal(tag) || tag === 'DT';

/** Tokens [from, to) of a statement. */
export interface Range {
  from: number;
  to: number;
}
