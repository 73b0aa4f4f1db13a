import type { Quantity } from '../core/layers.ts';
import type { Precision } from '../schema/vocabulary.ts';
import { confidenceOf, ruleName } from './confidence.ts';
import type { Mention } from './mention.ts';
import { tokenOf } from './pieces.ts';
import { toNumber } from './rational.ts';
import type { Scene } from './scene.ts';

/** @param sentence index into the layer `sentences`. @returns the row of a number; offsets UTF-16 of the document's text. */
export function rowOf(scene: Scene, mention: Mention, sentence: number): Quantity {
  const { pieces, text } = scene;
  const last = mention.range?.last ?? mention.numeral;
  const { value, low, high } = valuesOf(mention);
  return {
    sentence,
    start: pieces[mention.from]!.start,
    end: pieces[mention.to - 1]!.end,
    kind: mention.kind,
    value,
    valueLow: low,
    valueHigh: high,
    valueText: text.slice(pieces[mention.numeral.from]!.start, pieces[last.to - 1]!.end),
    comparator: mention.comparator,
    trend: mention.trend,
    precision: precisionOf(mention),
    unit: mention.unit,
    unitCode: mention.code,
    unitText: unitTextOf(scene, mention),
    excluded: mention.excluded,
    head: mention.head === null ? null : tokenAt(scene, mention.head),
    confidence: confidenceOf(mention),
    rule: ruleName(mention.rule),
  };
}

function unitTextOf({ pieces, text }: Scene, { unitAt, head }: Mention): string | null {
  if (unitAt !== null) return text.slice(pieces[unitAt[0]]!.start, pieces[unitAt[1] - 1]!.end);
  return head === null ? null : text.slice(pieces[head]!.start, pieces[head]!.end);
}

/** The index of the token that a piece is, or is a part of. */
const tokenAt = ({ pieces, tokens }: Scene, at: number): number =>
  pieces === tokens ? at : tokenOf(tokens, pieces[at]!);

interface Values {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** A range has no value, a bound an open end; a number too large for a double has none at all. */
function valuesOf({ numeral, range, comparator }: Mention): Values {
  if (range) return { value: null, low: finite(toNumber(range.low)), high: finite(toNumber(range.high)) };
  const value = numeral.value === null ? null : finite(toNumber(numeral.value));
  return { value, low: comparator.startsWith('<') ? null : value, high: comparator.startsWith('>') ? null : value };
}
const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

function precisionOf({ numeral, range, hedged }: Mention): Precision {
  if (range) return 'range';
  if (numeral.form === 'vague') return 'order_of_magnitude';
  return hedged ? 'approximate' : 'exact';
}
