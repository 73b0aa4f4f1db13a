import type { With } from '../../core/document.ts';
import type { Quantity } from '../../core/layers.ts';
import type { Row } from '../../schema/table.ts';
import { byStartThenEnd, filled, type Placer } from './place.ts';

const measured = (quantity: Quantity) => ({
  value: quantity.value,
  value_low: quantity.valueLow,
  value_high: quantity.valueHigh,
});
const qualified = (quantity: Quantity) => ({
  comparator: quantity.comparator,
  trend: quantity.trend,
  precision: quantity.precision,
  unit: filled(quantity.unit),
  unit_code: filled(quantity.unitCode),
});

export function quantityRows({ layers }: With<'sentences' | 'quantities'>, placer: Placer): Row[] {
  const sentenceIds = placer.ids('s', layers.sentences);
  const ids = placer.ids('n', layers.quantities);
  const rows = layers.quantities.map((quantity, n) => ({
    quantity_id: ids[n]!,
    doc_id: placer.doc,
    sentence_id: sentenceIds[quantity.sentence]!,
    ...placer.place(quantity),
    kind: quantity.kind,
    ...measured(quantity),
    value_text: quantity.valueText,
    ...qualified(quantity),
    unit_text: filled(quantity.unitText),
    is_claim: quantity.excluded === null,
    excluded_reason: quantity.excluded,
  }));
  return rows.sort(byStartThenEnd);
}

export function claimRows(
  document: With<'sentences' | 'quotes' | 'quantities' | 'claims' | 'duplicates'>,
  placer: Placer,
): Row[] {
  const { layers, text } = document;
  const [sentenceIds, quantityIds, quoteIds] = [
    placer.ids('s', layers.sentences),
    placer.ids('n', layers.quantities),
    placer.ids('q', layers.quotes.quotes),
  ];
  const ids = placer.ids('c', layers.claims);
  const rows = layers.claims.map((claim, n) => {
    const quantity = layers.quantities[claim.quantity]!;
    const sentence = layers.sentences[claim.sentence]!;
    return {
      claim_id: ids[n]!,
      quantity_id: quantityIds[claim.quantity]!,
      doc_id: placer.doc,
      sentence_id: sentenceIds[claim.sentence]!,
      ...placer.place(claim),
      ...measured(quantity),
      ...qualified(quantity),
      kind: quantity.kind,
      measure: filled(claim.measure),
      measure_head: filled(claim.measureHead),
      subject: filled(claim.subject),
      place: filled(claim.place),
      time: filled(claim.time),
      time_text: filled(claim.timeText),
      voice: claim.voice,
      source: filled(claim.source),
      source_text: filled(claim.sourceText),
      source_kind: claim.sourceKind,
      cue: filled(claim.cue),
      quote_id: claim.quote === null ? null : quoteIds[claim.quote]!,
      negated: claim.negated,
      hedged: claim.hedged,
      is_duplicate: claim.repeats || layers.duplicates.length > 0,
      comparison_group: claim.measureHead ? `${claim.measureHead}|${quantity.unit ?? ''}|${quantity.kind}` : null,
      sentence: text.slice(sentence.start, sentence.end),
      confidence: claim.confidence,
      rule: claim.rule,
    };
  });
  return rows.sort(byStartThenEnd);
}
