import { z } from 'zod';
import type { With } from '../core/document.ts';
import type { Fate } from '../core/layers.ts';
import type { Span } from '../core/span.ts';
import type { DocumentStage } from '../core/stage.ts';
import { commaIsPoint } from '../quantities/comma.ts';
import { compileLexicon, type Lexicon, QUANTITY_TABLES } from '../quantities/lexicon.ts';
import { readQuantities } from '../quantities/read.ts';

/** Roles of blocks that assert nothing. */
const UNASSERTED: ReadonlySet<string> = new Set(['title', 'subtitle', 'byline', 'dateline', 'heading']);

/** Every number of the kept text in exactly one row: a claim, or the reason why it is none. */
export const quantities: DocumentStage<
  'blocks' | 'cleaning' | 'sentences' | 'tokens',
  'quantities',
  Record<string, never>
> = {
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

function readDocument(document: With<'blocks' | 'cleaning' | 'sentences' | 'tokens'>, lexicon: Lexicon) {
  const { text, layers } = document;
  const habit = commaIsPoint(text);
  const dates = bySentence(layers.dates ?? []);
  const names = bySentence(layers.names ?? []);
  return layers.sentences.flatMap((sentence, n) =>
    readQuantities(
      {
        text,
        lexicon,
        commaIsPoint: habit,
        dates: dates.get(n) ?? NONE,
        names: names.get(n) ?? NONE,
        opensLine: opensLine(text, sentence.start, layers.blocks[sentence.block]!.start),
        asserts: asserts(layers.cleaning[sentence.block]),
      },
      layers.tokens[n]!,
      n,
    ),
  );
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

const asserts = (fate: Fate | undefined): boolean => fate?.kept === true && !UNASSERTED.has(fate.role);
