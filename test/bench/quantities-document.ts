import type { Document } from '../../src/core/document.ts';
import type { LayerName } from '../../src/core/layers.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { claims } from '../../src/stages/claims.ts';
import { dates } from '../../src/stages/dates.ts';
import { names } from '../../src/stages/names.ts';
import { publication } from '../../src/stages/publication.ts';
import { quantities } from '../../src/stages/quantities.ts';
import { quotes } from '../../src/stages/quotes.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';

const STAGES: readonly AnyStage[] = [sentences, tokens, names, publication, dates, quotes, quantities, claims];

/** Readers of texts whose other layers are made beforehand, so that each times its own stages alone. */
export function sentenceSplitter(texts: readonly string[]) {
  const references = readReferences(STAGES.flatMap((stage) => stage.references));
  const prepared = new Map(
    STAGES.map((stage) => [stage.name, stage.prepare(stage.params.parse({}), references) as (d: Document) => unknown]),
  );
  const run = (document: Document, names: readonly LayerName[]): Document => {
    let made = document;
    for (const name of names) made = { ...made, layers: { ...made.layers, [name]: prepared.get(name)!(made) } };
    return made;
  };
  const ready = new Map(
    texts.map((text) => [text, run(bare(text), ['sentences', 'tokens', 'names', 'publication', 'dates', 'quotes'])]),
  );
  return {
    quantities: (text: string) => run(ready.get(text)!, ['quantities']),
    quantitiesAndClaims: (text: string) => run(ready.get(text)!, ['quantities', 'claims']),
    all: (text: string) => run(ready.get(text)!, ['sentences', 'tokens', 'quantities', 'claims']),
  };
}

function bare(text: string): Document {
  const span = { start: 0, end: text.length };
  return {
    id: 'text',
    sourcePath: 'text',
    sourceLine: null,
    collection: null,
    sha256: '',
    byteCount: text.length,
    encoding: 'utf-8',
    stated: {},
    text,
    layers: {
      blocks: [{ ...span, fingerprint: '0'.repeat(16) }],
      cleaning: [{ kept: true, role: 'paragraph', rule: 'benchmark' }],
      language: { document: 'en', blocks: ['en'] },
      metadata: { values: [], publishedPrecision: null, publishedNotBefore: null },
    },
  };
}
