import type { Document } from '../../../src/core/document.ts';
import type { Quantity, Token } from '../../../src/core/layers.ts';

/** The set counts durations that date and what stands in phrases; of what we exclude else it counts what these rules found. */
const COUNTED_REASONS: ReadonlySet<string | null> = new Set([null, 'time_frame', 'fragment']);
const COUNTED_RULES: ReadonlySet<string> = new Set(['quantities/generation', 'tally']);
/** `one of the best players`, `at one point`, `in one area`: with a noun. */
const COUNTED_WITH_NOUN: ReadonlySet<string> = new Set([
  'quantities/one-of',
  'quantities/idiom',
  'quantities/determiner',
]);
/** Whether the set counts a number: no `twice` or `doubled`. */
export function isQuantity(quantity: Quantity): boolean {
  const { rule, excluded, head, valueText } = quantity;
  if (rule === 'quantities/multiple') return !/^(?:twice|thrice|.*(?:ed|ing|les))$/i.test(valueText);
  if (COUNTED_WITH_NOUN.has(rule)) return head !== null;
  return COUNTED_REASONS.has(excluded) || COUNTED_RULES.has(rule);
}

/** `a six-speed gearbox`, `a four-door saloon`, `a two-way radio` are kinds of things to the set. */
const KINDS: ReadonlySet<string | null> = new Set(['speed', 'door', 'way']);
const isKind = ({ text }: Document, { unit, end }: Quantity): boolean => KINDS.has(unit) && text[end] === '-';

/** The quantities of a document as the set has them: `a 9-2 lead`, `a 329-275 vote` are ranges of the noun behind a score. */
export function asCounted(document: Document): Document {
  const quantities: Quantity[] = [];
  for (const quantity of document.layers.quantities!) {
    const isLast = quantities.at(-2)?.rule !== 'quantities/score' || !isNear(quantities.at(-2), quantities.at(-1));
    const tally = isLast ? tallyOf(document, quantities.at(-1), quantity) : null;
    if (tally) quantities[quantities.length - 1] = tally;
    else if (isKind(document, quantity)) quantities.push({ ...quantity, excluded: 'label', rule: 'kind' });
    else quantities.push(quantity);
  }
  return { ...document, layers: { ...document.layers, quantities } };
}

/** `a 6-4, 6-3 win`: more scores than one are no range. */
const isNear = (a: Quantity | undefined, b: Quantity | undefined): boolean =>
  a !== undefined && b !== undefined && b.start - a.end <= 2;

function tallyOf(document: Document, before: Quantity | undefined, quantity: Quantity): Quantity | null {
  if (before?.rule !== 'quantities/score' || quantity.rule !== 'quantities/score' || before.end + 1 !== quantity.start)
    return null;
  const tokens: readonly Token[] = document.layers.tokens![quantity.sentence]!;
  const head = tokens.findIndex(({ start }) => start >= quantity.end);
  if (tokens[head]?.tag !== 'NN' || tokens[head + 1]?.tag.startsWith('NN')) return null;
  const bounds = { value: null, valueLow: before.value, valueHigh: quantity.value, precision: 'range' as const };
  return { ...quantity, ...bounds, start: before.start, head, kind: 'count', excluded: null, rule: 'tally' };
}
