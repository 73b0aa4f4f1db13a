import { type Lexicon, type WordClass, wordClasses } from './lexicon.ts';

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

const FIRST_LETTER = /\p{L}/u;

/** Reads the class of a word off its spelling; `class` never fails. */
export interface Guess {
  /** @param opening whether a capital may be there for the place alone: the first word of a sentence, a headline. */
  unknown(text: string, lower: string, opening: boolean): WordClass;
  number: WordClass;
  name: WordClass;
  /** Whether a word is likeliest a noun or a verb in its base form, which a name may look like. */
  isOpen(word: WordClass): boolean;
  mark(text: string): WordClass;
}

const MARKS: Readonly<Record<string, string>> = {
  ...{ ',': ',', '.': '.', '!': '.', '?': '.', ':': ':', ';': ':', '…': ':', '—': ':', '–': ':', '-': ':', '--': ':' },
  ...{ '(': '(', '[': '(', '{': '(', ')': ')', ']': ')', '}': ')', '“': '``', '‘': '``', '«': '``', '„': '``' },
  ...{ '”': "''", '’': "''", '»': "''", '"': "''", "'": "''", '#': '#', '&': 'CC', '%': 'NN', '+': 'SYM' },
};
const MONEY = /^\p{Sc}$/u;

export function guesser(lexicon: Lexicon): Guess {
  const classOf = wordClasses();
  const byLast = Map.groupBy(
    ENDINGS.toSorted((a, b) => b.ending.length - a.ending.length).map((row) => ({ ...row, class: classOf(row.tags) })),
    (row) => row.ending.at(-1)!,
  );
  const ending = (lower: string) =>
    byLast
      .get(lower.at(-1)!)
      ?.find((row) => lower.length >= row.ending.length + row.least && lower.endsWith(row.ending));
  const [noun, plural, name, names, word] = ['NN', 'NNS', 'NNP', 'NNPS NNP', 'NN JJ'].map(classOf) as WordClass[];
  const [number, symbol, money, joined] = ['CD', 'SYM', '$', 'JJ NN'].map(classOf) as WordClass[];
  const [comparative, superlative] = [classOf('JJR RBR'), classOf('JJS RBS')];
  const base = classOf('VB');
  const marks = new Map(Object.entries(MARKS).map(([mark, tag]) => [mark, classOf(tag)]));

  /** `larger` from large, `heavier` from heavy, `biggest` from big. */
  const degree = (lower: string): WordClass | null => {
    const made = lower.endsWith('er') ? comparative! : lower.endsWith('est') ? superlative! : null;
    if (!made || lower.length < 5) return null;
    const stem = lower.slice(0, made === comparative ? -2 : -3);
    const bases = [stem, `${stem}e`, stem.endsWith('i') ? `${stem.slice(0, -1)}y` : '', stem.slice(0, -1)];
    return bases.some((base) => base.length > 2 && lexicon.get(base)?.first === comparativeBase) ? made : null;
  };
  const comparativeBase = classOf('JJ').first;

  const hyphenated = (lower: string): WordClass => {
    const last = lower.slice(lower.lastIndexOf('-') + 1);
    if (/(?:ed|ing|based|born|run|led|old|wide|held|made|free|like|proof|ever|ish)$/.test(last)) return joined!;
    if (
      /^(?:anti|pro|pre|post|non|inter|intra|multi|cross|mid|high|low|long|short|full|part|half|self|well|ill|best)-/.test(
        lower,
      )
    )
      return lower.endsWith('s') && !lower.endsWith('ss') ? plural! : joined!;
    const known = lexicon.get(last);
    if (known && (known.can[noun!.first] || known.can[plural!.first]))
      return known.can[plural!.first] ? plural! : word!;
    return word!;
  };

  const lowercase = (lower: string): WordClass => {
    if (lower.includes('-')) return hyphenated(lower);
    const made = degree(lower);
    if (made) return made;
    const row = ending(lower);
    if (row) return row.class;
    return lower.endsWith('s') && lower.length > 3 ? plural! : word!;
  };

  return {
    number: number!,
    name: name!,
    isOpen: ({ first }) => first === noun!.first || first === base.first,
    mark: (text) => marks.get(text) ?? (MONEY.test(text) ? money! : symbol!),
    unknown(text, lower, opening) {
      if (text === lower) return FIRST_LETTER.test(text) ? lowercase(lower) : name!;
      const hyphen = lower.indexOf('-');
      if (hyphen > 0 && /(?:ed|ing|based|born|run|led|old|wide|held|made|style|era|like)$/.test(lower)) return joined!;
      if (opening && text.length > 1 && text.slice(1) === lower.slice(1)) {
        if (COMMON_PLURAL.test(lower)) return plural!;
        const row = ending(lower);
        if (row && COMMON.has(row.ending)) return row.class;
        if (hyphen > 0) return hyphenated(lower);
      }
      return /(?:ans|ians|ese|crats|ists|sts)$/.test(lower) && lower.length > 5 ? names! : name!;
    },
  };
}
