import { classMaker, type Lexicon, type WordClass } from './lexicon.ts';

/** What a word's ending says of a word that the lexicon lacks; the first that fits. `least`: letters before the ending. */
const ENDINGS: readonly { ending: string; least: number; tags: string; example: string }[] = [
  { ending: 'ly', least: 3, tags: 'RB JJ', example: 'reportedly' },
  { ending: 'ing', least: 3, tags: 'VBG NN JJ', example: 'banning' },
  { ending: 'ed', least: 2, tags: 'VBD VBN JJ', example: 'banned' },
  { ending: 'ings', least: 3, tags: 'NNS', example: 'killings' },
  { ending: 'ness', least: 2, tags: 'NN', example: 'readiness' },
  { ending: 'less', least: 3, tags: 'JJ', example: 'homeless' },
  { ending: 'ous', least: 2, tags: 'JJ', example: 'monstrous' },
  { ending: 'ious', least: 2, tags: 'JJ', example: 'religious' },
  { ending: 'ful', least: 3, tags: 'JJ', example: 'hopeful' },
  { ending: 'able', least: 3, tags: 'JJ', example: 'undeniable' },
  { ending: 'ible', least: 3, tags: 'JJ', example: 'tangible' },
  { ending: 'ic', least: 3, tags: 'JJ NN', example: 'democratic' },
  { ending: 'ical', least: 3, tags: 'JJ', example: 'economical' },
  { ending: 'ial', least: 3, tags: 'JJ NN', example: 'judicial' },
  { ending: 'al', least: 4, tags: 'JJ NN', example: 'regional' },
  { ending: 'ive', least: 3, tags: 'JJ NN', example: 'oppressive' },
  { ending: 'ish', least: 4, tags: 'JJ', example: 'sluggish' },
  { ending: 'ary', least: 4, tags: 'JJ NN', example: 'monetary' },
  { ending: 'ent', least: 4, tags: 'JJ NN', example: 'prevalent' },
  { ending: 'ant', least: 4, tags: 'JJ NN', example: 'reluctant' },
  { ending: 'ward', least: 3, tags: 'RB JJ', example: 'skyward' },
  { ending: 'wards', least: 3, tags: 'RB', example: 'skywards' },
  { ending: 'ize', least: 3, tags: 'VB VBP', example: 'digitize' },
  { ending: 'ise', least: 4, tags: 'NN VB VBP', example: 'modernise' },
  { ending: 'ify', least: 2, tags: 'VB VBP', example: 'exemplify' },
  { ending: 'ment', least: 3, tags: 'NN', example: 'harassment' },
  { ending: 'dent', least: 2, tags: 'NN', example: 'dissident' },
  { ending: 'ics', least: 2, tags: 'NNS', example: 'logistics' },
  { ending: 'ss', least: 2, tags: 'NN', example: 'progress' },
  { ending: 'us', least: 2, tags: 'NN', example: 'nexus' },
  { ending: 'is', least: 2, tags: 'NN', example: 'tennis' },
];

/** Endings that betray an English word even where a capital could make it a name: the first word of a sentence. */
const COMMON = new Set([
  'ly',
  'ing',
  'ings',
  'ed',
  'ness',
  'less',
  'ful',
  'ment',
  'able',
  'ible',
  'ous',
  'ious',
  'ical',
]);
const COMMON_PLURAL = /(?:ers|ors|ists|ions|ments|ities|ants|ents|ings|ages|ships|ures|ians)$/;

/** Handles and tags have none: `@Gonahkar`. */
const FIRST_LETTER = /^\p{L}/u;

/** Reads the class of a word off its spelling; never fails. */
export interface Guess {
  readonly number: WordClass;
  readonly name: WordClass;
  /** Whether a word is likeliest a noun or a verb in its base form, which a name may look like. */
  isOpen(word: WordClass): boolean;
  mark(text: string): WordClass;
  small(text: string, lower: string): WordClass;
  /** @param byPlace whether the capital may be there for the place alone: the first word of a sentence, a headline. */
  capital(text: string, lower: string, byPlace: boolean): WordClass;
}

const MARKS: Readonly<Record<string, string>> = {
  ...{ ',': ',', '.': '.', '!': '.', '?': '.', ':': ':', ';': ':', '…': ':', '—': ':', '–': ':', '-': ':', '--': ':' },
  ...{ '(': '(', '[': '(', '{': '(', ')': ')', ']': ')', '}': ')', '“': '``', '‘': '``', '«': '``', '„': '``' },
  ...{ '”': "''", '’': "''", '»': "''", '"': "''", "'": "''", '#': '#', '&': 'CC', '%': 'NN', '+': 'SYM' },
};
const MONEY = /^\p{Sc}$/u;

/** Last parts of a joined word that make it an adjective: `state-run`, `Iran-based`. */
const JOINED = /(?:ed|ing|based|born|run|led|old|wide|held|made|free|like|proof|ever|ish|style|era)$/;
const JOINED_FIRST =
  /^(?:anti|pro|pre|post|non|inter|intra|multi|cross|mid|high|low|long|short|full|part|half|self|well|ill|best)-/;
const PEOPLES = /^.{3,}(?:ans|ese|crats|sts)$/;

export function guesser(lexicon: Lexicon): Guess {
  const classOf = classMaker();
  const [noun, plural, name, names, word, base] = ['NN', 'NNS', 'NNP', 'NNPS NNP', 'NN JJ', 'VB'].map(classOf) as Six;
  const [number, symbol, money, joined, comparative, superlative] = Array.from(
    ['CD', 'SYM', '$', 'JJ NN', 'JJR RBR', 'JJS RBS'],
    classOf,
  ) as Six;
  const adjective = classOf('JJ').first;
  const marks = new Map(Object.entries(MARKS).map(([mark, tag]) => [mark, classOf(tag)]));
  const byLast = Map.groupBy(
    ENDINGS.toSorted((a, b) => b.ending.length - a.ending.length).map((row) => ({ ...row, class: classOf(row.tags) })),
    (row) => row.ending.at(-1)!,
  );
  const ending = (lower: string) =>
    byLast
      .get(lower.at(-1)!)
      ?.find((row) => lower.length >= row.ending.length + row.least && lower.endsWith(row.ending));

  /** `larger` from large, `heavier` from heavy, `biggest` from big. */
  const degree = (lower: string): WordClass | null => {
    const made = lower.endsWith('er') ? comparative : lower.endsWith('est') ? superlative : null;
    if (!made || lower.length < 5) return null;
    const stem = lower.slice(0, made === comparative ? -2 : -3);
    const bases = [stem, `${stem}e`, stem.endsWith('i') ? `${stem.slice(0, -1)}y` : '', stem.slice(0, -1)];
    return bases.some((one) => one.length > 2 && lexicon.get(one)?.first === adjective) ? made : null;
  };

  const hyphenated = (lower: string): WordClass => {
    if (JOINED.test(lower)) return joined;
    if (JOINED_FIRST.test(lower)) return /[^s]s$/.test(lower) ? plural : joined;
    const last = lexicon.get(lower.slice(lower.lastIndexOf('-') + 1));
    return last?.can[plural.first] === 1 ? plural : word;
  };

  const common = (lower: string): WordClass =>
    lower.includes('-')
      ? hyphenated(lower)
      : (degree(lower) ?? ending(lower)?.class ?? (lower.endsWith('s') && lower.length > 3 ? plural : word));

  /** At the start of a sentence only an ending that names lack betrays a common word. */
  const opener = (lower: string): WordClass | null => {
    if (COMMON_PLURAL.test(lower)) return plural;
    const row = ending(lower);
    if (row && COMMON.has(row.ending)) return row.class;
    return lower.includes('-') ? hyphenated(lower) : degree(lower);
  };

  return {
    number,
    name,
    isOpen: ({ first }) => first === noun.first || first === base.first,
    mark: (text) =>
      marks.get(text) ??
      (text.length > 1 ? marks.get(text.startsWith('.') ? '…' : text[0]!)! : MONEY.test(text) ? money : symbol),
    small: (text, lower) => (FIRST_LETTER.test(text) ? common(lower) : name),
    capital(text, lower, byPlace) {
      if (lower.includes('-') && JOINED.test(lower)) return joined;
      const onlyFirst = text.length > 1 && text.slice(1) === lower.slice(1);
      return (byPlace && onlyFirst ? opener(lower) : null) ?? (PEOPLES.test(lower) ? names : name);
    },
  };
}
type Six = [WordClass, WordClass, WordClass, WordClass, WordClass, WordClass];
