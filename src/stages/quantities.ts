import { z } from 'zod';
import type { With } from '../core/document.ts';
import type { Quantity } from '../core/layers.ts';
import type { DocumentStage } from '../core/stage.ts';
import { commaIsPoint } from '../quantities/comma.ts';
import { compileLexicon, type Lexicon } from '../quantities/lexicon.ts';
import { firstNumber } from '../quantities/number-tokens.ts';
import { readQuantities } from '../quantities/read.ts';
import { silenceReader } from '../quantities/silence.ts';
import { QUANTITY_TABLES } from '../quantities/tables.ts';
import { ofSentence } from '../quantities/within.ts';

type Reads = 'blocks' | 'cleaning' | 'sentences' | 'tokens';

/** Every number of the kept text in exactly one row: a claim, or the reason why it is none. */
export const quantities: DocumentStage<Reads, 'quantities', Record<string, never>> = {
  kind: 'document',
  name: 'quantities',
  version: 5,
  params: z.strictObject({}),
  references: QUANTITY_TABLES,
  reads: ['blocks', 'cleaning', 'sentences', 'tokens'],
  optional: ['language', 'names', 'dates'],
  prepare: (_, references) => {
    const lexicon = compileLexicon(references);
    return (document) => readDocument(document, lexicon);
  },
};

function readDocument(document: With<Reads>, lexicon: Lexicon): Quantity[] {
  const { text, layers } = document;
  const habit = commaIsPoint(text);
  const silence = silenceReader(document);
  const found: Quantity[] = [];
  for (let n = 0; n < layers.sentences.length; n++) {
    const tokens = layers.tokens[n]!;
    const first = firstNumber(tokens, lexicon.numerals);
    if (first < 0) continue;
    const sentence = layers.sentences[n]!;
    const scene = {
      text,
      lexicon,
      commaIsPoint: habit,
      dates: ofSentence(layers.dates, n),
      names: ofSentence(layers.names, n),
      opensLine: opensLine(text, sentence.start, layers.blocks[sentence.block]!.start),
      silence: silence(sentence, tokens),
    };
    for (const row of readQuantities(scene, tokens, first, n)) found.push(row);
  }
  return found;
}
const opensLine = (text: string, start: number, block: number): boolean => {
  if (start === block) return true;
  for (let at = start - 1; at >= block && /\s/.test(text[at]!); at--)
    if (/[\n\r\u2028\u2029]/.test(text[at]!)) return true;
  return false;
};
