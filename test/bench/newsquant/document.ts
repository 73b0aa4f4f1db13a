import type { Document, InputDocument } from '../../../src/core/document.ts';
import type { LayerName } from '../../../src/core/layers.ts';
import type { AnyStage } from '../../../src/core/stage.ts';
import { readReferences } from '../../../src/io/reference.ts';
import { claims } from '../../../src/stages/claims.ts';
import { dates } from '../../../src/stages/dates.ts';
import { names } from '../../../src/stages/names.ts';
import { publication } from '../../../src/stages/publication.ts';
import { quantities } from '../../../src/stages/quantities.ts';
import { quotes } from '../../../src/stages/quotes.ts';
import { tokens } from '../../../src/stages/tokens.ts';

/** The stages that read a sentence, in the order of the recipe; those that judge pages and collections have nothing to see in one. */
const STAGES: readonly AnyStage[] = [tokens, names, publication, dates, quotes, quantities, claims];

/** @returns a reader of single sentences: each text is one document of one block and one sentence. */
export function sentenceReader(stages: readonly AnyStage[] = STAGES): (text: string) => Document {
  const references = readReferences(stages.flatMap((stage) => stage.references));
  const prepared = stages.map((stage) => [stage.name, stage.prepare(stage.params.parse({}), references)] as const);
  return (text) => {
    let document: Document = oneSentence(text);
    for (const [name, read] of prepared)
      document = withLayer(document, name, (read as (d: Document) => unknown)(document));
    return document;
  };
}

const withLayer = (document: Document, name: LayerName, layer: unknown): Document => ({
  ...document,
  layers: { ...document.layers, [name]: layer },
});

function oneSentence(text: string): Document {
  const input: InputDocument = {
    id: 'sentence',
    sourcePath: 'sentence',
    sourceLine: null,
    collection: null,
    sha256: '',
    byteCount: 0,
    encoding: 'utf-8',
    stated: {},
    text,
  };
  const span = { start: 0, end: text.length };
  return {
    ...input,
    layers: {
      blocks: [{ ...span, fingerprint: '0'.repeat(16) }],
      cleaning: [{ kept: true, role: 'paragraph', rule: 'benchmark' }],
      language: { document: 'en', blocks: ['en'] },
      sentences: [{ ...span, block: 0 }],
      metadata: { values: [], publishedPrecision: null, publishedNotBefore: null },
    },
  };
}
