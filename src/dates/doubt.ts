import type { Token } from '../core/layers.ts';
import { lowerAt, tokenAt } from '../text/token-at.ts';
import type { Beside } from './beside.ts';
import type { Items } from './items.ts';
import { CODE, type Needs } from './lexicon.ts';
import type { Class } from './words.ts';

const codes = (names: string): string =>
  names
    .split(' ')
    .map((name) => CODE[name as Class])
    .join('');

const NUMBERS = codes('day year ordinal dayYear shortYear');
/** What leads a month: `in May`, `last May`, `early May`, `May and June`. */
const LEADS = codes('of in last past next this prior subsequent coming part to between before after month portion');
const SEASON_LEADS = codes('the in last past next this that prior subsequent coming part');
const LINKS = codes('and or dash slash comma');
const NUMBER_LINKS = codes('of dash slash');
const AFTERS = codes('last next this');
const SAID = codes('that same last this next subsequent prior');
const NAME = /^\p{Lu}\p{Ll}+$/u;

interface Doubt {
  readonly items: Items;
  readonly tokens: readonly Token[];
  readonly item: number;
  readonly beside: Beside;
}

/** Strikes out the words that look like a date and are none here: `may` the verb, the `March` on a city, Theresa `May`, `sat`. */
export function settleDoubts(items: Items, tokens: readonly Token[], beside: Beside): void {
  const struck = items.doubtful.filter(({ item, needs }) => !isDate({ items, tokens, item, beside }, needs));
  let [codes, from] = ['', 0];
  for (const { item } of struck) {
    codes += items.codes.slice(from, item) + CODE.other;
    from = item + 1;
  }
  items.codes = codes + items.codes.slice(from);
}

function isDate(doubt: Doubt, needs: Needs): boolean {
  if (needs === 'season') return isSeason(doubt);
  const token = beside(doubt, 0)!;
  const isCapital = token.text[0] !== token.lower[0];
  const numbered = besideNumber(doubt);
  if (needs === 'date') return isCapital && opensDate(doubt);
  if (needs === 'number') return numbered || (isCapital && token.text.length > 3 && isLed(doubt));
  if (numbered) return true;
  if (!isCapital) return false;
  return needs === 'no_name' ? !isName(doubt) : isInContext(doubt);
}

const codeAt = ({ items, item }: Doubt, offset: number): string => items.codes.charAt(item + offset);
const isOne = (code: string, of: string): boolean => code !== '' && of.includes(code);
/** The token `offset` tokens from the doubtful one. */
const beside = ({ items, tokens, item }: Doubt, offset: number): Token | undefined =>
  tokenAt(tokens, items.tokens[item]! + offset);
const lowerBeside = ({ items, tokens, item }: Doubt, offset: number): string =>
  lowerAt(tokens, items.tokens[item]! + offset);

/** `7 May`, `May 7`, `the 7th of May`, `7-May-2018`, `May, 2018`. */
const besideNumber = (doubt: Doubt): boolean =>
  isOne(codeAt(doubt, 1), NUMBERS) ||
  isOne(codeAt(doubt, -1), NUMBERS) ||
  (isOne(codeAt(doubt, -1), NUMBER_LINKS) && isOne(codeAt(doubt, -2), NUMBERS)) ||
  (codeAt(doubt, 1) === CODE.comma && codeAt(doubt, 2) === CODE.year);

/** `Sat, May 12`, `Sun 13 May`. */
function opensDate(doubt: Doubt): boolean {
  const at = codeAt(doubt, 1) === CODE.comma ? 2 : 1;
  return isOne(codeAt(doubt, at), NUMBERS + CODE.month);
}

function isLed(doubt: Doubt): boolean {
  const before = codeAt(doubt, -1);
  if (isOne(before, LEADS)) return true;
  return (isOne(before, LINKS) && codeAt(doubt, -2) === CODE.month) || doubt.beside.leads.has(lowerBeside(doubt, -1));
}

/** `in March`, `March and April`, `the May elections`; not `the March on Rome`, `by May, who resigned`. */
function isInContext(doubt: Doubt): boolean {
  const [after, next] = [codeAt(doubt, 1), beside(doubt, 1)];
  if (isOne(after, LINKS) && after !== CODE.comma && codeAt(doubt, 2) === CODE.month) return true;
  if (isOne(after, AFTERS)) return true;
  if (isAttribute(doubt)) return true;
  if (!isLed(doubt)) return false;
  if (next === undefined || doubt.beside.plain_lead.has(lowerBeside(doubt, -1))) return true;
  return !doubt.beside.follows_name.has(next.text) && !NAME.test(next.text);
}

/** `the May elections`, `a March operation`, `its May report`: between a determiner and a noun. */
function isAttribute(doubt: Doubt): boolean {
  const next = beside(doubt, 1);
  if (next === undefined || !doubt.beside.owner.has(lowerBeside(doubt, -1))) return false;
  return (
    /^\p{Ll}{3,}/u.test(next.text) && (next.tag === '' ? codeAt(doubt, 1) === CODE.other : /^(?:NN|JJ)/.test(next.tag))
  );
}

/** `June Miller`, `Mrs. April`, `August Wilson`: a capital word beside it that opens no sentence. */
function isName(doubt: Doubt): boolean {
  if (isLed(doubt) || lowerBeside(doubt, -1) === 'the') return false;
  const isNameWord = (offset: 1 | -1): boolean =>
    codeAt(doubt, offset) === CODE.other && /^\p{Lu}\p{Ll}/u.test(beside(doubt, offset)!.text);
  return isNameWord(1) || (isNameWord(-1) && beside(doubt, -2) !== undefined);
}

/** `the fall of 1991` and `last fall`, not `the fall of the wall`, `prices fall`, `a spring`. */
function isSeason(doubt: Doubt): boolean {
  const [before, after] = [codeAt(doubt, -1), codeAt(doubt, 1)];
  const { lower } = beside(doubt, 0)!;
  if (after === CODE.year || (before === CODE.year && lower !== 'fall')) return true;
  if (after === CODE.of) {
    const said = codeAt(doubt, 2) === CODE.the ? codeAt(doubt, 3) : codeAt(doubt, 2);
    return isOne(said, SAID + CODE.year + CODE.number);
  }
  if ((lower === 'fall' || lower === 'spring') && before === CODE.the) {
    const { leads_season, follows_fall } = doubt.beside;
    return leads_season.has(lowerBeside(doubt, -2)) && !follows_fall.has(lowerBeside(doubt, 1));
  }
  return isOne(before, SEASON_LEADS);
}
