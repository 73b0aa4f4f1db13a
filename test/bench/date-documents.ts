import type { Document } from '../../src/core/document.ts';
import type { AnyStage, References } from '../../src/core/stage.ts';

export interface DateText {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
}

/** A plain text as a document whose lines are its paragraphs, all of them kept. */
export function asDocument({ id, text, published }: DateText): Document {
  const blocks = Array.from(text.matchAll(/\S[^\n]*/g), (match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    fingerprint: '',
  }));
  return {
    id,
    sourcePath: id,
    sourceLine: null,
    collection: null,
    sha256: '',
    byteCount: text.length,
    encoding: 'utf-8',
    stated: published === undefined ? {} : { published },
    text,
    layers: { blocks, cleaning: blocks.map(() => ({ kept: true, role: 'paragraph', rule: 'test' })) },
  };
}

/** @returns a function that lays the layers of document stages over a document, one after the other. */
export function withLayers(stages: readonly AnyStage[], references: References): (document: Document) => Document {
  const prepared = stages.map((stage) => {
    if (stage.kind !== 'document') throw new Error(`${stage.name} is no document stage`);
    return { name: stage.name, apply: stage.prepare(stage.params.parse({}), references) };
  });
  return (document) => {
    let made = document;
    for (const { name, apply } of prepared) {
      made = { ...made, layers: { ...made.layers, [name]: apply(made as never) } };
    }
    return made;
  };
}
