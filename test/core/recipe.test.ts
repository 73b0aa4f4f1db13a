import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recipe, step } from '../../src/core/recipe.ts';
import type { DocumentStage } from '../../src/core/stage.ts';

const language: DocumentStage<'blocks', 'language', { alpha: number }> = {
  kind: 'document',
  name: 'language',
  version: 1,
  params: z.strictObject({ alpha: z.number() }),
  references: [],
  reads: ['blocks'],
  prepare: () => () => ({ document: null, blocks: [] }),
};
const blocks = { ...language, name: 'blocks', reads: [] } as unknown as typeof language;

describe('a recipe', () => {
  it('accepts steps whose layers are there', () => {
    expect(recipe('alpha', [step(blocks, { alpha: 1 }), step(language, { alpha: 2 })]).steps).toHaveLength(2);
  });

  it('refuses a step that reads what nobody wrote', () => {
    expect(() => recipe('alpha', [step(language, { alpha: 1 })])).toThrow(
      'recipe alpha: language reads the layer blocks',
    );
  });

  it('refuses a stage twice', () => {
    expect(() => recipe('alpha', [step(blocks, { alpha: 1 }), step(blocks, { alpha: 1 })])).toThrow(
      'blocks stands twice',
    );
  });

  it('refuses a parameter that is misspelt, by name', () => {
    expect(() => step(language, { alpah: 1 } as never)).toThrow(/step language: .*alpah/);
  });
});
