import type { Lexicon, WordClass } from './lexicon.ts';
import { ruleWord } from './rule-words.ts';
import { spell } from './spellings.ts';
import { GOES_ON_NAME, LONG_CAPITAL, LONG_SMALL, MARK, type Reading, RULE_SHIFT, type TagWord } from './tag-word.ts';
import { RULES } from './tags-table.ts';
import { type Guess, guesser } from './tags-unknown.ts';

/** @returns what makes the word of a text. */
export function tagWords(lexicon: Lexicon): (text: string) => TagWord {
  const guess = guesser(lexicon);
  const readingOf = readingMaker();
  return (text) => {
    const { lower, shape } = spell(text);
    const kind = kindOf(text, lower);
    const found = lexicon.get(lower);
    const rule = ruleWord(lower);
    const isCapital = kind === 'capital';
    const within = withinSentence(kind, text, lower, found, guess);
    const byPlace = isCapital ? (found ?? guess.capital(text, lower, true)) : within;
    const opensName = isCapital && (found === undefined || guess.isOpen(found));
    return {
      text,
      lower,
      shape,
      within: readingOf(within, rule),
      byPlace: readingOf(byPlace, rule),
      opensName: opensName ? readingOf(guess.name, rule) : null,
      traits:
        (rule << RULE_SHIFT) |
        (text !== lower && text.length > 1 ? GOES_ON_NAME : 0) |
        (kind === 'mark' ? MARK : 0) |
        longLetters(text, lower),
    };
  };
}

/** Words of one class that come under the same rules share a reading: few are in use. */
function readingMaker(): (word: WordClass, rule: number) => Reading {
  const made = new Map<number, Reading>();
  const tags = 256;
  return (word, rule) => {
    const rules = RULES.ofWord(word, rule);
    const key = (rules >>> 0) * tags + word.first;
    const known = made.get(key);
    if (known) return known;
    const reading = { tag: word.first, rules };
    made.set(key, reading);
    return reading;
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

function longLetters(text: string, lower: string): number {
  if (text.length < 4) return 0;
  if (text !== lower) return LONG_CAPITAL;
  return text[0] !== text[0]!.toUpperCase() ? LONG_SMALL : 0;
}
