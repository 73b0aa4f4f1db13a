import type { DateExpression, NameMention, Quantity, QuoteLayer, Sentence, Token } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { Clauses } from '../text/clauses.ts';
import { findPhrases } from '../text/phrases.ts';
import { firstAt } from './entity.ts';
import { asGoverned, asMeasured, findMainVerb, tagged, type VerbLexicon } from './retag.ts';
import type { Reading, Stretch } from './stretch.ts';

/** What the claims of a document are read from. */
export interface ClaimInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly (readonly Token[])[];
  readonly names: readonly NameMention[];
  readonly dates: readonly DateExpression[];
  readonly quotes: QuoteLayer;
  readonly quantities: readonly Quantity[];
}

/** Whether a quantity makes a claim. */
export const isClaimed = ({ excluded }: Quantity): boolean => excluded === null;

/** Reads one sentence of a document after the other; what it gave for one is good until it is asked for the next. */
export class SentenceReader {
  readonly #input: ClaimInput;
  readonly #lexicon: VerbLexicon;
  /** For all sentences the same: a list of bytes of its own for each costs more than to fill it. */
  #taken = new Uint8Array(64);
  #dated = new Uint8Array(64);

  constructor(input: ClaimInput, lexicon: VerbLexicon) {
    this.#input = input;
    this.#lexicon = lexicon;
  }

  /** @param first index of the sentence's first claim among the quantities. @param dates of the sentence. */
  read(sentence: number, first: number, dates: readonly DateExpression[]): Reading {
    const { text, quantities } = this.#input;
    const tokens = this.#input.tokens[sentence]!.slice();
    this.#clear(tokens.length);
    const taken = this.#taken;
    const dated = this.#dated;
    for (let n = first; n < quantities.length && quantities[n]!.sentence === sentence; n++) {
      const quantity = quantities[n]!;
      if (!isClaimed(quantity)) continue;
      const { first, end } = stretchOf(tokens, quantity);
      for (let at = first; at < end; at++) {
        taken[at] = 1;
        if (tokens[at]!.tag !== '$' && tokens[at]!.tag !== 'CD') tokens[at] = tagged(tokens[at]!, 'CD');
      }
      if (isJoined(text, quantity)) asMeasured(tokens, end);
      // "3 steals for the Rebels": what is counted is a noun, whatever its tag.
      const { head } = quantity;
      if (head !== null && taken[head] === 0 && tokens[head]?.tag === 'VBZ') tokens[head] = tagged(tokens[head], 'NNS');
    }
    for (const date of dates) mark(dated, tokens, date);
    asGoverned(tokens);
    findMainVerb(tokens, this.#lexicon);
    const phrases = findPhrases(tokens);
    return {
      text,
      tokens,
      phrases,
      clauses: new Clauses(tokens, phrases, this.#lexicon.verbs),
      nouns: this.#lexicon.nouns,
      gives: this.#lexicon.gives,
      says: this.#lexicon.says,
      taken,
      dated,
    };
  }

  /** One more than there are tokens: rules look at the next one. */
  #clear(length: number): void {
    if (length >= this.#taken.length) {
      this.#taken = new Uint8Array(length + 1);
      this.#dated = new Uint8Array(length + 1);
      return;
    }
    this.#taken.fill(0, 0, length + 1);
    this.#dated.fill(0, 0, length + 1);
  }
}

/** `5-gallon`; not `26-year-old`, which may stand for a person. */
const isJoined = (text: string, { kind, start, end }: Quantity): boolean =>
  (kind === 'measurement' || kind === 'duration') &&
  holdsHyphen(text, start, end) &&
  /-\p{L}/u.test(text.slice(start, end));

function holdsHyphen(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 0x2d) return true;
  return false;
}

function mark(set: Uint8Array, tokens: readonly Token[], span: Span): void {
  const { first, end } = stretchOf(tokens, span);
  set.fill(1, first, end);
}

/** The tokens that a span covers or touches, at least one. */
export function stretchOf(tokens: readonly Token[], span: Span): Stretch {
  const first = Math.min(firstAt(tokens, span.start), tokens.length - 1);
  let end = first + 1;
  while (end < tokens.length && tokens[end]!.start < span.end) end++;
  return { first, end };
}
