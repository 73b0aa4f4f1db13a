import type { Claim, DateExpression, NameMention, Quantity } from '../core/layers.ts';
import { nounLemma } from '../text/lemma.ts';
import type { About, Placed } from './about.ts';
import type { Entities, EntityLexicon } from './entity.ts';
import type { ClaimLexicon } from './lexicon.ts';
import type { PlaceMention } from './place.ts';
import { isDenied, isHedged } from './polarity.ts';
import type { ClaimInput } from './sentence.ts';
import type { Sourced } from './source.ts';
import { type Reading, spanOf, textOf, tokenAt } from './stretch.ts';
import { subjectOf } from './subject.ts';
import { timeOf } from './time.ts';
import { placeOf } from './where.ts';

/** A sentence with claims, and what other layers know of it. */
export interface Spoken {
  readonly reading: Reading;
  readonly places: readonly PlaceMention[];
  readonly names: readonly NameMention[];
  readonly dates: readonly DateExpression[];
}

/** A document on the way: what all its claims share. */
export interface Reported {
  readonly input: ClaimInput;
  readonly lexicon: ClaimLexicon;
  readonly entities: () => Entities;
  /** Lemma of a measure's head -> place of the last claim with it. */
  readonly places: Map<string, string | null>;
  readonly repeated: ReadonlySet<number>;
}

/** A claim on the way: what its sentence says, and who says it. */
export interface Said {
  readonly spoken: Spoken;
  /** Index of the quantity. */
  readonly index: number;
  readonly placed: Placed;
  readonly about: About;
  readonly source: Sourced;
}

/** @param last the claim before it in the document. */
export function claimOf(reported: Reported, said: Said, last: Claim | undefined): Claim {
  const { placed, about, source, index } = said;
  const { reading } = said.spoken;
  const { polarity } = reported.lexicon;
  const { quantity } = placed;
  const content = contentOf(reported, said, last);
  // One list of all columns, without spreads: every claim has the same shape.
  return {
    start: quantity.start,
    end: quantity.end,
    sentence: quantity.sentence,
    quantity: index,
    measure: content.measure,
    measureHead: content.measureHead,
    subject: content.subject,
    place: content.place,
    time: content.time,
    timeText: content.timeText,
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

/** What is counted or measured, of whom, where and when. */
function contentOf(reported: Reported, { spoken, index, placed, about }: Said, last: Claim | undefined) {
  const { input, lexicon, places } = reported;
  const { reading } = spoken;
  const same = about.rule === 'of_which' || about.rule === 'conversion' ? last : undefined;
  const implied = counted(placed.quantity);
  const head = headLemma(reading, about, lexicon.entities, same) ?? (implied && placed.quantity.unit);
  const time = timeOf(input.quantities, index, spoken.dates);
  const place = placeOf(reading, placed, about, spoken.places, places, head);
  if (head !== null) places.set(head, place);
  return {
    measure: about.measure ? textOf(reading, shortened(reading, about)) : implied,
    measureHead: head,
    subject: subjectOf(reading, about, spoken.names, reported.entities, lexicon.entities) ?? same?.subject ?? null,
    place,
    time: time?.value ?? null,
    timeText: time ? input.text.slice(time.start, time.end) : null,
  };
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
