import type { Claim, DateExpression, NameMention, Quantity } from '../core/layers.ts';
import { BySentence } from '../quantities/within.ts';
import { nounLemma } from '../text/lemma.ts';
import type { About, Found, Placed } from './about.ts';
import { type Entities, type EntityLexicon, readEntities } from './entity.ts';
import { readMeasure } from './measure.ts';
import { mainCountry, type PlaceLexicon, type PlaceMention, placesIn } from './place.ts';
import { isDenied, isHedged, type PolarityLexicon } from './polarity.ts';
import { repeatedSentences } from './repeats.ts';
import { type ClaimInput, isClaimed, SentenceReader, stretchOf } from './sentence.ts';
import { readSources, type Sourced } from './source.ts';
import { type NounKinds, type Reading, spanOf, textOf, tokenAt } from './stretch.ts';
import { subjectOf } from './subject.ts';
import { timeOf } from './time.ts';
import { placeOf } from './where.ts';

export interface ClaimLexicon {
  readonly entities: EntityLexicon;
  readonly places: PlaceLexicon;
  readonly polarity: PolarityLexicon;
  readonly nouns: NounKinds;
  /** Verbs whose past is as their base: `cut`. */
  readonly unchanged: ReadonlySet<string>;
}

/** A sentence with claims, and what other layers know of it. */
interface Spoken {
  readonly reading: Reading;
  readonly places: readonly PlaceMention[];
  readonly names: readonly NameMention[];
  readonly dates: readonly DateExpression[];
}

/** A document on the way: what all its claims share. */
interface Reported {
  readonly input: ClaimInput;
  readonly lexicon: ClaimLexicon;
  readonly entities: () => Entities;
  /** Lemma of a measure's head -> place of the last claim with it. */
  readonly places: Map<string, string | null>;
  readonly repeated: ReadonlySet<number>;
}

/** A claim on the way: what its sentence says, and who says it. */
interface Said {
  readonly spoken: Spoken;
  /** Index of the quantity. */
  readonly index: number;
  readonly placed: Placed;
  readonly about: About;
  readonly source: Sourced;
}

/** One claim for each quantity that is not excluded, in their order. */
export function readClaims(input: ClaimInput, lexicon: ClaimLexicon): Claim[] {
  const { quantities } = input;
  const open = quantities.filter(isClaimed);
  if (open.length === 0) return [];
  const sources = readSources(open, input.quotes.sources);
  const country = once(() => mainCountry(input.names, input.tokens, lexicon.places));
  const reader = new SentenceReader(input, lexicon);
  const names = new BySentence(input.names);
  const dates = new BySentence(input.dates);
  const reported = {
    input,
    lexicon,
    entities: once(() => readEntities(input.names, input.tokens, lexicon.entities)),
    places: new Map(),
    repeated: repeatedSentences(input.text, input.sentences, open),
  };
  const claims: Claim[] = [];
  let spoken: Spoken | null = null;
  let sentence = -1;
  let before: Found[] = [];
  for (let index = 0; index < quantities.length; index++) {
    const quantity = quantities[index]!;
    if (!isClaimed(quantity)) continue;
    if (quantity.sentence !== sentence || !spoken) {
      sentence = quantity.sentence;
      const dated = dates.of(sentence);
      spoken = spokenIn(reader.read(sentence, index, dated), names.of(sentence), dated, lexicon.places, country);
      before = [];
    }
    const { first, end } = stretchOf(spoken.reading.tokens, quantity);
    const placed = { quantity, first, end };
    const about = readMeasure(spoken.reading, placed, before);
    before.push({ measure: about.measure, head: about.head, holder: about.holder, rule: about.rule, placed });
    const source = sources[claims.length]!;
    claims.push(claimOf(reported, { spoken, index, placed, about, source }, claims.at(-1)));
  }
  return claims;
}

/** @param last the claim before it in the document. */
function claimOf(reported: Reported, said: Said, last: Claim | undefined): Claim {
  const { text, quantities } = reported.input;
  const { entities: plurals, polarity } = reported.lexicon;
  const { index, placed, about, source, spoken } = said;
  const { reading } = spoken;
  const { quantity } = placed;
  const same = about.rule === 'of_which' || about.rule === 'conversion' ? last : undefined;
  const head = headLemma(reading, about, plurals, same) ?? (counted(quantity) && quantity.unit);
  const time = timeOf(quantities, index, spoken.dates);
  const place = placeOf(reading, placed, about, spoken.places, reported.places, head);
  if (head !== null) reported.places.set(head, place);
  return {
    start: quantity.start,
    end: quantity.end,
    sentence: quantity.sentence,
    quantity: index,
    measure: about.measure ? textOf(reading, shortened(reading, about)) : counted(quantity),
    measureHead: head,
    subject: subjectOf(reading, about, spoken.names, reported.entities, plurals) ?? same?.subject ?? null,
    place,
    time: time?.value ?? null,
    timeText: time ? text.slice(time.start, time.end) : null,
    voice: source.voice,
    source: source.source,
    sourceText: source.sourceText,
    sourceKind: source.sourceKind,
    cue: source.cue,
    quote: source.quote,
    negated: source.negated || isDenied(reading, placed.first, polarity),
    hedged: source.hedged || isHedged(reading, placed.first, placed.end, polarity),
    repeats: reported.repeated.has(quantity.sentence),
    confidence: quantity.confidence,
    rule: quantity.rule,
    about: about.holder && textOf(reading, about.holder),
    measuredBy: about.rule,
  };
}

function spokenIn(
  reading: Reading,
  names: readonly NameMention[],
  dates: readonly DateExpression[],
  lexicon: PlaceLexicon,
  country: () => string | null,
): Spoken {
  return { reading, places: placesIn(reading.tokens, names, lexicon, country), names, dates };
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
