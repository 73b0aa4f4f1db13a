import type { Quantity } from '../core/layers.ts';
import type { Precision } from '../schema/vocabulary.ts';
import { RATIO_CONFIDENCE, toldBy } from './confidence.ts';
import type { Mention } from './mention.ts';
import { tokenOf } from './pieces.ts';
import { type Rational, toNumber } from './rational.ts';
import type { Scene } from './scene.ts';

/** @param sentence index into the layer `sentences`. @returns the row of a number; offsets UTF-16 of the document's text. */
export function rowOf(scene: Scene, mention: Mention, sentence: number): Quantity {
  const { pieces, text } = scene;
  const { range, comparator } = mention;
  const rule = toldBy(mention.rule);
  const last = range === null ? mention.numeral : range.last;
  const value = range === null ? finite(mention.numeral.value) : null;
  return {
    sentence,
    start: pieces[mention.from]!.start,
    end: pieces[mention.to - 1]!.end,
    kind: mention.kind,
    value,
    // A range has no value, a bound an open end; `at least 25 to 30` has neither.
    valueLow: comparator.startsWith('<') ? null : range !== null ? finite(range.low) : value,
    valueHigh: comparator.startsWith('>') ? null : range !== null ? finite(range.high) : value,
    valueText: text.slice(pieces[mention.numeral.from]!.start, pieces[last.to - 1]!.end),
    comparator,
    trend: mention.trend,
    precision: precisionOf(mention),
    unit: mention.unit,
    unitCode: mention.code,
    unitText: unitTextOf(scene, mention),
    excluded: mention.excluded,
    head: mention.head === null ? null : tokenAt(scene, mention.head),
    confidence: mention.kind === 'ratio' ? RATIO_CONFIDENCE : rule.confidence,
    rule: rule.name,
  };
}

function unitTextOf({ pieces, text }: Scene, { unitAt, head }: Mention): string | null {
  if (unitAt !== null) return text.slice(pieces[unitAt[0]]!.start, pieces[unitAt[1] - 1]!.end);
  return head === null ? null : text.slice(pieces[head]!.start, pieces[head]!.end);
}

/** The index of the token that a piece is, or is a part of. */
const tokenAt = ({ pieces, tokens }: Scene, at: number): number =>
  pieces === tokens ? at : tokenOf(tokens, pieces[at]!);

/** A number too large for a double has none at all. */
function finite(value: Rational | null): number | null {
  if (value === null) return null;
  const number = toNumber(value);
  return Number.isFinite(number) ? number : null;
}

function precisionOf({ numeral, range, hedged }: Mention): Precision {
  if (range) return 'range';
  if (numeral.form === 'vague') return 'order_of_magnitude';
  return hedged ? 'approximate' : 'exact';
}
