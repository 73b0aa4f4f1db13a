import type { Token } from '../core/layers.ts';
import { isBlank, isInWord, isLetter } from './characters.ts';
import { type CodeUnits, codeUnits } from './code-units.ts';
import { addUnit, FNV_OFFSET } from './fnv.ts';
import { type Spelling, spell } from './spellings.ts';
import { EDGE, TAGS } from './tag-set.ts';
import { endOfToken, GOES_ON, isNegation, NEGATION_LENGTH } from './token-ends.ts';

/** What makes a word of text[start, end), which stands in `units` as numbers; or finds it among those it made. `fnv` is the hash of the units, where it is known. */
export interface WordMaker<Word extends Spelling> {
  at(text: string, units: CodeUnits, start: number, end: number, fnv?: number): Word;
}

/** Makes each word anew. */
const ANEW: WordMaker<Spelling> = { at: (text, _, start, end) => spell(text.slice(start, end)) };

/** The tokens of a stretch in columns, which may be longer than it is: of each its word, and where it stands (UTF-16). */
export class Cut<Word extends Spelling> {
  readonly words: Word[] = [];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  count = 0;

  constructor(size: number) {
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
  }

  add(word: Word, start: number, end: number): void {
    const n = this.count++;
    this.words[n] = word;
    this.starts[n] = start;
    this.ends[n] = end;
  }
}

/** Stretches of so many units share their columns; longer ones get their own, so that none stays in memory. */
const SHARED = 1 << 11;

/** Cuts text[start, end) into tokens; what it gave is only good until it is called again. */
export type Cutter<Word extends Spelling> = (text: string, units: CodeUnits, start: number, end: number) => Cut<Word>;

/**
 * Cuts stretches of a text into words, numbers and marks, after the habits of the Penn Treebank: `Iran's` is Iran + 's,
 * `don't` do + n't; hyphenated words stay whole (`state-run`), and so do `U.S.`, `Acme.com`, `@Gonahkar`, `#Telegram` and addresses.
 * Digits and letters always part (`40k` is 40 + k, `COVID-19` COVID + - + 19); neighbours touch when end equals start.
 * One pass over the characters: linear in the text.
 * @param spellings words met before, to be shared by all texts of one run
 */
export function cutter<Word extends Spelling>(spellings: WordMaker<Word>): Cutter<Word> {
  const shared = new Cut<Word>(SHARED);
  return (text, units, start, end) => {
    const cut = end - start <= SHARED ? shared : new Cut<Word>(end - start);
    cut.count = 0;
    for (let at = start; at < end; ) at = isBlank(units[at]!) ? at + 1 : cutToken(text, units, at, end, spellings, cut);
    return cut;
  };
}

/** Adds the token that starts at `at`, or the two of `don't`. @returns where they end */
function cutToken<Word extends Spelling>(
  text: string,
  units: CodeUnits,
  at: number,
  end: number,
  spellings: WordMaker<Word>,
  cut: Cut<Word>,
): number {
  // Most are words of letters alone: one look at each letter tells the end and the hash.
  let fnv = FNV_OFFSET;
  let letters = at;
  if (isLetter(units[at]!))
    do fnv = addUnit(fnv, units[letters++]!);
    while (isInWord(units[letters]!));
  if (letters > at && letters <= end && GOES_ON[units[letters]!] === 0) {
    cut.add(spellings.at(text, units, at, letters, fnv), at, letters);
    return letters;
  }
  const next = Math.min(end, endOfToken(units, at, end));
  const to = isNegation(units, at, next) ? next - NEGATION_LENGTH : next;
  cut.add(spellings.at(text, units, at, to), at, to);
  if (to < next) cut.add(spellings.at(text, units, to, next), to, next);
  return next;
}

/** The tokens of a cut. @param tags the tag of each, none yet without */
export function tokensOf({ words, starts, ends, count }: Cut<Spelling>, tags?: Uint8Array): Token[] {
  const tokens: Token[] = [];
  for (let n = 0; n < count; n++) {
    const { text, lower, shape } = words[n]!;
    const tag = tags === undefined ? '' : TAGS[tags[n + EDGE]!]!;
    tokens.push({ text, lower, start: starts[n]!, end: ends[n]!, tag, shape });
  }
  return tokens;
}

/** The tokens of all of `text`, tags still empty; see `cutter`. */
export const tokenize = (text: string): Token[] => tokenizer(text, codeUnits(text), ANEW)(0, text.length);

/** Splits a stretch of a text as `cutter` does. @returns what gives the tokens of text[start, end) in order, offsets into `text` (UTF-16), tags still empty. */
export function tokenizer(
  text: string,
  units: CodeUnits,
  spellings: WordMaker<Spelling>,
): (start: number, end: number) => Token[] {
  const cut = cutter(spellings);
  return (start, end) => tokensOf(cut(text, units, start, end));
}
