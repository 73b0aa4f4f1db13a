import type { Claim, DateExpression, NameMention, Quantity, QuoteLayer, Sentence, Token } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { ofSentence } from '../quantities/within.ts';
import { Clauses } from '../text/clauses.ts';
import { nounLemma } from '../text/lemma.ts';
import { findPhrases } from '../text/phrases.ts';
import type { About, Found, Placed } from './about.ts';
import { type EntityLexicon, firstAt, readEntities } from './entity.ts';
import { readMeasure } from './measure.ts';
import { mainCountry, type PlaceLexicon, type PlaceMention, placesIn } from './place.ts';
import { isDenied, isHedged, type PolarityLexicon } from './polarity.ts';
import { repeatedSentences } from './repeats.ts';
import { readSources } from './source.ts';
import { type NounKinds, type Reading, type Stretch, spanOf, textOf, tokenAt } from './stretch.ts';
import { subjectOf } from './subject.ts';
import { timeOf } from './time.ts';
import { placeOf } from './where.ts';

export interface ClaimLexicon {
  readonly entities: EntityLexicon;
  readonly places: PlaceLexicon;
  readonly polarity: PolarityLexicon;
  readonly nouns: NounKinds;
}

export interface ClaimInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly (readonly Token[])[];
  readonly names: readonly NameMention[];
  readonly dates: readonly DateExpression[];
  readonly quotes: QuoteLayer;
  readonly quantities: readonly Quantity[];
}

/** A sentence with claims, and what other layers know of it. */
interface Spoken {
  readonly reading: Reading;
  readonly places: readonly PlaceMention[];
  readonly names: readonly NameMention[];
  readonly dates: readonly DateExpression[];
}

/** A claim on the way: what its sentence says, before who says it. */
interface Said extends Spoken {
  readonly quantity: number;
  readonly placed: Placed;
  readonly about: About;
}

/** One claim for each quantity that is not excluded, in their order. */
export function readClaims(input: ClaimInput, lexicon: ClaimLexicon): Claim[] {
  const { text, quantities } = input;
  const said = bySentence(input, lexicon);
  if (said.length === 0) return [];
  const sources = readSources(
    said.map(({ quantity }) => quantities[quantity]!),
    input.quotes.sources,
  );
  const repeated = repeatedSentences(text, input.sentences, quantities);
  const entities = once(() => readEntities(input.names, input.tokens, lexicon.entities));
  const claims: Claim[] = [];
  const earlier = new Map<string, string | null>();
  for (let n = 0; n < said.length; n++) {
    const { reading, placed, about, places, names, dates, quantity: index } = said[n]!;
    const quantity = quantities[index]!;
    const source = sources[n]!;
    const same = about.rule === 'of_which' || about.rule === 'conversion' ? claims.at(-1) : undefined;
    const head = headLemma(reading, about, lexicon.entities, same) ?? (counted(quantity) && quantity.unit);
    const time = timeOf(quantities, index, dates);
    const place = placeOf(reading, placed, about, places, earlier, head);
    if (head !== null) earlier.set(head, place);
    claims.push({
      start: quantity.start,
      end: quantity.end,
      sentence: quantity.sentence,
      quantity: index,
      measure: about.measure ? textOf(reading, shortened(reading, about)) : counted(quantity),
      measureHead: head,
      subject: subjectOf(reading, about, names, entities, lexicon.entities) ?? same?.subject ?? null,
      place,
      time: time?.value ?? null,
      timeText: time ? text.slice(time.start, time.end) : null,
      voice: source.voice,
      source: source.source,
      sourceText: source.sourceText,
      sourceKind: source.sourceKind,
      cue: source.cue,
      quote: source.quote,
      negated: source.negated || isDenied(reading, placed.first, lexicon.polarity),
      hedged: source.hedged || isHedged(reading, placed.first, placed.end, lexicon.polarity),
      repeats: repeated.has(quantity.sentence),
      confidence: quantity.confidence,
      rule: quantity.rule,
      about: about.holder && textOf(reading, about.holder),
      measuredBy: about.rule,
    });
  }
  return claims;
}

function bySentence(input: ClaimInput, lexicon: ClaimLexicon): Said[] {
  const { quantities } = input;
  const country = once(() => mainCountry(input.names, input.tokens, lexicon.places));
  const said: Said[] = [];
  let spoken: Spoken | null = null;
  let sentence = -1;
  let before: Found[] = [];
  for (let n = 0; n < quantities.length; n++) {
    const quantity = quantities[n]!;
    if (quantity.excluded !== null) continue;
    if (quantity.sentence !== sentence || !spoken) {
      sentence = quantity.sentence;
      spoken = spokenIn(input, sentence, n, lexicon, country);
      before = [];
    }
    const { reading, places, names, dates } = spoken;
    const { first, end } = stretchOf(reading.tokens, quantity);
    const placed = { quantity, first, end };
    const about = readMeasure(reading, placed, before);
    before.push({ measure: about.measure, head: about.head, holder: about.holder, rule: about.rule, placed });
    said.push({ quantity: n, reading, placed, about, places, names, dates });
  }
  return said;
}

/** @param first index of the sentence's first claim among the quantities. */
function spokenIn(
  input: ClaimInput,
  sentence: number,
  first: number,
  { places, nouns }: ClaimLexicon,
  country: () => string | null,
): Spoken {
  const names = ofSentence(input.names, sentence);
  const dates = ofSentence(input.dates, sentence);
  const reading = read(input, sentence, first, dates, nouns);
  return { reading, places: placesIn(reading.tokens, names, places, country), names, dates };
}

/** @param first index of the sentence's first claim among the quantities. */
function read(
  { text, tokens: all, quantities }: ClaimInput,
  sentence: number,
  first: number,
  dates: readonly DateExpression[],
  nouns: NounKinds,
): Reading {
  const tokens = all[sentence]!.slice();
  const taken = new Uint8Array(tokens.length);
  const dated = new Uint8Array(tokens.length);
  for (let n = first; n < quantities.length && quantities[n]!.sentence === sentence; n++)
    if (quantities[n]!.excluded === null) {
      mark(taken, tokens, quantities[n]!);
      asCounted(tokens, quantities[n]!.head);
    }
  for (const date of dates) mark(dated, tokens, date);
  for (let n = 0; n < tokens.length; n++)
    if (taken[n] === 1 && tokens[n]!.tag !== '$') tokens[n] = asNumber(tokens[n]!);
  const phrases = findPhrases(tokens);
  return { text, tokens, phrases, clauses: new Clauses(tokens, phrases), nouns, taken, dated };
}

const asNumber = ({ text, lower, start, end, shape }: Token): Token => ({ text, lower, start, end, tag: 'CD', shape });

/** `3 steals for the Rebels`: what is counted is a noun, whatever its tag. */
function asCounted(tokens: Token[], head: number | null): void {
  if (head !== null && tokens[head]?.tag === 'VBZ') tokens[head] = { ...tokens[head], tag: 'NNS' };
}

function mark(set: Uint8Array, tokens: readonly Token[], span: Span): void {
  const { first, end } = stretchOf(tokens, span);
  set.fill(1, first, end);
}

function stretchOf(tokens: readonly Token[], span: Span): Stretch {
  const first = Math.min(firstAt(tokens, span.start), tokens.length - 1);
  let end = first + 1;
  while (end < tokens.length && tokens[end]!.start < span.end) end++;
  return { first, end };
}

/** What is counted where no word says it: `killed 12`. */
const counted = ({ kind, unit, unitCode }: Quantity): string | null =>
  kind !== 'count' || unit === null || unitCode !== null ? null : unit === 'person' ? 'people' : unit;

function headLemma(reading: Reading, about: About, lexicon: EntityLexicon, same: Claim | undefined): string | null {
  if (same && about.measure) return same.measureHead;
  const token = tokenAt(reading.tokens, about.head);
  return token ? nounLemma(token.lower, lexicon.plurals) : null;
}

/** A measure is at most about this many characters: what hangs on its head is left out before the head is. */
const LONGEST = 80;
function shortened(reading: Reading, { measure, head }: About) {
  const { start, end } = spanOf(reading, measure!);
  if (end - start <= LONGEST || head < 0) return measure!;
  let first = measure!.first;
  while (first < head && reading.tokens[head]!.end - reading.tokens[first]!.start > LONGEST) first++;
  return { first, end: head + 1 };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
