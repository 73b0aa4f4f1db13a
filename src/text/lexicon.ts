import { tagNumber, tagSet } from './tag-set.ts';

/** What the lexicon knows of a word: its likeliest tag and every tag it takes. */
export interface WordClass {
  readonly first: number;
  readonly can: Uint8Array;
}
export type Lexicon = ReadonlyMap<string, WordClass>;

interface Rows {
  readonly words: readonly { readonly tags: string; readonly words: string }[];
  readonly verbs: readonly { readonly verb: string; readonly past: string; readonly participle: string }[];
  readonly plurals: readonly { readonly plural: string; readonly singular: string }[];
}

/** Equal lists of tags share one class, so that thirty thousand words need some eighty. */
export function classMaker(): (tags: string) => WordClass {
  const made = new Map<string, WordClass>();
  return (tags) => {
    const known = made.get(tags);
    if (known) return known;
    const shared = { first: tagNumber(tags.split(' ')[0]!), can: tagSet(tags) };
    made.set(tags, shared);
    return shared;
  };
}

/** Words and their inflected forms -> class. Regular forms in -ed and -ing are left to the endings (`tags-unknown.ts`). */
export function buildLexicon({ words, verbs, plurals }: Rows): Lexicon {
  const tags = new Map<string, string[]>();
  const add = (word: string, ...more: string[]) => {
    const known = tags.get(word);
    if (known) known.push(...more.filter((tag) => !known.includes(tag)));
    else tags.set(word, [...more]);
  };
  for (const row of words) for (const word of row.words.split(' ')) add(word, ...row.tags.split(' '));
  for (const { verb, past, participle } of verbs) {
    add(verb, 'VB');
    add(past, ...(past === participle ? ['VBD', 'VBN'] : ['VBD']));
    add(participle, 'VBN');
  }
  // "uses" is spelled as the verb's form too, which the noun's must not hide.
  const isRegular = (plural: string, singular: string) => tags.has(singular) && plural === withS(singular);
  for (const { plural, singular } of plurals)
    if (plural !== singular && !isRegular(plural, singular)) add(plural, 'NNS');
  for (const [word, list] of [...tags])
    inflect(word, list, (form, ...more) => (tags.has(form) ? null : add(form, ...more)));
  for (const list of tags.values()) if (list.includes('VB') && !list.includes('VBP')) list.push('VBP');
  const classOf = classMaker();
  return new Map([...tags].map(([word, list]) => [word, classOf(list.join(' '))]));
}

/** `plan` NN VB gives `plans` NNS VBZ, in the same order of likelihood. */
function inflect(word: string, tags: readonly string[], add: (form: string, ...tags: string[]) => unknown): void {
  if (word.length < 2 || tags.includes('MD')) return;
  const made = tags.flatMap((tag) => (tag === 'NN' ? ['NNS'] : tag === 'VB' ? ['VBZ'] : []));
  if (made.length) add(withS(word), ...made);
}

export const withS = (word: string): string =>
  /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(word) ? `${word}es` : `${word}s`;
