import type { Quantity, Token } from '../../../src/core/layers.ts';
import { nounLemma } from '../../../src/text/lemma.ts';
import { british } from './spelling.ts';

/** Our names of units -> those of the set. It names some currencies by their country, and counts people as people. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['percent', 'percentage'],
  ['yen', 'japanese yen'],
  ['yuan', 'chinese yuan'],
  ['ringgit', 'malaysian ringgit'],
  ['rupee', 'indian rupee'],
  ['won', 'south korean won'],
  ['ruble', 'russian ruble'],
  ['real', 'brazilian real'],
  ['rand', 'south african rand'],
  ['baht', 'thai baht'],
  ['rupiah', 'indonesian rupiah'],
  ['Singapore dollar', 'singapore dollar'],
  ['time', 'count'],
]);
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
  const [base, ...rates] = quantity.unit.split(' per ');
  return [NAMES.get(base!) ?? base!, ...rates].join(' per ').toLowerCase();
}

/** A multiple is a count to the set; of a share it gives the whole after a percent sign. */
function ratioUnit(quantity: Quantity, context: Context): string {
  if (quantity.rule === 'quantities/multiple') return 'count';
  return `% ${quantity.head === null ? NO_UNIT : counted(quantity, context)}`;
}

/** Nouns, adjectives and participles belong to the unit, words of grammar and of comparison do not. */
const CONTENT = /^(?:NN|JJ|VB[GN]|CD|FW)/;
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
    tokens[head]!.start < quantity.end ||
    (/^\p{L}+-\p{L}+$/u.test(tokens[head]!.text) && tokens[head]!.text.endsWith(`-${quantity.unit}`))
  )
    return quantity.unit ?? NO_UNIT;
  const words: string[] = [];
  let at = head - 1;
  for (; at > head - LONGEST && tokens[at] && tokens[at]!.start >= quantity.end; at--)
    if (isContent(tokens[at]!) && !isElsewhere(tokens[at]!, quantities)) words.unshift(modifier(tokens[at]!));
  const first = tokens.findLast((token) => token.end <= quantity.start)?.lower ?? '';
  return [...(RANKED.has(first) ? [first] : []), ...words, people(tokens[head]!, plurals)].join(' ');
}

const isContent = ({ tag, lower }: Token) => CONTENT.test(tag) && !COMPARISONS.has(lower);

const LONGEST_TAIL = 8;
const NOMINAL = /^(?:NNP?S?|JJ|CD)$/;
const SKIPPED = /^(?:DT|PRP\$|POS)$/;

/** Of `one of the best players in the league` the set keeps the league too. */
function tail(head: number, { tokens }: Context): string[] {
  if (tokens[head + 1]?.tag !== 'IN' || /^(?:that|if|as|because)$/.test(tokens[head + 1]!.lower)) return [];
  const words: string[] = [];
  for (const { tag, lower } of tokens.slice(head + 2, head + LONGEST_TAIL)) {
    if (NOMINAL.test(tag)) words.push(lower);
    else if (!SKIPPED.test(tag)) break;
  }
  return words;
}

/** The 250 ml of `eight million 250 ml bottles` is a quantity of its own. */
const isElsewhere = (token: Token, quantities: readonly Quantity[]) =>
  quantities.some((other) => other.excluded === null && other.start <= token.start && token.end <= other.end);
const people = ({ lower }: Token, plurals: ReadonlyMap<string, string>) =>
  lower === 'people' ? lower : british(nounLemma(lower, plurals));
const modifier = ({ lower, tag }: Token) => (COMPARED.has(tag) ? positive(lower) : lower);

/** `smaller` small, `proudest` proud, `busier` busy. */
const positive = (word: string): string =>
  word
    .replace(/i(?:er|est)$/, 'y')
    .replace(/(?:er|est)$/, '')
    .replace(/([bdgt])\1$/, '$1');
