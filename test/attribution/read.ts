import type { Named } from '../../src/attribution/named.ts';
import type { Document } from '../../src/core/document.ts';
import type { QuoteLayer, Token } from '../../src/core/layers.ts';
import type { AnyStage } from '../../src/core/stage.ts';
import { readReferences } from '../../src/io/reference.ts';
import { blocks } from '../../src/stages/blocks.ts';
import { names } from '../../src/stages/names.ts';
import { quotes } from '../../src/stages/quotes.ts';
import { sentences } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';

const stages: AnyStage[] = [blocks, sentences, tokens, names, quotes];
const references = readReferences(stages.flatMap((stage) => stage.references));
const prepared = stages.map((stage) => {
  if (stage.kind !== 'document') throw new Error(`${stage.name} is no document stage`);
  return { name: stage.name, apply: stage.prepare({}, references) as (document: Document) => unknown };
});

const KEPT = { kept: true, role: 'paragraph', rule: 'test' };

export interface Read {
  text: string;
  tokens: Token[][];
  names: Named[];
  layer: QuoteLayer;
}

/** Processor seconds that names and quotations take in a text, its tokens given: other work on the machine does not count. */
export function secondsFor(text: string): number {
  const layers: Record<string, unknown> = {};
  let seconds = 0;
  for (const { name, apply } of prepared) {
    const start = process.cpuUsage();
    layers[name] = apply({ id: 'test', text, layers } as unknown as Document);
    const { user, system } = process.cpuUsage(start);
    if (name === 'names' || name === 'quotes') seconds += (user + system) / 1e6;
    if (name === 'blocks') layers.cleaning = (layers.blocks as unknown[]).map(() => KEPT);
  }
  return seconds;
}

/** Reads a text whose lines are paragraphs, all of them kept. */
export function read(text: string): Read {
  const layers: Record<string, unknown> = {};
  for (const { name, apply } of prepared) {
    layers[name] = apply({ id: 'test', text, layers } as unknown as Document);
    if (name === 'blocks') layers.cleaning = (layers.blocks as unknown[]).map(() => KEPT);
  }
  return {
    text,
    tokens: layers.tokens as Token[][],
    names: layers.names as Named[],
    layer: layers.quotes as QuoteLayer,
  };
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
