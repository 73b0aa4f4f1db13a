import { z } from 'zod';
import type { With } from '../core/document.ts';
import type { Fate, Sentence } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { DocumentStage } from '../core/stage.ts';
import { commaIsPoint } from '../quantities/comma.ts';
import { compileLexicon, type Lexicon } from '../quantities/lexicon.ts';
import { mayHoldNumbers } from '../quantities/number-tokens.ts';
import { readQuantities } from '../quantities/read.ts';
import { QUANTITY_TABLES } from '../quantities/tables.ts';
import { isEnglish } from '../text/language.ts';
import { isLatin } from '../text/scripts.ts';

type Reads = 'blocks' | 'cleaning' | 'sentences' | 'tokens';

/** Roles of blocks that assert nothing. */
const UNASSERTED: ReadonlySet<string> = new Set(['title', 'subtitle', 'byline', 'dateline', 'heading']);

/** Every number of the kept text in exactly one row: a claim, or the reason why it is none. */
export const quantities: DocumentStage<Reads, 'quantities', Record<string, never>> = {
  kind: 'document',
  name: 'quantities',
  version: 1,
  params: z.strictObject({}),
  references: QUANTITY_TABLES,
  reads: ['blocks', 'cleaning', 'sentences', 'tokens'],
  optional: ['language', 'names', 'dates'],
  prepare: (_, references) => {
    const lexicon = compileLexicon(references);
    return (document) => readDocument(document, lexicon);
  },
};

function readDocument(document: With<Reads>, lexicon: Lexicon) {
  const { text, layers } = document;
  const habit = commaIsPoint(text);
  const dates = bySentence(layers.dates ?? []);
  const names = bySentence(layers.names ?? []);
  return layers.sentences.flatMap((sentence, n) => {
    const words = layers.tokens[n]!;
    if (!mayHoldNumbers(words, lexicon)) return NONE;
    const scene = {
      text,
      lexicon,
      commaIsPoint: habit,
      dates: dates.get(n) ?? NONE,
      names: names.get(n) ?? NONE,
      opensLine: opensLine(text, sentence.start, layers.blocks[sentence.block]!.start),
      silence: silenceOf(document, sentence),
    };
    return readQuantities(scene, words, n);
  });
}
const NONE: never[] = [];

const bySentence = <T extends Span & { sentence: number }>(layer: readonly T[]): Map<number, T[]> =>
  Map.groupBy(layer, (span) => span.sentence);

const opensLine = (text: string, start: number, block: number): boolean => {
  if (start === block) return true;
  for (let at = start - 1; at >= block && /\s/.test(text[at]!); at--)
    if (/[\n\r\u2028\u2029]/.test(text[at]!)) return true;
  return false;
};

/** Claims are read from English alone: a block or a document in another language, or a sentence in another script, asserts nothing here. */
function silenceOf({ text, layers }: With<Reads>, { block, start, end }: Sentence): 'fragment' | 'language' | null {
  const fate: Fate = layers.cleaning[block]!;
  const read = isEnglish(layers.language?.document) && isEnglish(layers.language?.blocks[block]);
  if (!read || !isLatin(text.slice(start, end))) return 'language';
  return fate.kept && !UNASSERTED.has(fate.role) ? null : 'fragment';
}
