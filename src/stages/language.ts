import { eld } from 'eld/medium';
import { z } from 'zod';
import { stopWords } from '../cleaning/stop-words.ts';
import type { Block, LanguageLayer } from '../core/layers.ts';
import type { DocumentStage } from '../core/stage.ts';
import { canonicalTag, readLanguage } from '../text/language.ts';

/** The language of each block, and of the document by what was kept of it. */
export const language: DocumentStage<'blocks' | 'cleaning', 'language', Record<string, never>> = {
  kind: 'document',
  name: 'language',
  version: 1,
  params: z.strictObject({}),
  references: [stopWords],
  reads: ['blocks', 'cleaning'],
  prepare: (_, references) => {
    const english = new Set(
      references
        .rows(stopWords)
        .filter((row) => row.language === 'en')
        .map((row) => row.word),
    );
    const read = readLanguage(english, (text) => {
      const found = eld.detect(text);
      return found.isReliable() ? found.language : null;
    });
    return ({ text, layers, stated }): LanguageLayer => {
      const slice = (block: Block) => text.slice(block.start, block.end);
      const kept = layers.blocks.filter((_, n) => layers.cleaning[n]?.kept);
      return {
        document: canonicalTag(stated.language) ?? read(sample(kept, slice)),
        blocks: layers.blocks.map((block) => read(slice(block))),
      };
    };
  },
};

/** Text enough to tell a language by. */
const ENOUGH = 2000;

function sample(blocks: readonly Block[], slice: (block: Block) => string): string {
  let text = '';
  // The longest first: a headline of names tells little.
  for (const block of blocks.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    text += `${slice(block)}\n`;
    if (text.length >= ENOUGH) break;
  }
  return text;
}
