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

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['best', 'good'],
  ['better', 'good'],
  ['worst', 'bad'],
  ['worse', 'bad'],
  ['least', 'little'],
  ['furthest', 'far'],
  ['farthest', 'far'],
  ['youngest', 'young'],
  ['strongest', 'strong'],
  ['longest', 'long'],
]);
/** Stems that lost an e: `largest`, `nicer`, `wisest`, `simplest`, `truest`. */
const LOST_E =
  /(?:[cgsvu]|[bdgptk]l)$|^(?:lat|wid|saf|fin|rar|pur|whit|cut|rip|rud|crud|sever|tam|pal|polit|remot|sincer|matur)$/;

/** `smaller` small, `largest` large, `biggest` big, `busier` busy, `best` good. */
export function positive(word: string): string {
  const known = IRREGULAR.get(word);
  const stem = word.replace(/(?:er|est)$/, '');
  if (known || stem === word) return known ?? word;
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnt])\1$/.test(stem)) return stem.slice(0, -1);
  return LOST_E.test(stem) && !/ss$/.test(stem) ? `${stem}e` : stem;
}

/** @param word singular, lower case. */
export function british(word: string): string {
  for (const [ending, written] of ENDINGS) if (ending.test(word)) return word.replace(ending, written);
  return word;
}
