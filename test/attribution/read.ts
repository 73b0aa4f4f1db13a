import type { Named } from '../../src/attribution/named.ts';
import type { QuoteLayer, Token } from '../../src/core/layers.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { names } from '../../src/stages/names.ts';
import { quotes } from '../../src/stages/quotes.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';
import { asDocument, withLayers } from '../bench/date-documents.ts';

const tokenize = layering([sentences, tokens]);
const attribute = layering([names, quotes]);

function layering(stages: readonly AnyStage[]) {
  return withLayers(stages, readReferences(stages.flatMap((stage) => stage.references)));
}

export interface Read {
  text: string;
  tokens: Token[][];
  names: Named[];
  layer: QuoteLayer;
}

/** Processor seconds that names and quotations take in a text, its tokens given: other work on the machine does not count. */
export function secondsFor(text: string): number {
  const document = tokenize(asDocument({ id: 'test', text }));
  const start = process.cpuUsage();
  attribute(document);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

/** Reads a text whose lines are paragraphs, all of them kept. */
export function read(text: string): Read {
  const { layers } = attribute(tokenize(asDocument({ id: 'test', text })));
  return { text, tokens: layers.tokens!, names: layers.names!, layer: layers.quotes! };
}

/** The quotations of a text as `type: text — speaker (cue)`. */
export function quotesOf(text: string): string[] {
  return read(text).layer.quotes.map(
    ({ type, start, end, speaker, cue }) => `${type}: ${text.slice(start, end)} — ${speaker} (${cue})`,
  );
}

/** Only what stands between marks. */
export const markedOf = (text: string): string[] => quotesOf(text).filter((quote) => !quote.startsWith('indirect'));

/** The speakers as written. */
export const writtenOf = (text: string): (string | null)[] =>
  read(text).layer.quotes.map(({ speakerStart, speakerEnd }) =>
    speakerStart === null ? null : text.slice(speakerStart, speakerEnd!),
  );

/** Who answers for a stretch of the text, by the shortest scope that holds it. */
export function sourceOf(text: string, stretch: string) {
  const start = text.indexOf(stretch);
  const end = start + stretch.length;
  const holding = read(text).layer.sources.filter((scope) => scope.start <= start && end <= scope.end);
  return holding.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
}
