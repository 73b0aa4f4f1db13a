import type { With } from '../../core/document.ts';
import type { Row } from '../../schema/table.ts';
import type { Placer } from './place.ts';

export function blockRows({ layers }: With<'blocks' | 'repetition' | 'cleaning' | 'language'>, placer: Placer): Row[] {
  const ids = placer.ids('b', layers.blocks);
  const frequencies = new Map<string, (typeof layers.repetition)[number]>();
  for (const fact of layers.repetition) frequencies.set(fact.fingerprint, fact);
  return layers.blocks.map((block, n) => {
    const fate = layers.cleaning[n]!;
    const frequency = frequencies.get(block.fingerprint);
    return {
      block_id: ids[n]!,
      doc_id: placer.doc,
      block_no: n + 1,
      start: placer.point(block.start),
      end: placer.point(block.end),
      text: placer.text(block),
      kept: fate.kept,
      role: fate.kept ? fate.role : null,
      reason: fate.kept ? null : fate.reason,
      rule: fate.rule,
      fingerprint: block.fingerprint,
      document_frequency: frequency?.documentFrequency ?? 1,
      corpus_frequency: frequency?.corpusFrequency ?? 1,
      language: layers.language.blocks[n] ?? null,
    };
  });
}

export function sentenceRows({ layers }: With<'blocks' | 'sentences'>, placer: Placer): Row[] {
  const blockIds = placer.ids('b', layers.blocks);
  const ids = placer.ids('s', layers.sentences);
  return layers.sentences.map((sentence, n) => ({
    sentence_id: ids[n]!,
    doc_id: placer.doc,
    block_id: blockIds[sentence.block]!,
    sentence_no: n + 1,
    start: placer.point(sentence.start),
    end: placer.point(sentence.end),
    text: placer.text(sentence),
  }));
}
