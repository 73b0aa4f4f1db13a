import type { Lexicon, WordClass } from './lexicon.ts';
import { ruleWord } from './rule-words.ts';
import { type Spelling, spell } from './spellings.ts';
import { type Guess, guesser } from './tags-unknown.ts';

/** A spelling with what the tagger knows of it, wherever it stands. */
export interface TagWord extends Spelling {
  /** Its class where a capital tells of a name, and where the place may have given it one: the first word, a headline. */
  readonly within: WordClass;
  readonly byPlace: WordClass;
  /** Its class as a part of a name, where a capital word that opens a sentence may be one: the lexicon lacks it, or knows it as a noun or a base form. */
  readonly opensName: WordClass | null;
  /** With a capital, and more than one letter. */
  readonly goesOnName: boolean;
  readonly isMark: boolean;
  /** Of four letters or more and with a capital, or with a small letter that has one; 0 for others. */
  readonly long: 0 | typeof CAPITAL | typeof SMALL;
  /** See `rule-words.ts`. */
  readonly rule: number;
}
export const CAPITAL = 1;
export const SMALL = 2;

/** @returns what makes the word of a text. */
export function tagWords(lexicon: Lexicon): (text: string) => TagWord {
  const guess = guesser(lexicon);
  return (text) => {
    const { lower, shape } = spell(text);
    const kind = kindOf(text, lower);
    const found = lexicon.get(lower);
    const isCapital = kind === 'capital';
    return {
      text,
      lower,
      shape,
      within: withinSentence(kind, text, lower, found, guess),
      byPlace: isCapital
        ? (found ?? guess.capital(text, lower, true))
        : withinSentence(kind, text, lower, found, guess),
      opensName: isCapital && (found === undefined || guess.isOpen(found)) ? guess.name : null,
      goesOnName: text !== lower && text.length > 1,
      isMark: kind === 'mark',
      long: longLetters(text, lower),
      rule: ruleWord(lower),
    };
  };
}

type SpelledKind = 'number' | 'mark' | 'small' | 'capital';

function withinSentence(
  kind: SpelledKind,
  text: string,
  lower: string,
  found: WordClass | undefined,
  guess: Guess,
): WordClass {
  if (kind === 'number') return guess.number;
  if (kind === 'capital') return (text === 'I' ? found : undefined) ?? guess.capital(text, lower, false);
  return found ?? (kind === 'mark' ? guess.mark(text) : guess.small(text, lower));
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

function longLetters(text: string, lower: string): TagWord['long'] {
  if (text.length < 4) return 0;
  if (text !== lower) return CAPITAL;
  return text[0] !== text[0]!.toUpperCase() ? SMALL : 0;
}
