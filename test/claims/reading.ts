import type { Claim, Layers, Quantity } from '../../src/core/layers.ts';
import { readReferences } from '../../src/io/reference.ts';
import { claims } from '../../src/stages/claims.ts';
import { names } from '../../src/stages/names.ts';
import { abbreviations } from '../../src/stages/sentences.ts';
import { tokens } from '../../src/stages/tokens.ts';
import { codeUnits } from '../../src/text/code-units.ts';
import { sentenceSplitter } from '../../src/text/sentences.ts';

const references = readReferences([...tokens.references, ...names.references, ...claims.references, abbreviations]);
const read = {
  tokens: tokens.prepare({}, references),
  names: names.prepare({}, references),
  claims: claims.prepare({}, references),
};
const split = sentenceSplitter(
  new Map(references.rows(abbreviations).map((row) => [row.abbreviation, row.ends_sentence])),
);

/** What a test says of a number in brackets: `[40 million|count|user]`: its kind and its unit. */
const MARKED = /\[([^|\]]+)(?:\|([^|\]]*))?(?:\|([^\]]*))?\]/g;

/** Takes the brackets out of a text. */
export function unmarked(marked: string): { text: string; quantities: Quantity[] } {
  let text = '';
  let last = 0;
  const quantities: Quantity[] = [];
  for (const match of marked.matchAll(MARKED)) {
    text += marked.slice(last, match.index);
    quantities.push(quantity(text.length, match[1]!, match[2] ?? 'count', match[3] ?? null));
    text += match[1]!;
    last = match.index + match[0].length;
  }
  return { text: text + marked.slice(last), quantities };
}

const quantity = (start: number, valueText: string, kind: string, unit: string | null): Quantity => ({
  start,
  end: start + valueText.length,
  sentence: 0,
  kind: kind as Quantity['kind'],
  value: 1,
  valueLow: 1,
  valueHigh: 1,
  valueText,
  comparator: '=',
  trend: null,
  precision: 'exact',
  unit,
  unitCode: kind === 'count' ? null : 'X',
  unitText: null,
  excluded: null,
  head: null,
  confidence: 0.9,
  rule: 'test',
});

/** The claims of a text whose numbers stand in brackets. @param more layers that the test sets itself. */
export function claimsOf(marked: string, more: Partial<Layers> = {}): Claim[] {
  const { text, quantities } = unmarked(marked);
  const sentences = split(text, codeUnits(text), { start: 0, end: text.length }).map((span) => ({ ...span, block: 0 }));
  const document = { text, layers: { sentences } as Partial<Layers> };
  document.layers.tokens = read.tokens(document as never);
  document.layers.names = read.names(document as never);
  const placed = quantities.map((one) => ({
    ...one,
    sentence: sentences.findIndex(({ start, end }) => start <= one.start && one.end <= end),
  }));
  const layers = { dates: [], quotes: { quotes: [], sources: [] }, ...document.layers, quantities: placed, ...more };
  return read.claims({ ...document, layers } as never);
}
