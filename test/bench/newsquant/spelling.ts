/** American spellings -> British ones, which the set writes; by the end of the word. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/izations?$/, 'isation'], // organization
  [/izer$/, 'iser'], // stabilizer
  [/(cent|theat|fib|lit|met)er$/, '$1re'], // center, theater
  [/(col|lab|neighb|harb|hon|hum|fav|rum|vap|arm|flav|behavi|endeav|sav)or$/, '$1our'], // color
  [/^(.*trave|.*jewe|.*counse)l(er|or)$/, '$1ll$2'], // traveler
  [/(def|off|lic)ense$/, '$1ence'], // defense
  [/(dia|cata|ana|epi|mono)log$/, '$1logue'], // catalog
  [/^aluminum$/, 'aluminium'],
  [/^gray$/, 'grey'],
  [/^tire$/, 'tyre'],
];

/** @param word singular, lower case. */
export function british(word: string): string {
  for (const [ending, written] of ENDINGS) if (ending.test(word)) return word.replace(ending, written);
  return word;
}
