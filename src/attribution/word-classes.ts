/** Words and tags (Penn Treebank) that the search for subjects and contents asks for. */
export const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));
export const AUXILIARY = setOf(
  "have has had is are was were be been being do does did will would can could may might must shall should 's ’s 've ’ve 'd ’d 'll ’ll 'm ’m 're ’re not n't n’t",
);
/** Adverbs that have other tags elsewhere. */
export const ADVERB = setOf('once even also still ever never then later now just again meanwhile further');
export const SETTING = setOf('in on at during after before from to with about through via by');
export const RELATIVE = setOf('who which that whom');
export const SUBORDINATOR = setOf(
  'that because if when while after before as whether although though since until where how why what once unless than so',
);
export const NOMINAL = setOf('NN NNS NNP NNPS PRP CD DT JJS JJR EX');
export const OPENS_NOUN = setOf('DT NN NNS NNP NNPS PRP PRP$ CD JJ JJR JJS PDT VBN POS RB');
/** How far a subject may reach: longer than the longest of a hundred news texts; keeps every search bounded. */
export const REACH = 60;

const DAYS = setOf('monday tuesday wednesday thursday friday saturday sunday');
export const isDay = (word: string): boolean => word.length >= 6 && DAYS.has(word);

export const isFiniteVerb = (tag: string): boolean => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD';
/** A common or a proper noun. */
export const isNoun = (tag: string): boolean => tag.startsWith('NN');
export const isProper = (tag: string): boolean => tag === 'NNP' || tag === 'NNPS';
export const isAdverb = (tag: string): boolean => tag === 'RB' || tag === 'RBR' || tag === 'RBS';
export const isVerb = (tag: string): boolean => tag.startsWith('VB');
/** A personal or a possessive pronoun. */
export const isPersonal = (tag: string): boolean => tag === 'PRP' || tag === 'PRP$';
/** What a speaker begins with: a name, a pronoun, an article. */
export const opensName = (tag: string): boolean => isProper(tag) || isPersonal(tag) || tag === 'DT';

/** Tokens [from, to) of a statement. */
export interface Range {
  from: number;
  to: number;
}
