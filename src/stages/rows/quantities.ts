import type { With } from '../../core/document.ts';
import type { Row } from '../../schema/table.ts';
import { byStartThenEnd, filled, type Placer } from './place.ts';

export function quantityRows({ layers }: With<'sentences' | 'quantities'>, placer: Placer): Row[] {
  const sentenceIds = placer.ids('s', layers.sentences);
  const ids = placer.ids('n', layers.quantities);
  const rows = layers.quantities.map((quantity, n) => ({
    quantity_id: ids[n]!,
    doc_id: placer.doc,
    sentence_id: sentenceIds[quantity.sentence]!,
    start: placer.point(quantity.start),
    end: placer.point(quantity.end),
    text: placer.text(quantity),
    kind: quantity.kind,
    value: quantity.value,
    value_low: quantity.valueLow,
    value_high: quantity.valueHigh,
    value_text: quantity.valueText,
    comparator: quantity.comparator,
    trend: quantity.trend,
    precision: quantity.precision,
    unit: filled(quantity.unit),
    unit_code: filled(quantity.unitCode),
    unit_text: filled(quantity.unitText),
    is_claim: quantity.excluded === null,
    excluded_reason: quantity.excluded,
  }));
  return rows.sort(byStartThenEnd);
}

export function claimRows(
  { layers }: With<'sentences' | 'quotes' | 'quantities' | 'claims' | 'duplicates'>,
  placer: Placer,
): Row[] {
  const [sentenceIds, quantityIds, quoteIds] = [
    placer.ids('s', layers.sentences),
    placer.ids('n', layers.quantities),
    placer.ids('q', layers.quotes.quotes),
  ];
  const ids = placer.ids('c', layers.claims);
  const isCopy = layers.duplicates.length > 0;
  const rows = layers.claims.map((claim, n) => {
    const quantity = layers.quantities[claim.quantity]!;
    const sentence = layers.sentences[claim.sentence]!;
    return {
      claim_id: ids[n]!,
      quantity_id: quantityIds[claim.quantity]!,
      doc_id: placer.doc,
      sentence_id: sentenceIds[claim.sentence]!,
      start: placer.point(claim.start),
      end: placer.point(claim.end),
      text: placer.text(claim),
      value: quantity.value,
      value_low: quantity.valueLow,
      value_high: quantity.valueHigh,
      comparator: quantity.comparator,
      trend: quantity.trend,
      precision: quantity.precision,
      unit: filled(quantity.unit),
      unit_code: filled(quantity.unitCode),
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
      is_duplicate: claim.repeats || isCopy,
      comparison_group: claim.measureHead ? `${claim.measureHead}|${quantity.unit ?? ''}|${quantity.kind}` : null,
      sentence: placer.text(sentence),
      confidence: claim.confidence,
      rule: claim.rule,
    };
  });
  return rows.sort(byStartThenEnd);
}
