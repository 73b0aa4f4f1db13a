import type { Quantity, Token } from '../../../src/core/layers.ts';
import { nounLemma } from '../../../src/text/lemma.ts';
import { british, positive } from './spelling.ts';
import { nameOf, spelledOut } from './unit-names.ts';

const NO_UNIT = '-';

/** A sentence and its numbers, as far as the names of units need them. */
export interface Context {
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly plurals: ReadonlyMap<string, string>;
}

/** Singular, lower case, British; a counted noun with what stands between it and the number, its head in the singular. */
export function unitOf(quantity: Quantity, context: Context): string {
  if (quantity.rule === 'quantities/generation') return 'generation wireless';
  if (quantity.kind === 'age') return `${quantity.unit} of age`;
  if (quantity.kind === 'ratio') return ratioUnit(quantity, context);
  if (quantity.unit === 'time') return 'count';
  if (quantity.rule === 'quantities/one-of' && quantity.head !== null)
    return [counted(quantity, context), ...tail(quantity.head, context)].join(' ');
  if (quantity.head !== null && quantity.unitCode === null && quantity.kind === 'count')
    return counted(quantity, context);
  if (quantity.unit === null) return NO_UNIT;
  if (quantity.unit === 'person') return 'people';
  return nameOf(quantity.unit, quantity.unitText);
}

/** A multiple is a count to the set; of a share it gives the whole after a percent sign. */
function ratioUnit(quantity: Quantity, context: Context): string {
  if (quantity.rule === 'quantities/multiple') return 'count';
  return `% ${quantity.head === null ? NO_UNIT : counted(quantity, context)}`;
}

/** Nouns, adjectives and participles belong to the unit, words of grammar and of comparison do not. */
const CONTENT = /^(?:NN|JJ|VB(?:[GNP]|$)|CD|FW)/;
const COMPARISONS = new Set(['more', 'most', 'other', 'such', 'additional']);
const COMPARED = new Set(['JJR', 'JJS']);
/** Words before the number that the set takes into the unit: `the top three seeds`. */
const RANKED = new Set(['top', 'bottom', 'record']);
const LONGEST = 9;

function counted(quantity: Quantity, context: Context): string {
  const { tokens, quantities, plurals } = context;
  const head = quantity.head!;
  // "six-cylinder": number and noun are one token, and the unit is the noun.
  if (
    (tokens[head]!.start < quantity.end && quantity.start < tokens[head]!.end) ||
    (/^\p{L}+-\p{L}+$/u.test(tokens[head]!.text) && tokens[head]!.text.endsWith(`-${quantity.unit}`))
  )
    return quantity.unit === 'person' ? 'people' : (quantity.unit ?? NO_UNIT);
  const lender = quantity.rule === 'quantities/ellipsis' ? lenderOf(quantity, quantities) : undefined;
  if (lender) return counted(lender, context);
  const rank = tokens.findLast((token) => token.end <= quantity.start)?.lower ?? '';
  const words = modifiers(quantity, head, tokens, quantities);
  return `${RANKED.has(rank) ? `${rank} ` : ''}${words}${noun(quantity, tokens[head]!, plurals)}`;
}

/** The number before that a noun stands behind: of `46 migrant encounters, compared to 2,106` the first. */
const lenderOf = ({ head, start }: Quantity, quantities: readonly Quantity[]) =>
  quantities.find((other) => other.head === head && other.start < start && other.rule !== 'quantities/ellipsis');

/** What stands between a number and its noun, a blank after each word; `F-105` stays one. */
function modifiers(
  quantity: Quantity,
  head: number,
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): string {
  let words = '';
  let last = -1;
  for (let n = firstOf(quantity, head, tokens); n < head; n++) {
    const token = tokens[n]!;
    if (token.start < quantity.end) continue;
    // "12 gold, 10 silver and 8 bronze medals": a shared noun has the number's own words alone.
    if (quantity.rule === 'quantities/shared' && (token.tag === ',' || token.tag === 'CC')) break;
    const isPart = last === n - 1 && tokens[last]!.end === token.start && token.tag !== 'POS';
    if (token.text === '-' && isPart && token.end === tokens[n + 1]!.start) words = `${words.trimEnd()}-`;
    else if (isContent(token, tokens[n - 1]) && !isElsewhere(token, quantities))
      words = `${isPart ? words.trimEnd() : words}${modifier(token)} `;
    else continue;
    last = n;
  }
  return words;
}

/** What stands before a head; of `one of the city's main hubs` the set leaves the owner out. */
function firstOf({ rule }: Quantity, head: number, tokens: readonly Token[]): number {
  const first = Math.max(0, head - LONGEST + 1);
  if (rule !== 'quantities/one-of') return first;
  return Math.max(first, 1 + tokens.findLastIndex(({ tag }, n) => n < head && tag === 'POS'));
}

const isContent = ({ tag, lower }: Token, before: Token | undefined) =>
  (CONTENT.test(tag) || (tag === 'VBD' && before?.tag === 'RBS')) && !COMPARISONS.has(lower);

const LONGEST_TAIL = 8;
const NOMINAL = /^(?:NNP?S?|JJ|CD)$/;
const SKIPPED = /^(?:DT|PRP\$|POS)$/;

/** Of `one of the best players in the league` the set keeps the league too. */
function tail(head: number, { tokens }: Context): string[] {
  const first = tailStart(head, tokens);
  const words: string[] = [];
  for (let n = first; n > 0 && n < Math.min(head + LONGEST_TAIL, tokens.length); n++) {
    const { tag, lower } = tokens[n]!;
    // "the best matches for sure": an adjective without a noun
    if (tag === 'JJ' && !NOMINAL.test(tokens[n + 1]?.tag ?? '')) break;
    if (NOMINAL.test(tag)) words.push(lower);
    else if (tag === 'VB' && n === first) words.push(lower);
    else if (!SKIPPED.test(tag)) break;
  }
  return words;
}

/** Behind a preposition, or the `to` of `one of the best players ever to join the club`; 0 for neither. */
function tailStart(head: number, tokens: readonly Token[]): number {
  const joint = tokens[head + 1];
  if (joint?.lower === 'ever' && tokens[head + 2]?.tag === 'TO') return head + 3;
  return joint?.tag === 'IN' && !/^(?:that|if|as|because)$/.test(joint.lower) ? head + 2 : 0;
}

/** The 250 ml of `eight million 250 ml bottles` is a quantity of its own. */
const isElsewhere = (token: Token, quantities: readonly Quantity[]) =>
  quantities.some((other) => other.excluded === null && other.start <= token.start && token.end <= other.end);
/** The head as our unit names it; of a share, which has no unit, its singular. */
function noun({ unit }: Quantity, { lower }: Token, plurals: ReadonlyMap<string, string>): string {
  if (lower === 'people') return lower;
  return spelledOut(british(unit === null || unit === 'person' ? nounLemma(lower, plurals) : unit.toLowerCase()));
}
/** A superlative that the tagger took for a plain adjective has its ending; `honest` is none. */
const modifier = ({ lower, tag }: Token) =>
  COMPARED.has(tag) || (tag === 'JJ' && /(?<!hon|mod|earn|inter|w)est$/.test(lower)) ? positive(lower) : lower;
