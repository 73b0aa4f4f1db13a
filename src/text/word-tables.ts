import { z } from 'zod';
import type { ReferenceTable } from '../core/stage.ts';

const words = z.string().regex(/^\S+(?: \S+)*$/);
const word = z.string().regex(/^\S+$/);

/**
 * Parts of speech of words that neither spelling nor context betrays: closed classes, and frequent words with every tag they take,
 * the likeliest first. `source` says where a row comes from: own, or the word lists of compromise (MIT, Spencer Kelly and contributors).
 */
export const wordClasses: ReferenceTable<{ tags: string; words: string; source: string; example: string }> = {
  name: 'words',
  row: z.strictObject({ tags: words, words, source: z.enum(['own', 'compromise']), example: z.string().min(1) }),
};

export const irregularVerbs: ReferenceTable<{ verb: string; past: string; participle: string; example: string }> = {
  name: 'irregular-verbs',
  row: z.strictObject({ verb: word, past: word, participle: word, example: z.string().min(1) }),
};

/** `raises`: the object is the subject of the infinitive behind it (`expects prices to rise`); `measures`: a participle that says how much the noun right before it is. */
export const governingVerbs: ReferenceTable<{
  word: string;
  kind: 'raises' | 'measures' | 'gives' | 'says';
  example: string;
}> = {
  name: 'governing-verbs',
  row: z.strictObject({
    word: word.lowercase(),
    kind: z.enum(['raises', 'measures', 'gives', 'says']),
    example: z.string().min(1),
  }),
};

/** Plurals that the spelling rules of `lemma.ts` would get wrong, and words in -s that are no plurals. */
export const irregularPlurals: ReferenceTable<{ plural: string; singular: string; example: string }> = {
  name: 'irregular-plurals',
  row: z.strictObject({ plural: word, singular: word, example: z.string().min(1) }),
};

/** Capitalised words that stand before a person's name and are no part of it. */
export const titles: ReferenceTable<{
  title: string;
  makes_person: 'true' | 'false';
  gender: 'female' | 'male' | 'unknown';
  example: string;
}> = {
  name: 'titles',
  row: z.strictObject({
    title: z.string().min(1),
    makes_person: z.enum(['true', 'false']),
    gender: z.enum(['female', 'male', 'unknown']),
    example: z.string().min(1),
  }),
};
