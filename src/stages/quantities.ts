import { z } from 'zod';
import type { With } from '../core/document.ts';
import type { Quantity } from '../core/layers.ts';
import type { DocumentStage } from '../core/stage.ts';
import { DecimalComma } from '../quantities/comma.ts';
import { cueTable } from '../quantities/cue-words.ts';
import type { CueTable } from '../quantities/cues.ts';
import { compileLexicon, type Lexicon } from '../quantities/lexicon.ts';
import { firstNumber } from '../quantities/number-tokens.ts';
import { piecesOf } from '../quantities/pieces.ts';
import { readQuantities } from '../quantities/read.ts';
import type { Scene } from '../quantities/scene.ts';
import { silenceReader } from '../quantities/silence.ts';
import { QUANTITY_TABLES } from '../quantities/tables.ts';
import { BySentence } from '../quantities/within.ts';
import { HOLDS_LETTER, MARK, MONEY, SIGIL, shapesIn } from '../text/token-shape.ts';

type Reads = 'blocks' | 'cleaning' | 'sentences' | 'tokens';

/** Every number of the kept text in exactly one row: a claim, or the reason why it is none. */
export const quantities: DocumentStage<Reads, 'quantities', Record<string, never>> = {
  kind: 'document',
  name: 'quantities',
  version: 12,
  params: z.strictObject({}),
  references: QUANTITY_TABLES,
  reads: ['blocks', 'cleaning', 'sentences', 'tokens'],
  optional: ['language', 'names', 'dates'],
  prepare: (_, references) => {
    const lexicon = compileLexicon(references);
    const cues = cueTable(lexicon);
    return (document) => readDocument(document, lexicon, cues);
  },
};

const BESIDE_DIGITS = HOLDS_LETTER | MARK | SIGIL | MONEY;

function readDocument(document: With<Reads>, lexicon: Lexicon, cues: CueTable): Quantity[] {
  const { text, layers } = document;
  const silence = silenceReader(document);
  const dates = new BySentence(layers.dates);
  const names = new BySentence(layers.names);
  const found: Quantity[] = [];
  const comma = new DecimalComma(text);
  for (let n = 0; n < layers.sentences.length; n++) {
    const tokens = layers.tokens[n]!;
    const first = firstNumber(tokens, lexicon.numerals);
    if (first < 0) continue;
    const sentence = layers.sentences[n]!;
    const shapes = shapesIn(tokens);
    const pieces = piecesOf(tokens, shapes, lexicon.numerals, lexicon.unitsAfter);
    const scene: Scene = {
      text,
      lexicon,
      numerals: lexicon.numerals,
      tokens,
      pieces,
      mentions: [],
      cues: cues.in(pieces),
      comma,
      dates: dates.of(n),
      names: names.of(n),
      block: layers.blocks[sentence.block]!.start,
      figures: (shapes & BESIDE_DIGITS) === 0,
      silence: silence(sentence, shapes),
    };
    readQuantities(scene, first, n, found);
  }
  return found;
}
