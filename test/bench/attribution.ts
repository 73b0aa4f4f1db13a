/**
 * Quotations, and the sources of claims, of articles as predictions; then how fast the stages read them.
 * usage: node test/bench/attribution.ts DOCS.jsonl [--resolved] [--claims FILE] > quotes.jsonl
 * DOCS.jsonl: {id, text}; each line of a text is a paragraph. A prediction of a quotation is {doc, utterance, quote_start, quote_end,
 * quote_text, speaker, kind}, the speaker as written, with --resolved by name; of a claim {doc, start, end, text, speaker}.
 * Offsets in code points.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Document } from '../../src/core/document.ts';
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
import { codePoints } from '../../src/text/code-points.ts';
import { asDocument, withLayers } from './date-documents.ts';

const { values: options, positionals } = parseArgs({
  options: { resolved: { type: 'boolean' }, claims: { type: 'string' } },
  allowPositionals: true,
});
const stages: AnyStage[] = [sentences, tokens, names, publication, dates, quotes, quantities, claims];
const references = readReferences(stages.flatMap((stage) => stage.references));
const texts = readFileSync(positionals[0]!, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const documents: Document[] = texts
  .map(withoutStated)
  .map(withLayers(options.claims ? stages : [sentences, tokens, names, quotes], references));

function withoutStated({ id, text }: { id: string; text: string }): Document {
  return asDocument({ id, text });
}

for (const { id, text, layers } of documents) {
  const { fromUtf16 } = codePoints(text);
  for (const quote of layers.quotes!.quotes) {
    const written = quote.speakerStart === null ? '' : text.slice(quote.speakerStart, quote.speakerEnd!);
    const row = {
      doc: id,
      utterance: `${id}#${quote.utterance}`,
      quote_start: fromUtf16(quote.start),
      quote_end: fromUtf16(quote.end),
      quote_text: text.slice(quote.start, quote.end),
      speaker: options.resolved ? (quote.speaker ?? '') : written,
      kind: quote.type === 'indirect' ? 'indirect' : 'direct',
    };
    console.log(JSON.stringify(row));
  }
}

if (options.claims) {
  const rows = documents.flatMap(({ id, text, layers }) => {
    const { fromUtf16 } = codePoints(text);
    return layers.claims!.map(({ start, end, sourceText }) =>
      JSON.stringify({
        doc: id,
        start: fromUtf16(start),
        end: fromUtf16(end),
        text: text.slice(start, end),
        speaker: sourceText ?? '',
      }),
    );
  });
  writeFileSync(options.claims, rows.join('\n'));
}

/** Each stage over all documents, the fastest of some rounds, in processor time: other work on the machine does not count. */
const ROUNDS = 8;
const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
for (const stage of [tokens, names, quotes] as AnyStage[]) {
  if (stage.kind !== 'document') continue;
  const apply = stage.prepare({}, references) as (document: Document) => unknown;
  const seconds = Array.from({ length: ROUNDS }, () => {
    const start = process.cpuUsage();
    for (const document of documents) apply(document);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  });
  console.error(`${stage.name}: ${(bytes / 1e6 / Math.min(...seconds)).toFixed(1)} MB/s`);
}
