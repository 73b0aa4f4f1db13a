import type { Claim, DateExpression, NameMention, Quantity } from '../core/layers.ts';
import { BySentence } from '../quantities/within.ts';
import type { Found, Placed } from './about.ts';
import { claimOf, type Reported, type Spoken } from './claim-row.ts';
import { readEntities } from './entity.ts';
import type { ClaimLexicon } from './lexicon.ts';
import { readMeasure } from './measure.ts';
import { mainCountry, type PlaceLexicon, placesIn } from './place.ts';
import { repeatedSentences } from './repeats.ts';
import { type ClaimInput, isClaimed, SentenceReader, stretchOf } from './sentence.ts';
import { readSources } from './source.ts';

/** One claim for each quantity that is not excluded, in their order. */
export function readClaims(input: ClaimInput, lexicon: ClaimLexicon): Claim[] {
  const { quantities } = input;
  const open = quantities.filter(isClaimed);
  if (open.length === 0) return [];
  const sources = readSources(open, input.quotes.sources);
  const reported = reportedIn(input, lexicon, open);
  const reader = new SpokenReader(input, lexicon);
  const claims: Claim[] = [];
  let before: Found[] = [];
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]!;
    if (!isClaimed(quantity)) continue;
    if (before[0]?.placed.quantity.sentence !== quantity.sentence) before = [];
    const spoken = reader.read(quantity.sentence, index);
    const placed = placedIn(spoken, quantity);
    const about = readMeasure(spoken.reading, placed, before);
    before.push({ measure: about.measure, head: about.head, holder: about.holder, rule: about.rule, placed });
    const source = sources[claims.length]!;
    claims.push(claimOf(reported, { spoken, index, placed, about, source }, claims.at(-1)));
  }
  return claims;
}

function placedIn({ reading }: Spoken, quantity: Quantity): Placed {
  const { first, end } = stretchOf(reading.tokens, quantity);
  return { quantity, first, end };
}

/** @param open the quantities that make claims. */
const reportedIn = (input: ClaimInput, lexicon: ClaimLexicon, open: readonly Quantity[]): Reported => ({
  input,
  lexicon,
  entities: once(() => readEntities(input.names, input.tokens, lexicon.entities)),
  places: new Map(),
  repeated: repeatedSentences(input.text, input.sentences, open),
});

/** Reads the sentences of a document, each once, in their order. */
class SpokenReader {
  readonly #places: PlaceLexicon;
  readonly #country: () => string | null;
  readonly #sentences: SentenceReader;
  readonly #names: BySentence<NameMention>;
  readonly #dates: BySentence<DateExpression>;
  #sentence = -1;
  #spoken: Spoken | null = null;

  constructor(input: ClaimInput, lexicon: ClaimLexicon) {
    this.#places = lexicon.places;
    this.#country = once(() => mainCountry(input.names, input.tokens, lexicon.places));
    this.#sentences = new SentenceReader(input, lexicon);
    this.#names = new BySentence(input.names);
    this.#dates = new BySentence(input.dates);
  }

  /** @param first index of the sentence's first claim among the quantities. */
  read(sentence: number, first: number): Spoken {
    if (this.#spoken !== null && sentence === this.#sentence) return this.#spoken;
    const names = this.#names.of(sentence);
    const dates = this.#dates.of(sentence);
    const reading = this.#sentences.read(sentence, first, dates);
    const places = placesIn(reading.tokens, names, this.#places, this.#country);
    this.#sentence = sentence;
    this.#spoken = { reading, places, names, dates };
    return this.#spoken;
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
