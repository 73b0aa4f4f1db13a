import type { Token } from '../core/layers.ts';
import type { Phrase, Phrases } from './phrase.ts';

/** Tags of words that open a relative clause. */
export const RELATIVE: ReadonlySet<string> = new Set(['WDT', 'WP']);
/** Words that open a clause under another. */
export const SUBORDINATORS: ReadonlySet<string> = new Set(
  'that because if while although though unless whether whereas as'.split(' '),
);
/** Marks that end a clause. */
export const CLAUSE_MARKS: ReadonlySet<string> = new Set([';', ':', '—', '–', '.', '?', '!']);
const ADVERB = new Set(['RB', 'RBR', 'RBS', 'RP']);
const DASHES = new Set(['—', '–', '―', '--', '-']);

/** Words left out: `the rate … is`. */
const isEllipsis = ({ tag, text }: Token): boolean => tag === ':' && (text === '…' || text.startsWith('...'));

/** How many steps a subject may lie away from its verb; bounds the work and the depth of every question. */
export const REACH = 16;

/** The token before a position; adverbs, brackets (`Acme (ACM) fell`), words left out (`the rate … is`) and the stops of abbreviations (`Acme Inc. is`) are passed over. */
export function before(tokens: readonly Token[], n: number): number {
  let at = n - 1;
  while (at >= 0 && at > n - REACH) {
    if (tokens[at]!.text === ')') at = beforeBracket(tokens, at);
    else if (ADVERB.has(tokens[at]!.tag) || isEllipsis(tokens[at]!) || isAbbreviationStop(tokens, at)) at--;
    else break;
  }
  return at;
}

function beforeBracket(tokens: readonly Token[], close: number): number {
  for (let n = close - 1; n >= 0 && n > close - REACH; n--) if (tokens[n]!.text === '(') return n - 1;
  return close - 1;
}

const isAbbreviationStop = (tokens: readonly Token[], n: number): boolean =>
  tokens[n]!.text === '.' && n > 0 && n + 1 < tokens.length && tokens[n + 1]!.text === tokens[n + 1]!.lower;

/** A sentence by its phrases, and what can be told of a phrase by what stands beside it. */
export class PhraseLine {
  protected readonly tokens: readonly Token[];
  protected readonly list: readonly Phrase[];
  readonly #of: readonly number[];

  /** @param phrases of `tokens`, see `findPhrases`. */
  constructor(tokens: readonly Token[], { list, of }: Phrases) {
    this.tokens = tokens;
    this.list = list;
    this.#of = of;
  }

  /** '' outside of the sentence. */
  protected tag(n: number): string {
    return n >= 0 && n < this.tokens.length ? this.tokens[n]!.tag : '';
  }

  /** In small letters; '' outside of the sentence. */
  protected word(n: number): string {
    return n >= 0 && n < this.tokens.length ? this.tokens[n]!.lower : '';
  }

  /** Index of the phrase that holds a token; -1 for none. */
  protected numberAt(n: number): number {
    return n >= 0 && n < this.#of.length ? this.#of[n]! : -1;
  }

  protected phraseAt(n: number): Phrase | undefined {
    const phrase = this.numberAt(n);
    return phrase >= 0 ? this.list[phrase] : undefined;
  }

  /** Whether a noun phrase holds a token. */
  protected isNoun(n: number): boolean {
    return this.phraseAt(n)?.kind === 'noun';
  }

  /** Index of the noun phrase that holds a token; -1 for none. */
  protected nounAt(n: number): number {
    return this.isNoun(n) ? this.#of[n]! : -1;
  }

  /** A relative pronoun. */
  protected isRelative(n: number): boolean {
    return RELATIVE.has(this.tag(n));
  }

  /** Whether a phrase is a verb group that makes a clause by itself. */
  protected isFinite(phrase: number): boolean {
    return this.list[phrase]!.finite;
  }

  protected headTag(phrase: number): string {
    return this.tag(this.list[phrase]!.head);
  }

  /** The token before a phrase, see `before`. */
  protected left(phrase: number): number {
    return before(this.tokens, this.list[phrase]!.start);
  }

  /** `Acme [— a maker of cars —] sold`, `The fee[, he says,] is`: the noun before an insertion; -1 where none stands. */
  protected beforeInsertion(mark: number): number {
    if (!DASHES.has(this.tokens[mark]!.text)) return this.#beforeAside(mark);
    for (let n = mark - 1; n > 0 && n > mark - 4 * REACH; n--)
      if (this.tokens[n]!.text === this.tokens[mark]!.text) return this.nounAt(n - 1);
    return -1;
  }

  /** A clause of two words between commas. */
  #beforeAside(comma: number): number {
    const verb = this.tag(comma) === ',' ? this.phraseAt(comma - 1) : undefined;
    const said = verb?.finite ? this.phraseAt(verb.start - 1) : undefined;
    const opens = said?.kind === 'noun' ? said.start - 1 : -1;
    return this.tag(opens) === ',' ? this.nounAt(opens - 1) : -1;
  }

  /** `who went there and is back`: whether a verb group, or the one it is joined to, has a relative pronoun for its subject. */
  protected joinsRelative(verb: number): boolean {
    for (let n = verb; n >= 0 && n > verb - REACH; n--) {
      if (!this.isFinite(n)) continue;
      if (this.isRelative(this.left(n))) return true;
      if (this.tag(this.left(n)) !== 'CC') return false;
    }
    return false;
  }

  /** The noun phrase before a relative pronoun, by its index; -1 for none. */
  protected antecedent(relative: number): number {
    let at = relative - 1;
    if (this.tag(at) === 'IN') at--; // "the platform on which"
    if (this.tag(at) === ',' || this.word(at) === '-') at--;
    return this.nounAt(at);
  }
}
