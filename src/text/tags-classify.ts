import type { Token } from '../core/layers.ts';
import type { Lexicon, WordClass } from './lexicon.ts';
import { LONGEST_KEPT } from './spellings.ts';
import { type Guess, guesser } from './tags-unknown.ts';

/** The class of each word of a sentence, before its neighbours are looked at: from the lexicon, else from its spelling. */
export function classifier(lexicon: Lexicon): (tokens: readonly Token[]) => WordClass[] {
  const known = knownWords(lexicon);
  return (tokens) => {
    const words = tokens.map(known);
    const headline = isHeadline(words);
    const classes = new Array<WordClass>(tokens.length);
    let opening = true;
    for (let n = 0; n < tokens.length; n++) {
      const word = words[n]!;
      // "Nick Hague", "Star Wars": a capital at the start, with another behind it, is part of a name.
      const named = opening && !headline && word.mayOpenName && startsName(tokens[n + 1]);
      classes[n] = named ? word.name : opening || headline ? word.byPlace : word.within;
      // Marks before the first word, `“`, leave the sentence as unopened as it was.
      opening &&= word.kind === 'mark';
    }
    return classes;
  };
}

const startsName = (next: Token | undefined): boolean =>
  next !== undefined && next.text !== next.lower && next.text.length > 1;

type SpelledKind = 'number' | 'mark' | 'small' | 'capital';

/** What a word's spelling says of it, wherever it stands. */
interface Known {
  readonly kind: SpelledKind;
  /** Its class where a capital tells of a name, and where the place may have given it one: the first word, a headline. */
  readonly within: WordClass;
  readonly byPlace: WordClass;
  readonly name: WordClass;
  /** A capital word that the lexicon lacks, or knows as a noun or a base form, which a name may look like. */
  readonly mayOpenName: boolean;
  /** Of four letters or more and with a capital, or with a small letter that has one. */
  readonly long: 'capital' | 'small' | null;
}

/** Words kept at most, then all are forgotten: what is known of a word does not depend on others. */
const MOST_KEPT = 1 << 15;

function knownWords(lexicon: Lexicon): (token: Token) => Known {
  const guess = guesser(lexicon);
  const kept = new Map<string, Known>();
  return (token) => {
    const before = kept.get(token.text);
    if (before !== undefined) return before;
    const made = know(token, lexicon, guess);
    if (kept.size === MOST_KEPT) kept.clear();
    if (token.text.length <= LONGEST_KEPT) kept.set(token.text, made);
    return made;
  };
}

function know({ text, lower }: Token, lexicon: Lexicon, guess: Guess): Known {
  const kind = kindOf(text, lower);
  const { name } = guess;
  const long = longLetters(text, lower);
  if (kind === 'capital') {
    const found = lexicon.get(lower);
    const within = (text === 'I' ? found : undefined) ?? guess.capital(text, lower, false);
    const byPlace = found ?? guess.capital(text, lower, true);
    return { kind, within, byPlace, name, mayOpenName: found === undefined || guess.isOpen(found), long };
  }
  const one = classOf(kind, text, lower, lexicon, guess);
  return { kind, within: one, byPlace: one, name, mayOpenName: false, long };
}

function classOf(kind: SpelledKind, text: string, lower: string, lexicon: Lexicon, guess: Guess): WordClass {
  if (kind === 'number') return guess.number;
  if (kind === 'mark') return lexicon.get(text) ?? guess.mark(text);
  return lexicon.get(lower) ?? guess.small(text, lower);
}

const RUN: ReadonlySet<string> = new Set('.-!?');

function kindOf(text: string, lower: string): SpelledKind {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'number';
  if (text !== lower) return 'capital';
  if (code >= 97 && code <= 122) return 'small';
  // A run of marks is one: `--`, `...`, `!!`.
  const repeats = text.length > 1 && RUN.has(text[0]!);
  return repeats || (text.length === 1 && text.toUpperCase() === text) ? 'mark' : 'small';
}

function longLetters(text: string, lower: string): Known['long'] {
  if (text.length < 4) return null;
  if (text !== lower) return 'capital';
  return text[0] !== text[0]!.toUpperCase() ? 'small' : null;
}

/** More than three in four of the longer words with a capital: a headline, in which a capital says nothing. */
function isHeadline(words: readonly Known[]): boolean {
  let [capitals, small] = [0, 0];
  for (const { long } of words) {
    if (long === 'capital') capitals++;
    else if (long === 'small') small++;
  }
  return capitals > 3 && capitals > 3 * small;
}
