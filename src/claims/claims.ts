import type { Claim, DateExpression, NameMention, Quantity, QuoteLayer, Sentence, Token } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import { readClauses } from '../text/clauses.ts';
import { nounLemma } from '../text/lemma.ts';
import { findPhrases } from '../text/phrases.ts';
import type { About, Found, Placed } from './about.ts';
import { type EntityLexicon, firstAt, readEntities } from './entity.ts';
import { readMeasure } from './measure.ts';
import { mainCountry, type PlaceLexicon, type PlaceMention, placesIn } from './place.ts';
import { isDenied, isHedged, type PolarityLexicon } from './polarity.ts';
import { readSources } from './source.ts';
import { type NounKinds, type Reading, type Stretch, spanOf, textOf } from './stretch.ts';
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

/** A claim on the way: what its sentence says, before who says it. */
interface Said {
  readonly quantity: number;
  readonly reading: Reading;
  readonly placed: Placed;
  readonly about: About;
  readonly places: readonly PlaceMention[];
}

/** One claim for each quantity that is not excluded, in their order. */
export function readClaims(input: ClaimInput, lexicon: ClaimLexicon): Claim[] {
  const said = bySentence(input, lexicon);
  const sources = readSources(
    said.map(({ quantity }) => input.quantities[quantity]!),
    input.quotes.sources,
  );
  const repeated = repeatedSentences(input);
  const names = groupBySentence(input.names);
  const dates = groupBySentence(input.dates);
  const entities = once(() => readEntities(input.names, input.tokens, lexicon.entities));
  const claims: Claim[] = [];
  const placed = new Map<string, string | null>();
  said.forEach((one, n) => {
    const quantity = input.quantities[one.quantity]!;
    const { negated, hedged, ...source } = sources[n]!;
    const { reading, about } = one;
    const mentions = names.get(quantity.sentence) ?? [];
    const same = about.rule === 'of_which' || about.rule === 'conversion' ? claims.at(-1) : undefined;
    const head = headLemma(reading, about, lexicon.entities, same) ?? (counted(quantity) && quantity.unit);
    const time = timeOf(input.quantities, one.quantity, dates.get(quantity.sentence) ?? []);
    const place = placeOf(reading, one.placed, about, one.places, placed, head);
    if (head !== null) placed.set(head, place);
    claims.push({
      start: quantity.start,
      end: quantity.end,
      sentence: quantity.sentence,
      quantity: one.quantity,
      measure: about.measure ? textOf(reading, shortened(reading, about)) : counted(quantity),
      measureHead: head,
      subject: subjectOf(reading, about, mentions, entities, lexicon.entities) ?? same?.subject ?? null,
      place,
      time: time?.value ?? null,
      timeText: time ? input.text.slice(time.start, time.end) : null,
      ...source,
      negated: negated || isDenied(reading, one.placed.first, lexicon.polarity),
      hedged: hedged || isHedged(reading, one.placed.first, one.placed.end, lexicon.polarity),
      repeats: repeated.has(quantity.sentence),
      confidence: quantity.confidence,
      rule: quantity.rule,
      about: about.holder && textOf(reading, about.holder),
      measuredBy: about.rule,
    });
  });
  return claims;
}

function bySentence(input: ClaimInput, lexicon: ClaimLexicon): Said[] {
  const [names, dates] = [groupBySentence(input.names), groupBySentence(input.dates)];
  const country = once(() => mainCountry(input.names, input.tokens, lexicon.places));
  const said: Said[] = [];
  let reading: Reading | null = null;
  let places: PlaceMention[] = [];
  let sentence = -1;
  let before: Found[] = [];
  input.quantities.forEach((quantity, n) => {
    if (quantity.excluded !== null) return;
    if (quantity.sentence !== sentence || !reading) {
      sentence = quantity.sentence;
      reading = read(input, sentence, n, dates.get(sentence) ?? [], lexicon.nouns);
      places = placesIn(reading.tokens, names.get(sentence) ?? [], lexicon.places, country);
      before = [];
    }
    const placed = { quantity, ...stretchOf(reading.tokens, quantity) };
    const about = readMeasure(reading, placed, before);
    before.push({ ...about, placed });
    said.push({ quantity: n, reading, placed, about, places });
  });
  return said;
}

/** @param first index of the sentence's first claim among the quantities. */
function read(
  { text, tokens: all, quantities }: ClaimInput,
  sentence: number,
  first: number,
  dates: readonly DateExpression[],
  nouns: NounKinds,
): Reading {
  const [taken, dated] = [new Uint8Array(all[sentence]!.length), new Uint8Array(all[sentence]!.length)];
  for (let n = first; quantities[n]?.sentence === sentence; n++)
    if (quantities[n]!.excluded === null) mark(taken, all[sentence]!, quantities[n]!);
  for (const date of dates) mark(dated, all[sentence]!, date);
  const tokens = all[sentence]!.slice();
  for (let n = 0; n < tokens.length; n++)
    if (taken[n] === 1 && tokens[n]!.tag !== '$') tokens[n] = { ...tokens[n]!, tag: 'CD' };
  const phrases = findPhrases(tokens);
  return { text, tokens, phrases, clauses: readClauses(tokens, phrases), nouns, taken, dated };
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
  const token = reading.tokens[about.head];
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

/** Sentences whose words stood in an earlier sentence of the document. */
function repeatedSentences({ text, sentences }: ClaimInput): ReadonlySet<number> {
  const seen = new Set<string>();
  const repeated = new Set<number>();
  sentences.forEach(({ start, end }, n) => {
    const slice = text.slice(start, end).toLowerCase();
    // Most sentences stand on one line: only a wrapped one needs its blanks made equal.
    const words = slice.includes('\n') ? slice.replace(/\s+/g, ' ') : slice;
    if (seen.has(words)) repeated.add(n);
    seen.add(words);
  });
  return repeated;
}

function groupBySentence<T extends { readonly sentence: number }>(items: readonly T[]): Map<number, T[]> {
  return Map.groupBy(items, (item) => item.sentence);
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
