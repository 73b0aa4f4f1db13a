import type { With } from '../../core/document.ts';
import type { Row } from '../../schema/table.ts';
import { byStartThenEnd, filled, type Placer } from './place.ts';

export function quoteRows({ layers, text }: With<'sentences' | 'quotes'>, placer: Placer): Row[] {
  const { quotes } = layers.quotes;
  const [sentenceIds, ids] = [placer.ids('s', layers.sentences), placer.ids('q', quotes)];
  const rows = quotes.map((quote, n) => {
    const speaker =
      quote.speakerStart === null || quote.speakerEnd === null
        ? null
        : { start: quote.speakerStart, end: quote.speakerEnd };
    return {
      quote_id: ids[n]!,
      utterance_id: ids[quote.utterance]!,
      doc_id: placer.doc,
      sentence_id: sentenceIds[quote.sentence]!,
      start: placer.point(quote.start),
      end: placer.point(quote.end),
      text: placer.text(quote),
      type: quote.type,
      speaker: filled(quote.speaker),
      speaker_text: speaker && filled(text.slice(speaker.start, speaker.end)),
      speaker_start: speaker && placer.point(speaker.start),
      speaker_end: speaker && placer.point(speaker.end),
      cue: filled(quote.cue),
    };
  });
  return rows.sort(byStartThenEnd);
}

export function dateRows({ layers }: With<'sentences' | 'dates'>, placer: Placer): Row[] {
  const [sentenceIds, ids] = [placer.ids('s', layers.sentences), placer.ids('d', layers.dates)];
  const rows = layers.dates.map((date, n) => ({
    date_id: ids[n]!,
    doc_id: placer.doc,
    sentence_id: sentenceIds[date.sentence]!,
    start: placer.point(date.start),
    end: placer.point(date.end),
    text: placer.text(date),
    value: filled(date.value),
    anchor: filled(date.anchor),
    precision: date.precision,
  }));
  return rows.sort(byStartThenEnd);
}
