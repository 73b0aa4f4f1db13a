import type { Token } from '../core/layers.ts';
import type { Lexicon, WordClass } from './lexicon.ts';
import { type Guess, guesser } from './tags-unknown.ts';

/** The class of each word of a sentence, before its neighbours are looked at: from the lexicon, else from its spelling. */
export function classifier(lexicon: Lexicon): (tokens: readonly Token[]) => WordClass[] {
  const guess = guesser(lexicon);
  return (tokens) => {
    const classes = new Array<WordClass>(tokens.length);
    const headline = isHeadline(tokens);
    let opening = true;
    for (let n = 0; n < tokens.length; n++) {
      const token = tokens[n]!;
      const kind = kindOf(token);
      if (kind === 'number') classes[n] = guess.number;
      else if (kind === 'mark') classes[n] = lexicon.get(token.text) ?? guess.mark(token.text);
      else if (kind === 'small') classes[n] = lexicon.get(token.lower) ?? guess.small(token.text, token.lower);
      else classes[n] = capital(tokens, n, opening, headline, lexicon, guess);
      // Marks before the first word, `“`, leave the sentence as unopened as it was.
      opening &&= kind === 'mark';
    }
    return classes;
  };
}

const RUN: ReadonlySet<string> = new Set('.-!?');

type SpelledKind = 'number' | 'mark' | 'small' | 'capital';

function kindOf({ text, lower }: Token): SpelledKind {
  const code = text.charCodeAt(0);
  if (code >= 48 && code <= 57) return 'number';
  if (text !== lower) return 'capital';
  if (code >= 97 && code <= 122) return 'small';
  // A run of marks is one: `--`, `...`, `!!`.
  const repeats = text.length > 1 && RUN.has(text[0]!);
  return repeats || (text.length === 1 && text.toUpperCase() === text) ? 'mark' : 'small';
}

/** A word with a capital: a common word where the place may give it one, else a name. */
function capital(
  tokens: readonly Token[],
  n: number,
  opening: boolean,
  headline: boolean,
  lexicon: Lexicon,
  guess: Guess,
): WordClass {
  const { text, lower } = tokens[n]!;
  const byPlace = opening || headline;
  const known = byPlace || text === 'I' ? lexicon.get(lower) : undefined;
  // "Nick Hague", "Star Wars": a capital at the start, with another behind it, is part of a name.
  if (opening && !headline && startsName(tokens[n + 1]) && (!known || guess.isOpen(known))) return guess.name;
  return known ?? guess.capital(text, lower, byPlace);
}

const startsName = (next: Token | undefined): boolean =>
  next !== undefined && next.text !== next.lower && next.text.length > 1;

/** More than three in four of the longer words with a capital: a headline, in which a capital says nothing. */
function isHeadline(tokens: readonly Token[]): boolean {
  let [capitals, small] = [0, 0];
  for (const { text, lower } of tokens) {
    if (text.length < 4) continue;
    if (text !== lower) capitals++;
    else {
      const code = text.charCodeAt(0);
      if ((code >= 97 && code <= 122) || text[0] !== text[0]!.toUpperCase()) small++;
    }
  }
  return capitals > 3 && capitals > 3 * small;
}
