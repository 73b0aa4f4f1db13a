import type { Document } from '../../../src/core/document.ts';
import type { Quantity } from '../../../src/core/layers.ts';
import { changeOf } from './changes.ts';
import { conceptReader } from './concepts.ts';
import { asCounted, isQuantity } from './counts.ts';
import { sentenceReader } from './document.ts';
import { unitOf } from './units.ts';

export interface Prediction {
  text: string;
  quantities: {
    value: string;
    normalized_unit: string;
    change: string;
    referred_concepts: string[];
    confidence: number;
  }[];
}

/** @param plurals as `irregularSingulars` gives them. @returns what the set would write of a sentence, from its text alone. */
export function predictor(plurals: ReadonlyMap<string, string>): (text: string) => Prediction {
  const read = sentenceReader();
  const conceptsOf = conceptReader(isQuantity);
  return (text) => {
    const document = asCounted(read(text));
    const concepts = conceptsOf(document);
    const found = joinMoves(document, (document.layers.quantities ?? []).filter(isQuantity)).flatMap(eachOfTwo);
    return {
      text,
      quantities: found.map((quantity) => ({
        value: valueText(quantity),
        normalized_unit: unitOf(quantity, {
          tokens: document.layers.tokens![quantity.sentence]!,
          quantities: document.layers.quantities!,
          plurals,
        }),
        change: changeOf(quantity, text),
        referred_concepts: [concepts.get(quantity.start) ?? '-'],
        confidence: quantity.confidence,
      })),
    };
  };
}

/** Vague scale is a range to the set: millions of, 1000000 to 10000000. */
function valueText({ value, valueLow, valueHigh, precision }: Quantity): string {
  if (precision === 'order_of_magnitude') return `${value}-${value! * 10}`;
  return value === null ? `${valueLow}-${valueHigh}` : String(value);
}

/** `a year or two` are two values to the set, one and two. */
function eachOfTwo(quantity: Quantity): Quantity[] {
  if (quantity.rule !== 'quantities/or-two') return [quantity];
  return [quantity.valueLow, quantity.valueHigh].map((value) => ({ ...quantity, value, precision: 'exact' }));
}

/** `fell from 8 to 6 percent`: the old level and the new one are one range to the set. */
function joinMoves({ text }: Document, quantities: readonly Quantity[]): Quantity[] {
  const joined: Quantity[] = [];
  for (const quantity of quantities) {
    const before = joined.at(-1);
    if (before && isMove(text, before, quantity)) joined[joined.length - 1] = move(before, quantity);
    else joined.push(quantity);
  }
  return joined;
}

const isMove = (text: string, from: Quantity, to: Quantity): boolean =>
  from.value !== null &&
  to.value !== null &&
  /\bfrom\s+$/.test(text.slice(Math.max(0, from.start - 8), from.start)) &&
  /^[^,;]{0,45}\bto\s+$/.test(text.slice(from.end, to.start)) &&
  (from.unit === null || to.unit === null || from.unit === to.unit);

const move = (from: Quantity, to: Quantity): Quantity => ({
  ...to,
  unit: to.unit ?? from.unit,
  kind: to.unit ? to.kind : from.kind,
  head: to.head ?? from.head,
  value: null,
  valueLow: from.value,
  valueHigh: to.value,
  precision: 'range',
});
